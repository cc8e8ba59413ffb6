import { z } from 'zod';

const line = z.string().trim();

/** `content/site.yaml`: what the masthead and the footer say. An empty value hides its line. */
export const settingsSchema = z.strictObject({
  /** Name of the bulletin, in sentence case. */
  title: line.min(1),
  tagline: line.default(''),
  /** The line above the name: governing body. */
  organisation: line.default(''),
  /** Cơ quan chủ quản. */
  owner: line.default(''),
  /** Chịu trách nhiệm nội dung: rank, name, post. */
  responsible: line.default(''),
  address: line.default(''),
  /** Số giấy phép; never invented: empty hides the line. */
  licence: line.default(''),
  /** Public address of the site, for canonical links; `--site` overrides it. The path below it is `--base`. */
  url: line.refine(isOrigin),
  /** House style of tone placement: `old` (hòa, ủy) or `new` (hoà, uỷ). */
  tone: z.enum(['old', 'new']).default('old'),
  /** Articles on one page of a list. */
  pageSize: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .default('30')
    .transform(Number),
});

export type Settings = z.infer<typeof settingsSchema>;

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '';
}
