import type { AssembledSite } from '#build/assemble-site';
import { type Feed, type FeedItem, feedLength } from '#build/feeds/feed';
import { jsonFeed } from '#build/feeds/json-feed';
import { rss } from '#build/feeds/rss';
import { type SitemapEntry, sitemap } from '#build/feeds/sitemap';
import { escapeXml } from '#build/feeds/xml';
import { address } from '#domain/address';
import type { PageView } from '#domain/page-view';

/** Everything by which other programs find and take over what is published: path of the file → text. */
export function feedFiles(assembled: AssembledSite): Map<string, string> {
  const { site, bulletin, views } = assembled;
  const { title, tagline } = bulletin.settings;
  const items = bulletin.articles.slice(0, feedLength).map((one) => itemOf(one, assembled));
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
    ...sitemap(entriesOf(views, site.url), site.url),
  ]);
}

function itemOf(
  article: AssembledSite['bulletin']['articles'][number],
  { site, feedBody }: AssembledSite,
): FeedItem {
  const { title, summary, date, time, updated, authors, topics, cover } = article;
  const image = cover?.picture.jpeg.findLast(({ width }) => width <= 1280);
  // The sapo stands above the text; where it is the first paragraph, the body leaves it out.
  const lead = article.summaryFromBody ? `<p>${escapeXml(summary)}</p>` : '';
  return {
    title,
    url: site.url(article.address),
    summary,
    html: lead + feedBody(article),
    date,
    ...(time !== undefined && { time }),
    ...(updated !== undefined && { updated }),
    authors: authors.map(({ name }) => name),
    topics: topics.map(({ name }) => name),
    ...(image && { image: site.url(address.photo(image.file)) }),
  };
}

/** Every page with an address of its own; the search page and numbered pages of lists say nothing new. */
function entriesOf(views: readonly PageView[], url: (path: string) => string): SitemapEntry[] {
  return views
    .filter(
      ({ kind, params }) =>
        kind !== 'notFound' && kind !== 'search' && !params['page']?.startsWith('trang-'),
    )
    .map((view): SitemapEntry => {
      const path = `/${view.file.replace(/index\.html$/u, '')}`;
      if (!isArticle(view)) return { url: url(path) };
      const { article } = view.props();
      return { url: url(path), changed: article.updated ?? article.date };
    });
}

function isArticle(view: PageView): view is PageView<'article'> {
  return view.kind === 'article';
}

function fileOf(path: string): string {
  return path.slice(1);
}
