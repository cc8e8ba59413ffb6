import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { atLength, enoughOf } from '../run/at-length.ts';
import { type BuiltSite, basedSite, builtSite, rootSite } from './built-site.ts';
import {
  beforeEmbargo,
  emptyContent,
  manyArticlesContent,
  plantedContent,
  secrets,
} from './content-folders.ts';
import { all, attribute, blocks, having, only, parseHtml, text } from './elements.ts';
import {
  feedContent,
  plainPath,
  trickyPath,
  trickyPublished,
  trickyTitle,
} from './feed-content.ts';
import { jsonFeedSchema, readJsonFeed } from './json-feed.ts';
import { filesOf, readPages } from './pages.ts';
import { demoAddresses } from './source-articles.ts';

const now = '2023-07-05T08:00:00+07:00';
const tricky = async () => builtSite({ content: await feedContent(), now });
const trickyBased = async () =>
  builtSite({
    content: await feedContent(),
    now,
    base: '/bantin/',
    site: 'https://donvi.example/',
  });
/** As many as the lists of pages are tried with: one build for both. */
const count = 70;
const many = async () => builtSite({ content: await manyArticlesContent(count) });
const odd = 'with everything that may go wrong, below a base path';
const sites = enoughOf(
  [
    ['of the demonstration', rootSite],
    ['below a base path', basedSite],
    ['without articles', async () => builtSite({ content: await emptyContent() })],
    ['of 70 articles', many],
    ['with everything that may go wrong', tricky],
    [odd, trickyBased],
  ] as const,
  ([name]) => name !== odd,
);

const read = ({ folder }: BuiltSite, file: string) => readFileSync(join(folder, file), 'utf8');
const itemAt = (site: BuiltSite, path: string) => {
  const url = site.origin + site.base + path;
  const item = readJsonFeed(site).items.find(({ id }) => id === url);
  if (!item) throw new Error(`No item ${url}`);
  return { ...item, tree: parseHtml(item.content_html ?? '') };
};

// On a machine's first run this takes a minute: every photo is encoded.
beforeAll(rootSite);

describe('/feed.json is valid JSON Feed 1.1', () => {
  it.each(sites)('%s', async (_, build) => {
    const site = await build();
    const { feed_url, home_page_url, language } = readJsonFeed(site);
    expect([feed_url, home_page_url, language]).toEqual([
      `${site.origin}${site.base}feed.json`,
      site.origin + site.base,
      'vi',
    ]);
  });

  it.each([
    ['an unknown field', { item_count: 3 }],
    ['another version', { version: 'https://jsonfeed.org/version/1' }],
    ['a relative address', { home_page_url: '/' }],
    ['an item twice', (items: unknown[]) => ({ items: [...items, items[0]] })],
    ['an item without text', { items: [{ id: 'a' }] }],
    [
      'a day for an instant',
      { items: [{ id: 'a', content_text: 'a', date_published: '2023-06-29' }] },
    ],
    ['an author without a name', { items: [{ id: 'a', content_text: 'a', authors: [{}] }] }],
  ])('and would not be with %s', async (_, change) => {
    const feed = readJsonFeed(await tricky());
    const changed = typeof change === 'function' ? change(feed.items) : change;
    expect(jsonFeedSchema.safeParse({ ...feed, ...changed }).success).toBe(false);
  });
});

describe('a feed', () => {
  it('has the newest thirty, in the order of the front page', async () => {
    const site = await many();
    const titles = readJsonFeed(site).items.map(({ title }) => title);
    const expected = Array.from({ length: 30 }, (_, index) => count - index);
    expect(titles).toEqual(expected.map((n) => `Trung đoàn 9001 huấn luyện ngày thứ ${n}`));
  });

  it('has the text of the page, every paragraph of it, without the end mark', async () => {
    const site = await rootSite();
    const pages = new Map(readPages(site).map((page) => [page.path, page.tree]));
    const { items } = readJsonFeed(site);
    expect(items.length).toBeGreaterThan(10);
    for (const { id, content_html } of items) {
      const page = pages.get(new URL(id).pathname);
      if (!page) throw new Error(`No page ${id}`);
      const names = ['p', 'h2', 'h3', 'li', 'figcaption', 'td', 'th'];
      const prose = only(page, 'div', having('className', 'prose'));
      const shown = blocks(prose, names).map((block) => block.replace(/\s*\.\/\.$/u, ''));
      const sapo = text(only(page, 'p', having('className', 'sapo')));
      const taken = blocks(parseHtml(content_html ?? ''), names);
      expect(taken, id).toEqual(expect.arrayContaining([sapo, ...shown]));
      expect(content_html, id).not.toContain('./.');
      expect(content_html, id).not.toContain('end-mark');
    }
  });

  it('has the sapo that stands above the text', async () => {
    const { content_html, summary } = itemAt(await tricky(), plainPath);
    expect(summary).toBe('Lễ ra quân ngắn gọn, trang nghiêm.');
    expect(content_html).toContain(`<p>${summary}</p>`);
    expect(content_html).toContain('Sáng 29/6/2023, bộ đội ra quân.');
  });

  it('has the signs of markup as text', async () => {
    const { title, tree } = itemAt(await tricky(), trickyPath);
    expect(title).toBe(trickyTitle);
    expect(text(tree)).toContain('Viết <a href="#x"> là viết liên kết; ]]> và & vẫn là chữ.');
    expect(all(tree, 'script')).toEqual([]);
  });

  it.each(
    enoughOf(
      [
        ['at the root', tricky],
        ['below a base path', trickyBased],
      ] as const,
      ([where]) => where === 'at the root',
    ),
  )('has absolute addresses only, that lead to pages and photos, %s', async (_, build) => {
    const site = await build();
    const { tree, image } = itemAt(site, trickyPath);
    const root = site.origin + site.base;
    expect(all(tree, 'a').map((link) => attribute(link, 'href'))).toEqual([
      `${root}bai-viet/2023/06/29/ra-quan/#ket-qua`,
      `${root}gioi-thieu/`,
      `${root}${trickyPath}#fn-1`,
      `${root}${trickyPath}#fnref-1`,
    ]);
    const sets = all(tree, 'source').map((one) => attribute(one, 'srcSet') ?? '');
    const photos = [
      image ?? '',
      ...all(tree, 'img').map((one) => attribute(one, 'src') ?? ''),
      ...sets.flatMap((set) => set.split(',').map((part) => part.trim().split(' ')[0] ?? '')),
    ];
    expect(photos.length).toBeGreaterThan(5);
    const files = new Set(filesOf(site.folder));
    expect(photos.filter((url) => !url.startsWith(root))).toEqual([]);
    expect(photos.filter((url) => !files.has(url.slice(root.length)))).toEqual([]);
  });

  it('tells when an article came out and when it was corrected, and how', async () => {
    const { date_published, date_modified, content_html } = itemAt(await tricky(), trickyPath);
    expect(date_published).toBe(trickyPublished);
    expect(date_modified).toBe('2023-07-02T00:00:00+07:00');
    expect(content_html).toContain(
      '<p><strong>Đính chính (02/07/2023):</strong> Đúng là “5 &lt; 7 &amp; 8”.</p>',
    );
  });

  it('marks what is made up, and nothing else', async () => {
    const site = await rootSite();
    const demo = demoAddresses(site.content);
    const marked = readJsonFeed(site).items.filter(({ tags = [], content_html = '' }) => {
      expect(content_html.startsWith('<p><strong>Dữ liệu minh họa')).toBe(
        tags.includes('minh họa'),
      );
      return tags.includes('minh họa');
    });
    const all = readJsonFeed(site).items.map(({ id }) => new URL(id).pathname);
    expect(marked.map(({ id }) => new URL(id).pathname)).toEqual(
      all.filter((path) => demo.has(path)),
    );
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.length).toBeLessThan(all.length);
  });

  if (!atLength) return;

  it('knows an article again after its title was changed', async () => {
    const other = await builtSite({ content: await feedContent('Tên khác hẳn'), now });
    const ids = (site: BuiltSite) => readJsonFeed(site).items.map(({ id }) => id);
    const guids = (site: BuiltSite) =>
      [...read(site, 'rss.xml').matchAll(/<guid[^>]*>([^<]*)</gu)].map(([, guid]) => guid);
    expect(itemAt(other, trickyPath).title).toBe('Tên khác hẳn');
    expect(ids(other)).toEqual(ids(await tricky()));
    expect(guids(other)).toEqual(guids(await tricky()));
    expect(guids(other)).toEqual(ids(other));
  });
});

describe('feeds and sitemap', () => {
  const held = ['rss.xml', 'feed.json', 'sitemap-1.xml'];

  it('have nothing of what is held back', async () => {
    const content = await plantedContent();
    const before = await builtSite({ content, now: beforeEmbargo });
    for (const { title, body, slug } of [secrets.draft, secrets.embargoed]) {
      for (const file of held) {
        for (const word of [title, body, slug])
          expect(read(before, file), file).not.toContain(word);
      }
    }
    const after = await builtSite({ content, now: '2023-07-10T06:00:00+07:00' });
    for (const file of held) {
      expect(read(after, file), file).toContain(secrets.embargoed.slug);
      expect(read(after, file), file).not.toContain(secrets.draft.slug);
    }
  });

  it.each(sites)('name every page that has something to say, once, %s', async (_, build) => {
    const site = await build();
    const locations = (file: string) =>
      [...read(site, file).matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, loc]) => loc ?? '');
    const root = site.origin + site.base;
    expect(locations('sitemap-index.xml')).toEqual([`${root}sitemap-1.xml`]);
    const wanted = readPages(site)
      .filter(
        ({ kind, path }) => !['search', 'notFound'].includes(kind) && !/\/trang-\d+\/$/u.test(path),
      )
      .map(({ path }) => root + path.slice(1));
    expect(locations('sitemap-1.xml').sort()).toEqual(wanted.sort());
    expect(read(site, 'robots.txt')).toContain(`\nSitemap: ${root}sitemap-index.xml\n`);
  });

  it.each(sites)('are found from every page, %s', async (_, build) => {
    const site = await build();
    for (const { path, tree } of readPages(site)) {
      const links = all(only(tree, 'head'), 'link', having('rel', 'alternate'));
      expect(
        links.map((one) => [attribute(one, 'type'), attribute(one, 'href')]),
        path,
      ).toEqual([
        ['application/rss+xml', `${site.base}rss.xml`],
        ['application/feed+json', `${site.base}feed.json`],
      ]);
      const footer = only(tree, 'footer');
      expect(all(footer, 'a', having('href', `${site.base}rss.xml`)).map(text), path).toEqual([
        'RSS',
      ]);
    }
  });
});
