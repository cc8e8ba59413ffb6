import { z } from 'zod';
import { all, attribute, having, text } from './elements.ts';
import type { Page } from './pages.ts';

// What https://schema.org and Google's descriptions of Article and BreadcrumbList ask for, as far as
// the site has it to tell: nothing is left out by accident, and nothing else is there.

const url = z.url({ protocol: /^https?$/ });
const name = z.string().trim().min(1);
const instant = z.iso.datetime({ offset: true }).endsWith('+07:00');
const context = z.literal('https://schema.org');

const newsArticle = z
  .strictObject({
    '@context': context,
    '@type': z.literal('NewsArticle'),
    mainEntityOfPage: url,
    headline: name,
    description: name,
    datePublished: instant,
    dateModified: instant.optional(),
    author: z
      .array(z.strictObject({ '@type': z.enum(['Person', 'Organization']), name, url }))
      .min(1)
      .optional(),
    publisher: z.strictObject({
      '@type': z.literal('Organization'),
      name,
      url,
      logo: url,
    }),
    image: z
      .array(url.regex(/\.jpg$/u))
      .min(1)
      .optional(),
    articleSection: z.array(name).min(1).optional(),
    correction: z
      .array(
        z.strictObject({
          '@type': z.literal('CorrectionComment'),
          datePublished: z.iso.date(),
          text: name,
        }),
      )
      .min(1)
      .optional(),
    inLanguage: z.literal('vi'),
  })
  .refine(({ datePublished, dateModified = datePublished }) => dateModified >= datePublished);

const breadcrumbList = z.strictObject({
  '@context': context,
  '@type': z.literal('BreadcrumbList'),
  // One step is no way.
  itemListElement: z
    .array(z.strictObject({ '@type': z.literal('ListItem'), position: z.int(), name, item: url }))
    .min(2)
    .refine((items) => items.every(({ position }, index) => position === index + 1)),
});

export const jsonLdSchema = z.discriminatedUnion('@type', [newsArticle, breadcrumbList]);

export type JsonLd = z.infer<typeof jsonLdSchema>;

/** What stands in the blocks of a page, as text. */
export function dataBlocks({ tree }: Pick<Page, 'tree'>): string[] {
  return all(tree, 'script', having('type', 'application/ld+json')).map((block) => {
    if (attribute(block, 'src') !== undefined) throw new Error('A block of data with an address');
    return text(block);
  });
}

/** What a page tells search engines. Throws where a block is not valid. */
export function readJsonLd(page: Page): JsonLd[] {
  return dataBlocks(page).map((block) => {
    const { data, error } = jsonLdSchema.safeParse(JSON.parse(block));
    if (!data) throw new Error(`${page.path}: ${z.prettifyError(error)}`);
    return data;
  });
}
