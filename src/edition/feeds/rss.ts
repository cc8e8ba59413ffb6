import type { Feed, FeedItem } from '#edition/feeds/feed';
import { escapeXml, textElement } from '#edition/feeds/xml';
import { dayNumber } from '#vietnamese/day-count';

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) with full text (`content:encoded`) and the
 * leading photo (Media RSS; an `enclosure` would have to give its bytes).
 */
export function rss({ title, description, home, self, items }: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0" ${namespaces}>`,
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
    textElement('pubDate', rfc822(item.published)),
    ...item.authors.map((name) => textElement('dc:creator', name)),
    ...(item.lang ? [textElement('dc:language', item.lang)] : []),
    ...item.topics.map((name) => textElement('category', name)),
    ...(item.summary ? [textElement('description', item.summary)] : []),
    ...(item.image ? [photoXml(item.image)] : []),
    textElement('content:encoded', item.html),
    '</item>',
  ].join('\n');
}

function photoXml({ url, width, height }: NonNullable<FeedItem['image']>): string {
  return `<media:content url="${escapeXml(url)}" type="image/jpeg" medium="image" width="${width}" height="${height}"/>`;
}

const namespaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ');

const days = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * `2023-06-29T08:30:00+07:00` → `Thu, 29 Jun 2023 08:30:00 +0700` (RFC 822 with the year in full, as
 * RSS 2.0 asks).
 */
function rfc822(instant: string): string {
  const [date = '', clock = ''] = instant.split('T');
  // 1970-01-01 was a Thursday.
  const weekday = days[((dayNumber(date) % 7) + 7) % 7];
  const [year, month, day] = date.split('-');
  return `${weekday}, ${day} ${months[Number(month) - 1]} ${year} ${clock.slice(0, 8)} +0700`;
}
