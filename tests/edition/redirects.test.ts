import { expect, test } from 'vitest';
import { redirects } from '#edition/redirects';
import { article } from '../bulletin/articles.ts';

const site = {
  href: (path: string) => `/bantin${path}`,
  url: (path: string) => `https://donvi.example/bantin${path}`,
};

const filesOf = (...aliases: string[]) => [
  ...redirects(site, [article('2023-06-29', 'tin', { aliases })]).keys(),
];

test.each([
  ['/tin/123.html', 'tin/123.html'],
  ['/tin/123.htm', 'tin/123.htm'],
  ['/tin/123', 'tin/123/index.html'],
  ['/tin/123/', 'tin/123/index.html'],
  ['/', 'index.html'],
  ['/tin.html/', 'tin.html/index.html'],
  ['/tin.html/cu', 'tin.html/cu/index.html'],
  ['/tin.htmlx', 'tin.htmlx/index.html'],
  ['/tinhtml', 'tinhtml/index.html'],
])('the old address %s is answered by %s', (alias, file) => {
  expect(filesOf(alias)).toEqual([file]);
});

test('an address with a name and one like a folder of that name are two files', () => {
  expect(filesOf('/tin', '/tin.html', '/tin/cu.html')).toEqual([
    ...['tin/index.html', 'tin.html', 'tin/cu.html'],
  ]);
});

test('the page leads to the article without a script, and nothing in a title can change that', () => {
  const one = article('2023-06-29', 'tin', { title: 'A <b> & "C"', aliases: ['/cu', '/cu.html'] });
  const pages = redirects(site, [one, article('2023-06-28', 'khac')]);
  expect([...pages.keys()]).toEqual(['cu/index.html', 'cu.html']);
  const page = pages.get('cu/index.html');
  expect(pages.get('cu.html')).toBe(page);
  expect(page).toMatchInlineSnapshot(`
    "<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>A &lt;b&gt; &amp; &quot;C&quot;</title>
        <meta name="robots" content="noindex">
        <meta http-equiv="refresh" content="0; url=/bantin/bai-viet/2023/06/29/tin/">
        <link rel="canonical" href="https://donvi.example/bantin/bai-viet/2023/06/29/tin/">
      </head>
      <body>
        <main>
          <h1>Bài viết đã chuyển địa chỉ</h1>
          <p><a href="/bantin/bai-viet/2023/06/29/tin/">A &lt;b&gt; &amp; &quot;C&quot;</a></p>
        </main>
      </body>
    </html>
    "
  `);
});
