import { type Item, type Page, pagesOf } from './site.ts';

/** A page of the archive: a year, a page of a month, or a day. */
export type ArchivePage =
  | {
      readonly kind: 'year';
      readonly key: string;
      readonly address: string;
      readonly months: readonly Period[];
    }
  | {
      readonly kind: 'month';
      readonly key: string;
      readonly address: string;
      readonly count: number;
      readonly page: Page;
    }
  | {
      readonly kind: 'day';
      readonly key: string;
      readonly address: string;
      readonly items: readonly Item[];
    };

interface Period {
  /** `2023/06` */
  readonly key: string;
  readonly items: readonly Item[];
}

/** Pages of years, months and days, from articles newest first. */
export function archiveOf(articles: readonly Item[]): ArchivePage[] {
  const address = (key: string) => `/bai-viet/${key}/`;
  const months = periodsOf(articles, 7);
  const years = periodsOf(articles, 4).map(({ key }): ArchivePage => {
    const own = months.filter((month) => month.key.startsWith(key));
    return { kind: 'year', key, address: address(key), months: own };
  });
  return [
    ...years,
    ...months.flatMap(({ key, items }) =>
      pagesOf(items, address(key)).map((page): ArchivePage => {
        return { kind: 'month', key, address: page.address, count: items.length, page };
      }),
    ),
    ...periodsOf(articles, 10).map(({ key, items }): ArchivePage => {
      return { kind: 'day', key, address: address(key), items };
    }),
  ];
}

/** @param length how much of `YYYY/MM/DD` makes a period */
export function periodsOf(articles: readonly Item[], length: 4 | 7 | 10): Period[] {
  const groups = new Map<string, Item[]>();
  for (const item of articles) {
    const key = item.url.slice('/bai-viet/'.length, '/bai-viet/'.length + length);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].map(([key, items]) => ({ key, items }));
}
