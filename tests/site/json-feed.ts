import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BuiltSite } from './built-site.ts';

const url = z.url({ protocol: /^https?$/ });
const text = z.string().min(1);
const author = z
  .strictObject({ name: text.optional(), url: url.optional(), avatar: url.optional() })
  // “If you provide an author object, then at least one is required.”
  .refine((one) => Object.keys(one).length > 0);
const instant = z.iso.datetime({ offset: true });
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u);

const item = z
  .strictObject({
    id: text,
    url: url.optional(),
    external_url: url.optional(),
    title: text.optional(),
    content_html: text.optional(),
    content_text: text.optional(),
    summary: text.optional(),
    image: url.optional(),
    banner_image: url.optional(),
    date_published: instant.optional(),
    date_modified: instant.optional(),
    authors: z.array(author).optional(),
    tags: z.array(text).optional(),
    language: language.optional(),
    attachments: z
      .array(
        z.strictObject({
          url,
          mime_type: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/u),
          title: text.optional(),
          size_in_bytes: z.int().nonnegative().optional(),
          duration_in_seconds: z.number().nonnegative().optional(),
        }),
      )
      .optional(),
  })
  .refine((one) => one.content_html !== undefined || one.content_text !== undefined);

/** JSON Feed 1.1 as https://www.jsonfeed.org/version/1.1/ describes it, without extensions. */
export const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  home_page_url: url.optional(),
  feed_url: url.optional(),
  description: text.optional(),
  user_comment: text.optional(),
  next_url: url.optional(),
  icon: url.optional(),
  favicon: url.optional(),
  authors: z.array(author).optional(),
  language: language.optional(),
  expired: z.boolean().optional(),
  hubs: z.array(z.strictObject({ type: text, url })).optional(),
  items: z.array(item).refine((items) => new Set(items.map(({ id }) => id)).size === items.length),
});

export type JsonFeed = z.infer<typeof jsonFeedSchema>;

/** The feed of a built site. Throws where it is not valid. */
export function readJsonFeed({ folder }: BuiltSite): JsonFeed {
  return jsonFeedSchema.parse(JSON.parse(readFileSync(join(folder, 'feed.json'), 'utf8')));
}
