import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, basedSite, builtSite, rootSite } from './built-site.ts';
import { manyArticlesContent } from './content-folders.ts';
import { all, attribute, having, only, text } from './elements.ts';
import { feedContent, noBylinePath, trickyPath, trickyTitle } from './feed-content.ts';
import { dataBlocks, type JsonLd, jsonLdSchema, readJsonLd } from './json-ld.ts';
import { filesOf, type Page, readPages } from './pages.ts';
import { seedPath } from './seed.ts';
import { demoAddresses } from './source-articles.ts';

const now = '2023-07-05T08:00:00+07:00';
const tricky = async () => builtSite({ content: await feedContent(), now });
const sites = [
  ['of the demonstration', rootSite],
  ['below a base path', basedSite],
  ['of 70 articles', async () => builtSite({ content: await manyArticlesContent(70) })],
  ['with everything that may go wrong', tricky],
] as const;

const pageAt = (site: BuiltSite, path: string): Page => {
  const page = readPages(site).find((one) => one.path === `/${path}`);
  if (!page) throw new Error(`No page at /${path}`);
  return page;
};
const ofType = <T extends JsonLd['@type']>(page: Page, type: T) =>
  readJsonLd(page).filter(
    (data): data is Extract<JsonLd, { '@type': T }> => data['@type'] === type,
  );
const canonical = ({ tree }: Page) =>
  attribute(only(tree, 'link', having('rel', 'canonical')), 'href');
const metas = ({ tree }: Page, property: string) =>
  all(tree, 'meta', having('property', property)).map((one) => attribute(one, 'content'));

// On a machine's first run this takes a minute: every photo is encoded.
beforeAll(rootSite);

describe.each(sites)('what search engines are told %s', (_, build) => {
  let site: BuiltSite;
  let pages: Page[];
  beforeAll(async () => {
    site = await build();
    pages = readPages(site);
  });

  it('is valid, and what suits the page', () => {
    const demo = demoAddresses(site.content);
    for (const page of pages) {
      const { kind, path, tree } = page;
      const crumbs = all(tree, 'nav', having('className', 'breadcrumb'));
      const wanted = [
        ...(crumbs.length > 0 ? ['BreadcrumbList'] : []),
        ...(kind === 'article' && !demo.has(path) ? ['NewsArticle'] : []),
      ];
      expect(
        readJsonLd(page).map((data) => data['@type']),
        path,
      ).toEqual(wanted);
    }
    const kinds = new Set(
      pages.filter((page) => dataBlocks(page).length > 0).map(({ kind }) => kind),
    );
    expect(kinds.size).toBe(new Set(pages.map(({ kind }) => kind)).size - 3);
    for (const kind of ['home', 'search', 'notFound'] as const) expect(kinds.has(kind)).toBe(false);
  });

  it('stands behind everything that is drawn', () => {
    const blocks =
      /(?:<script type="application\/ld\+json">[^<]*<\/script>\s*)+<\/body>\s*<\/html>\s*$/u;
    const early = pages.filter((page) => dataBlocks(page).length > 0 && !blocks.test(page.html));
    expect(early.map(({ path }) => path)).toEqual([]);
  });

  it('is the way that readers see, and the page at its end', () => {
    for (const page of pages) {
      for (const { itemListElement } of ofType(page, 'BreadcrumbList')) {
        const links = all(only(page.tree, 'nav', having('className', 'breadcrumb')), 'a');
        const title = text(only(page.tree, 'title'));
        expect(
          itemListElement.map(({ name, item }) => [name, item]),
          page.path,
        ).toEqual([
          ...links.map((link) => [text(link), site.origin + attribute(link, 'href')]),
          [title.slice(0, title.lastIndexOf(' | ')), canonical(page)],
        ]);
      }
    }
  });

  it('is the article that readers see', async () => {
    const files = new Set(filesOf(site.folder));
    const root = site.origin + site.base;
    for (const page of pages.filter(({ kind }) => kind === 'article')) {
      for (const news of ofType(page, 'NewsArticle')) {
        expect(news.headline, page.path).toBe(text(only(page.tree, 'h1')));
        expect(news.description).toBe(text(only(page.tree, 'p', having('className', 'sapo'))));
        expect(news.mainEntityOfPage).toBe(canonical(page));
        expect([news.datePublished]).toEqual(metas(page, 'article:published_time'));
        expect(news.dateModified ? [news.dateModified] : []).toEqual(
          metas(page, 'article:modified_time'),
        );
        const byline = all(page.tree, 'p', having('className', 'byline'));
        const authors = byline.flatMap((line) => all(line, 'a'));
        expect(new Set(news.author?.map((one) => `${one.name} ${one.url}`))).toEqual(
          new Set(authors.map((link) => `${text(link)} ${site.origin}${attribute(link, 'href')}`)),
        );
        const photos = all(only(page.tree, 'article'), 'picture');
        expect(news.image?.length ?? 0, page.path).toBe(photos.length);
        for (const url of [...(news.image ?? []), news.publisher.logo]) {
          expect(files.has(url.slice(root.length)) && url.startsWith(root), url).toBe(true);
        }
        // A logo of less than 112 × 112 is not shown.
        const logo = sharp(join(site.folder, news.publisher.logo.slice(root.length)));
        const { width, height } = await logo.metadata();
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(112);
      }
    }
  });
});

describe('what search engines are told of an article', () => {
  it('stands in one block, whatever its title', async () => {
    const page = pageAt(await tricky(), trickyPath);
    const [news] = ofType(page, 'NewsArticle');
    expect(news?.headline).toBe(trickyTitle);
    expect(page.html.match(/<script[^>]*ld\+json[^>]*>[^<]*<\/script>/gu)).toHaveLength(2);
    expect(news?.author).toMatchObject([{ '@type': 'Person' }, { '@type': 'Organization' }]);
    expect(news?.articleSection).toEqual(['Huấn luyện', 'Thi đua']);
    expect(news?.correction).toEqual([
      { '@type': 'CorrectionComment', datePublished: '2023-07-02', text: 'Đúng là “5 < 7 & 8”.' },
    ]);
  });

  it('names no author where there is none', async () => {
    const [news] = ofType(pageAt(await tricky(), noBylinePath), 'NewsArticle');
    expect(news?.headline).toBe('Thông báo');
    expect(news).not.toHaveProperty('author');
    expect(news).not.toHaveProperty('image');
  });

  it.each([
    ['an unknown property', { isPartOf: 'x' }],
    ['a relative address', { mainEntityOfPage: '/bai-viet/' }],
    ['a day for an instant', { datePublished: '2023-06-29' }],
    ['another zone', { datePublished: '2023-06-29T01:30:00Z' }],
    ['a change before it came out', { dateModified: '2023-06-28T00:00:00+07:00' }],
    ['an empty title', { headline: ' ' }],
    ['an author of no kind', { author: [{ name: 'Hương Giang' }] }],
    ['no image in its list', { image: [] }],
  ])('would not be valid with %s', async (_, change) => {
    const [news] = ofType(pageAt(await rootSite(), seedPath), 'NewsArticle');
    expect(jsonLdSchema.safeParse(news).success).toBe(true);
    expect(jsonLdSchema.safeParse({ ...news, ...change }).success).toBe(false);
  });
});
