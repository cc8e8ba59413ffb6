import type { Feed } from '#build/feeds/feed';
import { isoWithZone } from '#vietnamese/format-date';

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
      summary: item.summary,
      content_html: item.html,
      date_published: isoWithZone(item.date, item.time ?? '00:00'),
      ...(item.updated && { date_modified: isoWithZone(item.updated, '00:00') }),
      ...(item.image && { image: item.image }),
      authors: item.authors.map((name) => ({ name })),
      tags: item.topics,
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
