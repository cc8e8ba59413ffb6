import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feed, FeedItem } from '#edition/feeds/feed';
import { jsonFeed } from '#edition/feeds/json-feed';
import { robots } from '#edition/feeds/robots';
import { rss } from '#edition/feeds/rss';
import { sitemap } from '#edition/feeds/sitemap';
import { escapeXml } from '#edition/feeds/xml';
import { parseHtml, text } from '../site/elements.ts';

const item: FeedItem = {
  title: 'Hỏi & đáp <đêm>',
  url: 'https://donvi.example/bai-viet/2023/06/29/hoi-dap/',
  summary: 'Sáng nay, “hỏi” & “đáp”.',
  html: '<p>Hỏi &amp; đáp, ]]&gt; và ]]></p>',
  published: '2023-06-29T08:30:00+07:00',
  modified: '2023-07-02T00:00:00+07:00',
  authors: ['Hương Giang', 'Quang Lâm'],
  topics: ['Huấn luyện'],
  image: { url: 'https://donvi.example/anh/a-1280.jpg', width: 1280, height: 853 },
};
const bare: FeedItem = {
  title: 'Tin',
  url: 'https://donvi.example/bai-viet/2024/02/29/tin/',
  summary: 'Tin.',
  html: '<p>Tin.</p>',
  published: '2024-02-29T00:00:00+07:00',
  authors: [],
  topics: [],
};
const feed = (self: string, items: readonly FeedItem[] = [item, bare]): Feed => ({
  title: 'Bản tin',
  description: 'Tin & bài',
  home: 'https://donvi.example/',
  self: `https://donvi.example/${self}`,
  items,
});

describe('RSS', () => {
  it('is written like this', () => {
    expect(rss(feed('rss.xml'))).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
      <channel>
      <title>Bản tin</title>
      <link>https://donvi.example/</link>
      <description>Tin &amp; bài</description>
      <language>vi</language>
      <atom:link href="https://donvi.example/rss.xml" rel="self" type="application/rss+xml"/>
      <item>
      <title>Hỏi &amp; đáp &lt;đêm&gt;</title>
      <link>https://donvi.example/bai-viet/2023/06/29/hoi-dap/</link>
      <guid isPermaLink="true">https://donvi.example/bai-viet/2023/06/29/hoi-dap/</guid>
      <pubDate>Thu, 29 Jun 2023 08:30:00 +0700</pubDate>
      <dc:creator>Hương Giang</dc:creator>
      <dc:creator>Quang Lâm</dc:creator>
      <category>Huấn luyện</category>
      <description>Sáng nay, “hỏi” &amp; “đáp”.</description>
      <media:content url="https://donvi.example/anh/a-1280.jpg" type="image/jpeg" medium="image" width="1280" height="853"/>
      <content:encoded>&lt;p&gt;Hỏi &amp;amp; đáp, ]]&amp;gt; và ]]&gt;&lt;/p&gt;</content:encoded>
      </item>
      <item>
      <title>Tin</title>
      <link>https://donvi.example/bai-viet/2024/02/29/tin/</link>
      <guid isPermaLink="true">https://donvi.example/bai-viet/2024/02/29/tin/</guid>
      <pubDate>Thu, 29 Feb 2024 00:00:00 +0700</pubDate>
      <description>Tin.</description>
      <content:encoded>&lt;p&gt;Tin.&lt;/p&gt;</content:encoded>
      </item>
      </channel>
      </rss>
      "
    `);
  });

  it.each([
    ['1969-12-31T23:59:00+07:00', 'Wed, 31 Dec 1969 23:59:00 +0700'],
    ['2000-02-29T00:00:00+07:00', 'Tue, 29 Feb 2000 00:00:00 +0700'],
    ['2023-06-05T08:30:00+07:00', 'Mon, 05 Jun 2023 08:30:00 +0700'],
    ['2044-12-22T09:00:00+07:00', 'Thu, 22 Dec 2044 09:00:00 +0700'],
  ])('writes %s as %s', (published, expected) => {
    expect(rss(feed('rss.xml', [{ ...bare, published }]))).toContain(
      `<pubDate>${expected}</pubDate>`,
    );
  });
});

describe('JSON Feed', () => {
  it('is written like this', () => {
    expect(JSON.parse(jsonFeed(feed('feed.json')))).toMatchInlineSnapshot(`
      {
        "description": "Tin & bài",
        "feed_url": "https://donvi.example/feed.json",
        "home_page_url": "https://donvi.example/",
        "items": [
          {
            "authors": [
              {
                "name": "Hương Giang",
              },
              {
                "name": "Quang Lâm",
              },
            ],
            "content_html": "<p>Hỏi &amp; đáp, ]]&gt; và ]]></p>",
            "date_modified": "2023-07-02T00:00:00+07:00",
            "date_published": "2023-06-29T08:30:00+07:00",
            "id": "https://donvi.example/bai-viet/2023/06/29/hoi-dap/",
            "image": "https://donvi.example/anh/a-1280.jpg",
            "summary": "Sáng nay, “hỏi” & “đáp”.",
            "tags": [
              "Huấn luyện",
            ],
            "title": "Hỏi & đáp <đêm>",
            "url": "https://donvi.example/bai-viet/2023/06/29/hoi-dap/",
          },
          {
            "content_html": "<p>Tin.</p>",
            "date_published": "2024-02-29T00:00:00+07:00",
            "id": "https://donvi.example/bai-viet/2024/02/29/tin/",
            "summary": "Tin.",
            "title": "Tin",
            "url": "https://donvi.example/bai-viet/2024/02/29/tin/",
          },
        ],
        "language": "vi",
        "title": "Bản tin",
        "version": "https://jsonfeed.org/version/1.1",
      }
    `);
  });
});

describe('the sitemap', () => {
  const files = (count: number) =>
    sitemap(
      Array.from({ length: count }, (_, index) => ({ url: `https://donvi.example/${index}/` })),
      (path) => `https://donvi.example${path}`,
    );
  const locations = (xml = '') => [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, loc]) => loc);

  it('says when a page was changed, where that is known', () => {
    const [, pages] = [
      ...sitemap(
        [
          { url: 'https://donvi.example/?a=1&b=2', changed: '2023-06-29T08:30:00+07:00' },
          { url: 'https://donvi.example/' },
        ],
        String,
      ).values(),
    ].reverse();
    expect(pages).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <url><loc>https://donvi.example/?a=1&amp;b=2</loc><lastmod>2023-06-29T08:30:00+07:00</lastmod></url>
      <url><loc>https://donvi.example/</loc></url>
      </urlset>
      "
    `);
  });

  it.each([
    [0, [0]],
    [1, [1]],
    [10_000, [10_000]],
    [10_001, [10_000, 1]],
    [30_000, [10_000, 10_000, 10_000]],
  ])('of %i pages has files of %j', (count, expected) => {
    const made = files(count);
    const named = locations(made.get('sitemap-index.xml'));
    const parts = named.map((url) => made.get(url?.replace('https://donvi.example/', '') ?? ''));
    expect(parts.map((part) => locations(part).length)).toEqual(expected);
    expect(made.size).toBe(expected.length + 1);
    expect(new Set(parts.flatMap(locations)).size).toBe(count);
  });
});

describe('robots.txt', () => {
  it('names the sitemap', () => {
    expect(robots('https://donvi.example/sitemap-index.xml')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://donvi.example/sitemap-index.xml\n',
    );
  });
});

describe('text in XML', () => {
  it('has no character that XML 1.0 forbids', () => {
    expect(escapeXml('a\u{0}\u{b}\u{1f}b\u{fffe}\u{d800}c\t\n\u{10ffff}đ')).toBe(
      'abc\t\n\u{10ffff}đ',
    );
  });

  it('is text again when it is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const markup = escapeXml(written);
        expect(markup).not.toMatch(/[<>"]/u);
        expect(text(parseHtml(markup))).toBe(written.replaceAll(/\s+/gu, ' ').trim());
      }),
    );
  });
});
