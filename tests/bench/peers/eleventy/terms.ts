import { type Item, type Page, pagesOf } from './site.ts';

export interface TermPage {
  readonly taxonomy: Taxonomy;
  readonly slug: string;
  readonly name: string;
  readonly count: number;
  readonly page: Page;
}

const taxonomies = ['don-vi', 'phat-bieu', 'tac-gia', 'chuyen-muc'] as const;
export type Taxonomy = (typeof taxonomies)[number];

/** Every page of every list of a unit, a speaker, an author, a topic. */
export function termsOf(articles: readonly Item[]): TermPage[] {
  return taxonomies.flatMap((taxonomy) => {
    const groups = new Map<string, { name: string; items: Item[] }>();
    for (const item of articles) {
      for (const { slug, name } of namesIn(item, taxonomy)) {
        const group = groups.get(slug) ?? { name, items: [] };
        group.items.push(item);
        groups.set(slug, group);
      }
    }
    return [...groups].flatMap(([slug, { name, items }]) =>
      pagesOf(items, `/${taxonomy}/${slug}/`).map((page) => ({
        taxonomy,
        slug,
        name,
        count: items.length,
        page,
      })),
    );
  });
}

function namesIn({ data }: Item, taxonomy: Taxonomy): readonly { slug: string; name: string }[] {
  if (taxonomy === 'phat-bieu') return data.speakers;
  if (taxonomy === 'tac-gia') return data.authors;
  if (taxonomy === 'chuyen-muc') return data.topics;
  return data['don-vi'].map((slug) => ({ slug, name: data.unitName }));
}
