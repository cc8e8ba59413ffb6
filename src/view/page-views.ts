import { address, numberedName } from '#view/address';
import { type ArchiveYear, yearGrid } from '#view/archive';
import type { Bulletin } from '#view/bulletin';
import { type Collection, headOf } from '#view/collection';
import { layOutHome } from '#view/home';
import { type ListPage, listPages } from '#view/list-page';
import { otherNames } from '#view/other-names';
import type { PageKind, PageProps, PageView } from '#view/page-view';
import { siteMapOf } from '#view/site-map';

/** SHA-256 of the file behind an article (its id) or a page (its file). */
export type SourceHash = (name: string) => string;

/** Titles shown of a month on its year's page; the month's own page has all of them. */
const monthSample = 5;

/** Articles that the page for unknown addresses offers. */
const newestOffered = 5;

/** Every page of a bulletin, in the order of its addresses' kinds. */
export function pageViews(bulletin: Bulletin, sourceOf: SourceHash): PageView[] {
  return [
    ...singlePages(bulletin),
    ...bulletin.archive.flatMap((year) => archivePages(year, bulletin)),
    ...bulletin.articles.map((article): PageView<'article'> => {
      const [year, month, day] = article.date.split('-');
      return {
        kind: 'article',
        params: { year, month, day, slug: article.slug },
        file: fileOf(article.address),
        props: () => ({
          article,
          related: bulletin.related(article),
          old: bulletin.today > yearAfter(article.date),
          source: sourceOf(article.id),
        }),
      };
    }),
    ...collectionsOf(bulletin).flatMap((collection) => listViews(collection, bulletin)),
    ...bulletin.pages.map(
      (page): PageView<'static'> => ({
        kind: 'static',
        params: { page: page.slug },
        file: fileOf(page.address),
        props: () => ({ page, source: sourceOf(page.file) }),
      }),
    ),
  ];
}

function singlePages(bulletin: Bulletin): PageView[] {
  const { articles, archive, topics, units, glossary, related } = bulletin;
  const newest = articles[0]?.date;
  const latest = latestDay(bulletin);
  const years = () => archive.map((year) => yearGrid(year, newest?.slice(0, 7)));
  const demo = () => articles.some((article) => article.demo);
  const single = <K extends PageKind>(
    kind: K,
    path: string,
    props: () => PageProps[K],
  ): PageView<K> => ({ kind, params: {}, file: fileOf(path), props });
  return [
    single('home', address.home(), () => ({
      home: layOutHome(articles, topics, related),
      ...(latest !== undefined && { latest }),
    })),
    single('archive', address.archive(), () => ({
      total: articles.length,
      years: years(),
      demo: demo(),
    })),
    single('search', address.search(), () => ({
      years: years(),
      demo: demo(),
      glossary: [
        ...glossary.map(({ short, long }) => [short, long] as const),
        ...otherNames(units.map(({ unit }) => unit)),
      ],
    })),
    single('siteMap', address.siteMap(), () => ({
      ...siteMapOf(bulletin),
      demo: units.some(({ unit }) => unit.demo) || demo(),
    })),
    single('notFound', '/404.html', () => ({ newest: articles.slice(0, newestOffered) })),
  ];
}

function archivePages(year: ArchiveYear, { articles, settings }: Bulletin): PageView[] {
  const newest = articles[0]?.date.slice(0, 7);
  const yearPage: PageView<'year'> = {
    kind: 'year',
    params: { year: year.year },
    file: fileOf(address.year(year.year)),
    props: () => ({
      grid: yearGrid(year, newest),
      months: year.months.toReversed().map(({ month, articles: own }) => ({
        month,
        total: own.length,
        articles: own.slice(0, monthSample),
      })),
    }),
  };
  const months = year.months.flatMap(({ month, articles: own }) =>
    listPages(own, address.month(month), settings.pageSize).map(
      (page): PageView<'month'> => ({
        kind: 'month',
        params: { year: year.year, month: month.slice(5), page: pageParameter(page) },
        file: fileOf(page.address),
        props: () => ({ month, page, ...(page.number === undefined && { total: own.length }) }),
      }),
    ),
  );
  const days = year.months.flatMap((month) =>
    month.days.map((day): PageView<'day'> => {
      const [, ofMonth, ofDay] = day.date.split('-');
      return {
        kind: 'day',
        params: { year: year.year, month: ofMonth, day: ofDay },
        file: fileOf(address.day(day.date)),
        props: () => day,
      };
    }),
  );
  return [yearPage, ...months, ...days];
}

function collectionsOf({ units, speakers, authors, topics }: Bulletin): Collection[] {
  return [...units, ...speakers, ...authors, ...topics];
}

function listViews(collection: Collection, { settings }: Bulletin): PageView<Collection['kind']>[] {
  return listPages(collection.articles, collection.address, settings.pageSize).map((page) => ({
    kind: collection.kind,
    params: { slug: collection.slug, page: pageParameter(page) },
    file: fileOf(page.address),
    props: () => ({ head: headOf(collection, page.number === undefined), page }),
  }));
}

/** The last day that any article tells of; one of several days is sorted by its first. */
function latestDay({ articles, today }: Bulletin): string | undefined {
  const ends = articles.flatMap(({ until }) =>
    until !== undefined && until <= today ? [until] : [],
  );
  return [...articles.slice(0, 1).map(({ date }) => date), ...ends].toSorted().at(-1);
}

/** `trang-3`, or `undefined` for the bare address, as a rest parameter of a route. */
function pageParameter<T>(page: ListPage<T>): string | undefined {
  return page.number === undefined ? undefined : numberedName(page.number);
}

function fileOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** The same day a year later; 29 February gives a day that sorts after the 28th. */
function yearAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}
