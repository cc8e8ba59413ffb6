import { beforeAll, describe, expect, it } from 'vitest';
import { atLength } from '../run/at-length.ts';
import { type BuiltSite, builtSite } from './built-site.ts';
import { manyArticlesContent, pageSize } from './content-folders.ts';
import { all, attribute, only, text } from './elements.ts';
import { type Page, readPages } from './pages.ts';

/** Three pages' worth and a bit less: two full pages, and the newest with what is left. */
const count = 70;
/** Lists that hold every article of the fixture. */
const lists = [
  '/don-vi/trung-doan-9001/',
  '/tac-gia/quang-lam/',
  '/phat-bieu/hoang-minh-chinh-trung-doan-9001/',
  '/chuyen-muc/huan-luyen/',
];

let site: BuiltSite;
let pages: Map<string, Page>;

beforeAll(async () => {
  site = await builtSite({ content: await manyArticlesContent(count) });
  pages = new Map(readPages(site).map((page) => [page.path, page]));
});

/** Addresses of the articles a page lists, in order, each once. */
function listed(path: string): string[] {
  const page = pages.get(path);
  if (!page) throw new Error(`No page at ${path}`);
  const links = all(only(page.tree, 'main'), 'a').map((link) => attribute(link, 'href') ?? '');
  return [...new Set(links.filter((href) => pages.get(href)?.kind === 'article'))];
}

const numberOf = (address: string) => Number(/tin-so-(\d+)\/$/u.exec(address)?.[1]);
const range = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => from - index);

describe('a list of many articles', () => {
  it.each(lists)('%s is cut into full pages, numbered from the oldest', (list) => {
    const numbered = [...pages.keys()].filter((path) => path.startsWith(`${list}trang-`));
    expect(numbered).toEqual([`${list}trang-1/`]);
    expect(listed(`${list}trang-1/`).map(numberOf)).toEqual(range(pageSize, 1));
    expect(listed(list).map(numberOf)).toEqual(range(count, pageSize + 1));
  });

  it('is cut by month in the archive too', () => {
    const march = [...pages.keys()].filter((path) => path.startsWith('/bai-viet/2023/03/trang-'));
    // Three a day for 70 articles all lie in one month of 31 days.
    expect(march).toEqual(['/bai-viet/2023/03/trang-1/']);
    expect(listed('/bai-viet/2023/03/trang-1/').map(numberOf)).toEqual(range(pageSize, 1));
  });

  it('leads from page to page, and says which it is', () => {
    const [list = ''] = lists;
    const pager = (path: string) =>
      only(pages.get(path)?.tree ?? { type: 'root', children: [] }, 'nav', (nav) =>
        text(nav).includes('Tin cũ hơn'),
      );
    const link = (path: string, words: string) =>
      all(pager(path), 'a').find((one) => text(one).includes(words))?.properties['href'];
    expect(link(list, 'Tin cũ hơn')).toBe(`${list}trang-1/`);
    expect(link(list, 'Tin mới hơn')).toBeUndefined();
    expect(link(`${list}trang-1/`, 'Tin mới hơn')).toBe(list);
    expect(link(`${list}trang-1/`, 'Tin cũ hơn')).toBeUndefined();
    expect(text(pager(`${list}trang-1/`))).toContain('Trang 1');
  });

  // How pages are cut is tested in `view/list-page.test.ts`; that nothing else of them changes, at length.
  if (!atLength) return;

  it('leaves its full pages as they are, byte for byte, when something is published', async () => {
    const more = await builtSite({ content: await manyArticlesContent(count + 1) });
    const later = new Map(readPages(more).map((page) => [page.path, page]));
    const full = lists.map((list) => `${list}trang-1/`);
    expect(full.filter((path) => later.get(path)?.html !== pages.get(path)?.html)).toEqual([]);
    expect(later.get(lists[0] ?? '')?.html).not.toBe(pages.get(lists[0] ?? '')?.html);
  });
});
