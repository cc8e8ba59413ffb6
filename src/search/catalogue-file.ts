import { hash } from 'node:crypto';
import { type Article, unitsOf } from '#bulletin/article';
import { dayNumber } from '#vietnamese/day-count';

type NameTable = [slug: string, name: string][];

/**
 * The file beside a bundle that tells of each of its articles the day and the lists it stands in: what
 * facets, dates and the order by date need, in a few bytes an article. Read by
 * `browser/search/catalogue.ts`, which describes its shape.
 *
 * @param articles of the bundle, newest first: against the order in which they are numbered in the index
 * @returns its name, which changes with its content
 */
export function catalogueFile(articles: readonly Article[]): {
  readonly name: string;
  readonly content: string;
} {
  const names = {
    unit: tableOf(articles, unitsOf),
    topic: tableOf(articles, ({ topics }) => topics),
    speaker: tableOf(articles, ({ speakers }) => speakers),
    author: tableOf(articles, ({ authors }) => authors),
  };
  const column = (kind: keyof typeof names, slugsOf: (article: Article) => readonly string[]) => {
    const places = new Map(names[kind].map(([slug], index) => [slug, index]));
    return articles.map((article) => slugsOf(article).map((slug) => places.get(slug)));
  };
  const slugs = (rows: readonly { readonly slug: string }[]) => rows.map(({ slug }) => slug);
  const content = JSON.stringify({
    days: daySteps(articles.map(({ date }) => dayNumber(date))),
    unit: column('unit', (article) => slugs(unitsOf(article))),
    topic: column('topic', ({ topics }) => slugs(topics)),
    speaker: column('speaker', ({ speakers }) => slugs(speakers)),
    author: column('author', ({ authors }) => slugs(authors)),
    names,
  });
  return { name: `catalogue.${hash('sha256', content, 'hex').slice(0, 16)}.json`, content };
}

/** Small numbers compress best: the first day, then how many days each is before the one above. */
function daySteps(days: readonly number[]): number[] {
  return days.map((day, index) => (index === 0 ? day : (days[index - 1] ?? day) - day));
}

/** Each slug once, under the newest of its names, in the order of first appearance. */
function tableOf(
  articles: readonly Article[],
  rowsOf: (article: Article) => readonly { readonly slug: string; readonly name: string }[],
): NameTable {
  const table = new Map<string, string>();
  for (const article of articles) {
    for (const { slug, name } of rowsOf(article)) if (!table.has(slug)) table.set(slug, name);
  }
  return [...table];
}
