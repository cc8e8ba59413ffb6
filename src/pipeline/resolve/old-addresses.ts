import type { ArticleOutline } from '#pipeline/resolve/article-outline';
import type { SiteAddresses } from '#pipeline/resolve/site-addresses';

/** The file, from the site's root, that answers an old address of an article. */
export function fileOfOldAddress(path: string): string {
  const parts = path.split('/').filter(Boolean);
  return [...parts, ...(/\.html?$/u.test(path) ? [] : [index])].join('/');
}

/**
 * Who has the old addresses of each article: a page, another article, or an earlier old address. They
 * are files in the end: two addresses may be one file, and below a file there can be no other.
 */
export function holdersOf(
  outlines: readonly ArticleOutline[],
  addresses: SiteAddresses,
): (string | null)[][] {
  const articles = new Map(
    outlines.flatMap(({ shown, draft }) =>
      shown && !draft ? [[fileOfOldAddress(shown.address), shown.title]] : [],
    ),
  );
  const earlier = new Map<string, string>();
  /** Folders that earlier files lie in. */
  const folders = new Map<string, string>();
  const holders = new Map<ArticleOutline, (string | null)[]>();
  // A draft must not stop what is published, so drafts come last.
  for (const outline of outlines.toSorted((a, b) => Number(a.draft) - Number(b.draft))) {
    const { shown } = outline;
    const found = (shown?.aliases ?? []).map((path) => {
      const file = fileOfOldAddress(path);
      const above = foldersOf(file);
      const inTheWay = [file, ...above];
      const title = firstIn(earlier, inTheWay) ?? folders.get(file) ?? firstIn(articles, inTheWay);
      earlier.set(file, shown?.title ?? '');
      for (const folder of above) folders.set(folder, shown?.title ?? '');
      if (title !== undefined) return `bài “${title}”`;
      if (filesOfSite.test(path)) return 'một tệp của bản tin';
      return inTheWay.some((one) => addresses.has(addressOf(one))) ? 'một trang của bản tin' : null;
    });
    holders.set(outline, found);
  }
  return outlines.map((outline) => holders.get(outline) ?? []);
}

const index = 'index.html';

function foldersOf(file: string): string[] {
  const parts = file.split('/');
  return parts.slice(1).map((_, end) => parts.slice(0, end + 1).join('/'));
}

function firstIn(titles: ReadonlyMap<string, string>, files: readonly string[]) {
  return files.map((file) => titles.get(file)).find((title) => title !== undefined);
}

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/u, '$1')}`;
}

/** What the build writes besides pages: a page at or below such an address would stand in its way. */
const filesOfSite =
  /^\/(?:_|anh|pagefind|tim-kiem|rss\.xml|feed\.json|sitemap[^/]*\.xml|robots\.txt|ban-tin\.json|404\.html|favicon\.\w+|apple-touch-icon\.png)(?:\/|$)/u;
