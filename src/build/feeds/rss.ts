import type { Feed, FeedItem } from '#build/feeds/feed';
import { escapeXml, textElement } from '#build/feeds/xml';
import { dayNumber } from '#vietnamese/day-count';

/** RSS 2.0 with full text (`content:encoded`). */
export function rss({ title, description, home, self, items }: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    textElement('title', title),
    textElement('link', home),
    textElement('description', description),
    textElement('language', 'vi'),
    `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    ...items.map(itemXml),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

function itemXml(item: FeedItem): string {
  return [
    '<item>',
    textElement('title', item.title),
    textElement('link', item.url),
    `<guid isPermaLink="true">${escapeXml(item.url)}</guid>`,
    textElement('pubDate', rfc822(item.date, item.time)),
    ...item.authors.map((name) => textElement('dc:creator', name)),
    ...item.topics.map((name) => textElement('category', name)),
    textElement('description', item.summary),
    textElement('content:encoded', item.html),
    '</item>',
  ].join('\n');
}

const days = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Thu, 29 Jun 2023 08:30:00 +0700` (RFC 822 with the year in full, as RSS 2.0 asks). */
function rfc822(date: string, time = '00:00'): string {
  // 1970-01-01 was a Thursday.
  const weekday = days[((dayNumber(date) % 7) + 7) % 7];
  const [year, month, day] = date.split('-');
  return `${weekday}, ${day} ${months[Number(month) - 1]} ${year} ${time}:00 +0700`;
}
