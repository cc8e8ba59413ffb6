import type { Article } from '#bulletin/article';

/** The articles of a year, cut into months and days. */
export interface ArchiveYear {
  readonly year: string;
  readonly articles: readonly Article[];
  /** Oldest first, as in a calendar; only months with articles. */
  readonly months: readonly ArchiveMonth[];
}

export interface ArchiveMonth {
  /** `YYYY-MM` */
  readonly month: string;
  /** Newest first. */
  readonly articles: readonly Article[];
  /** Newest first. */
  readonly days: readonly ArchiveDay[];
}

export interface ArchiveDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Newest first. */
  readonly articles: readonly Article[];
}

/** The months of a year with their numbers of articles. */
export interface YearGrid {
  readonly year: string;
  readonly total: number;
  /** Oldest first; only months with articles. */
  readonly months: readonly { readonly month: string; readonly total: number }[];
  /** `YYYY-MM` of the newest article, where it lies in this year. */
  readonly newest?: string;
}

/** @param newest `YYYY-MM` of the newest article of the site */
export function yearGrid({ year, articles, months }: ArchiveYear, newest?: string): YearGrid {
  return {
    year,
    total: articles.length,
    months: months.map(({ month, articles: own }) => ({ month, total: own.length })),
    ...(newest?.startsWith(year) && { newest }),
  };
}

/** Articles, newest first → the calendar of the archive, newest year first. */
export function buildArchive(articles: readonly Article[]): ArchiveYear[] {
  return groupByDate(articles, 4).map(([year, ofYear]) => ({
    year,
    articles: ofYear,
    months: groupByDate(ofYear, 7)
      .map(([month, ofMonth]) => ({ month, articles: ofMonth, days: groupByDay(ofMonth) }))
      .reverse(),
  }));
}

/** Articles, newest first → days, newest first. */
export function groupByDay(articles: readonly Article[]): ArchiveDay[] {
  return groupByDate(articles, 10).map(([date, ofDay]) => ({ date, articles: ofDay }));
}

/** Articles, newest first → years `YYYY`, newest first. */
export function groupByYear(articles: readonly Article[]): { year: string; articles: Article[] }[] {
  return groupByDate(articles, 4).map(([year, ofYear]) => ({ year, articles: ofYear }));
}

/** @param length how much of `YYYY-MM-DD` makes a group */
function groupByDate(articles: readonly Article[], length: number): [string, Article[]][] {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    const key = article.date.slice(0, length);
    const group = groups.get(key);
    if (group) group.push(article);
    else groups.set(key, [article]);
  }
  return [...groups];
}
