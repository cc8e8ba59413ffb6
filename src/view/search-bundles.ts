/** Folders of the bundles, in the order in which readers' questions go to them. */
export const bundleNames = ['this-year', 'before'] as const;
export type BundleName = (typeof bundleNames)[number];

/**
 * Which bundle articles go to. "This year" is the year of the newest of them, never the clock's, so
 * that what is published day by day makes the small one anew and leaves the large one as it is. The
 * first article of another year moves all former ones over. Either may be empty.
 *
 * @param articles in any order, which is kept; dates as `YYYY-MM-DD`
 */
export function splitIntoBundles<T extends { readonly date: string }>(
  articles: readonly T[],
): Readonly<Record<BundleName, readonly T[]>> {
  const yearOf = ({ date }: T) => date.slice(0, 4);
  const newest = articles.map(yearOf).toSorted().at(-1);
  const groups = Object.groupBy(articles, (article) =>
    yearOf(article) === newest ? 'this-year' : 'before',
  );
  return { 'this-year': groups['this-year'] ?? [], before: groups.before ?? [] };
}
