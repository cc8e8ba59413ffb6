import { expect, test } from 'vitest';
import {
  address,
  isArticleAddress,
  numberedName,
  pageAddress,
  readNumbered,
  reservedPageSlugs,
} from '#view/address';

test('every address is where readers have always found it', () => {
  const day = '2023-06-29';
  expect([
    ...[address.home(), address.archive(), address.year('2023'), address.month('2023-06')],
    ...[address.day(day), address.article(day, 'tin'), address.unit('a'), address.speaker('a')],
    ...[address.author('a'), address.topic('a'), address.search(), address.siteMap()],
    ...[address.page('a'), address.rss(), address.jsonFeed(), address.sitemap()],
    ...[address.searchIndex(), address.searchProgram(), address.searchBundle('before')],
    ...[address.suggestions(), address.photo('a-320.avif')],
  ]).toEqual([
    ...['/', '/bai-viet/', '/bai-viet/2023/', '/bai-viet/2023/06/'],
    ...['/bai-viet/2023/06/29/', '/bai-viet/2023/06/29/tin/', '/don-vi/a/', '/phat-bieu/a/'],
    ...['/tac-gia/a/', '/chuyen-muc/a/', '/tim-kiem/', '/so-do-trang/'],
    ...['/a/', '/rss.xml', '/feed.json', '/sitemap-index.xml'],
    ...['/pagefind/', '/pagefind/pagefind.js', '/pagefind/before/'],
    ...['/tim-kiem/goi-y.json', '/anh/a-320.avif'],
  ]);
});

test('no page may take the first part of another address', () => {
  expect([...reservedPageSlugs].sort()).toEqual([
    ...['404', 'anh', 'bai-viet', 'chuyen-muc', 'don-vi', 'pagefind', 'phat-bieu'],
    ...['so-do-trang', 'tac-gia', 'tim-kiem'],
  ]);
});

test('a page of a list is read back from its address', () => {
  expect(readNumbered(`/don-vi/a/${numberedName(10)}/`)).toEqual({
    list: '/don-vi/a/',
    number: 10,
  });
  expect(readNumbered('/trang-1/')).toEqual({ list: '/', number: 1 });
  expect(readNumbered('/a\n/trang-1/')).toEqual({ list: '/a\n/', number: 1 });
});

test.each([
  ...['/don-vi/a/', '/don-vi/a/trang-0/', '/don-vi/a/trang-01/', '/don-vi/a/trang-/'],
  ...['/don-vi/a/trang-2', '/don-vi/a/trang-2/b/', '/don-vi/a/xtrang-2/', 'trang-2/'],
])('%s is no page of a list', (path) => {
  expect(readNumbered(path)).toBeUndefined();
});

test('an article is known by its address', () => {
  expect(isArticleAddress('/bai-viet/2023/06/29/tin/')).toBe(true);
  for (const path of [
    ...['/bai-viet/2023/06/29/', '/bai-viet/2023/06/29/tin', '/bai-viet/2023/06/29/tin/2/'],
    ...['/x/bai-viet/2023/06/29/tin/', '/bai-viet/23/06/29/tin/', '/bai-viet/2023/6/29/tin/'],
    ...['/bai-viet/2023/06/9/tin/', '/bai-viet/20233/06/29/tin/', '/bai-viet/nam/06/29/tin/'],
    ...['/bai-viet/2023/006/29/tin/', '/bai-viet/2023/06/029/tin/', '/bai-viet/2023/06/29//'],
    ...['/bai-viet/2023/aa/29/tin/', '/bai-viet/2023/06/aa/tin/'],
  ]) {
    expect([path, isArticleAddress(path)]).toEqual([path, false]);
  }
});

test.each([
  ['index.html', ''],
  ['don-vi/a/index.html', 'don-vi/a/'],
  ['404.html', '404.html'],
  ['tin/muc-index.html', 'tin/muc-index.html'],
  ['index.html/a', 'index.html/a'],
  ['index_html', 'index_html'],
])('readers know the file %s as “%s”', (file, known) => {
  expect(pageAddress(file)).toBe(known);
});
