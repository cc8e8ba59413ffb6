import type { BundleName } from '#view/search-bundles';

/**
 * Every address of the site, as a path from its root with a trailing slash. The base path is put
 * before it by `Site.href`, never here.
 */
export const address = {
  home: () => '/',
  archive: () => '/bai-viet/',
  year: (year: string) => `/bai-viet/${year}/`,
  /** @param month `YYYY-MM` */
  month: (month: string) => `/bai-viet/${month.replace('-', '/')}/`,
  /** @param date `YYYY-MM-DD` */
  day: (date: string) => `/bai-viet/${date.replaceAll('-', '/')}/`,
  article: (date: string, slug: string) => `${address.day(date)}${slug}/`,
  unit: (slug: string) => `/don-vi/${slug}/`,
  speaker: (slug: string) => `/phat-bieu/${slug}/`,
  author: (slug: string) => `/tac-gia/${slug}/`,
  topic: (slug: string) => `/chuyen-muc/${slug}/`,
  search: () => '/tim-kiem/',
  siteMap: () => '/so-do-trang/',
  /** A page of `content/pages`. */
  page: (slug: string) => `/${slug}/`,
  rss: () => '/rss.xml',
  jsonFeed: () => '/feed.json',
  sitemap: () => '/sitemap-index.xml',
  /** Folder of the search index. */
  searchIndex: () => '/pagefind/',
  searchProgram: () => '/pagefind/pagefind.js',
  /** Folder of a bundle of the index. */
  searchBundle: (name: BundleName) => `/pagefind/${name}/`,
  /** What the search field offers. */
  suggestions: () => '/tim-kiem/goi-y.json',
  photo: (file: string) => `/anh/${file}`,
} as const;

/** Name of a page of a list, by its number from the oldest. */
export function numberedName(number: number): string {
  return `trang-${number}`;
}

/**
 * The list and the number of one of its pages; `undefined` for any other address.
 *
 * @param path from the site's root
 */
export function readNumbered(
  path: string,
): { readonly list: string; readonly number: number } | undefined {
  const [, list, number] = /^(.*\/)trang-([1-9]\d*)\/$/su.exec(path) ?? [];
  return list === undefined ? undefined : { list, number: Number(number) };
}

/**
 * Whether an address is one of `address.article`; an old address that leads on may be one too.
 *
 * @param path from the site's root
 */
export function isArticleAddress(path: string): boolean {
  return /^\/bai-viet\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/u.test(path);
}

/** First parts of addresses that a page of `content/pages` may not take. */
export const reservedPageSlugs: ReadonlySet<string> = new Set([
  'bai-viet',
  'don-vi',
  'phat-bieu',
  'tac-gia',
  'chuyen-muc',
  'tim-kiem',
  'so-do-trang',
  'anh',
  'pagefind',
  '404',
]);

/** Path of a file of the site → the address below the base that readers know it by. */
export function pageAddress(file: string): string {
  return file.replace(/(^|\/)index\.html$/u, '$1');
}
