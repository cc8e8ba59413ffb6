import type { Feed } from '#edition/feeds/feed';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with full text. */
export function jsonFeed({ title, description, home, self, items }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: home,
    feed_url: self,
    language: 'vi',
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      ...(item.summary && { summary: item.summary }),
      content_html: item.html,
      date_published: item.published,
      ...(item.modified && { date_modified: item.modified }),
      ...(item.image && { image: item.image.url }),
      ...(item.authors.length > 0 && { authors: item.authors.map((name) => ({ name })) }),
      ...(item.lang && { language: item.lang }),
      ...(item.topics.length > 0 && { tags: item.topics }),
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
