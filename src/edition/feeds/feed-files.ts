import { modifiedAt, publishedAt } from '#bulletin/publication-time';
import type { AssembledSite } from '#edition/assemble-site';
import { type Feed, feedLength } from '#edition/feeds/feed';
import { feedItem } from '#edition/feeds/feed-item';
import { jsonFeed } from '#edition/feeds/json-feed';
import { robots } from '#edition/feeds/robots';
import { rss } from '#edition/feeds/rss';
import { type SitemapEntry, sitemap } from '#edition/feeds/sitemap';
import { address, pageAddress, readNumbered } from '#view/address';
import type { PageView } from '#view/page-view';

/** What programs elsewhere take over, with the texts of the newest articles: path of the file → text. */
export function feedFiles(assembled: AssembledSite): Map<string, string> {
  const { site, bulletin } = assembled;
  const { title, tagline } = bulletin.settings;
  const items = bulletin.articles.slice(0, feedLength).map((one) => feedItem(one, assembled));
  const feed = (self: string): Feed => ({
    title,
    description: tagline || title,
    home: site.url(address.home()),
    self: site.url(self),
    items,
  });
  return new Map([
    [fileOf(address.rss()), rss(feed(address.rss()))],
    [fileOf(address.jsonFeed()), jsonFeed(feed(address.jsonFeed()))],
  ]);
}

/** What search engines look for: path of the file → text. */
export function sitemapFiles({ site, views }: AssembledSite): Map<string, string> {
  return new Map([
    ...sitemap(entriesOf(views, site.url), site.url),
    ['robots.txt', robots(site.url(address.sitemap()))],
  ]);
}

/** Every page with an address of its own; the search page and numbered pages of lists say nothing new. */
function entriesOf(views: readonly PageView[], url: (path: string) => string): SitemapEntry[] {
  return views
    .filter(({ kind }) => kind !== 'notFound' && kind !== 'search')
    .map((view) => ({ view, path: `/${pageAddress(view.file)}` }))
    .filter(({ path }) => readNumbered(path) === undefined)
    .map(({ view, path }): SitemapEntry => {
      if (!isArticle(view)) return { url: url(path) };
      const { article } = view.props();
      return { url: url(path), changed: modifiedAt(article) ?? publishedAt(article) };
    });
}

function isArticle(view: PageView): view is PageView<'article'> {
  return view.kind === 'article';
}

function fileOf(path: string): string {
  return path.slice(1);
}
