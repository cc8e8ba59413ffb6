import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rootSite } from '../site/built-site.ts';
import { attribute, only, text } from '../site/elements.ts';
import { readPages } from '../site/pages.ts';
import { seedLines, seedPath } from '../site/seed.ts';
import { type Served, serve } from '../site/serve.ts';
import { open, showAllPhotos } from './reading.ts';
import { openBrowser } from './shared-browser.ts';

const site = await rootSite();

let server: Served;
let browser: Browser;
/** Text of each sheet, without any white space: a PDF has none of its own. */
let sheets: string[];
/** Height and width of the first sheet in points. */
let size: readonly number[];

beforeAll(async () => {
  server = await serve(site);
  browser = await openBrowser();
  const page = await browser.newPage();
  // The second page a reader opens has the fonts in the cache.
  await open(page, server.address);
  await open(page, server.address + seedPath);
  await showAllPhotos(page);
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  sheets = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const { items } = await sheet.getTextContent();
    sheets.push(bare(items.map((item) => ('str' in item ? item.str : '')).join('')));
    if (number === 1) size = sheet.view.slice(2);
  }
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const bare = (words: string) => words.normalize('NFC').replaceAll(/\s+/gu, '');

describe('the printed article', () => {
  const page = readPages(site).find(({ path }) => path === `/${seedPath}`);
  const article = only(page?.tree ?? { type: 'root', children: [] }, 'article');

  it('takes two sheets of A4, each numbered', () => {
    const points = (mm: number) => (mm / 25.4) * 72;
    expect(Math.round(size[0] ?? 0)).toBe(Math.round(points(210)));
    expect(Math.round(size[1] ?? 0)).toBe(Math.round(points(297)));
    expect(sheets).toHaveLength(2);
    expect(sheets[0]).toContain(bare('Trang 1/2'));
    expect(sheets[1]).toContain(bare('Trang 2/2'));
  });

  it('begins with the bulletin’s name, the title and the sapo', () => {
    const sapo = text(only(article, 'p', (one) => attribute(one, 'className') === 'sapo'));
    const title = text(only(article, 'h1'));
    const places = ['Bản tin Đoàn 9000', title, sapo].map((words) =>
      (sheets[0] ?? '').indexOf(bare(words)),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('has all of its text, its captions, its byline and its address', () => {
    const printed = sheets.join('').replaceAll(/Trang\d\/\d/gu, '');
    const words = [...seedLines, `Địa chỉ bài viết: ${site.origin}/${seedPath}`];
    expect(words.filter((one) => !printed.includes(bare(one)))).toEqual([]);
  });

  it('has nothing that is only of use on a screen', () => {
    const printed = sheets.join('');
    const screen = [
      ...['Lưu trữ', 'Trang chủ', 'Tìm kiếm', 'Sơ đồ trang', 'Bài viết khác', 'Sao chép liên kết'],
      ...['Cỡ chữ', 'Đến nội dung chính', 'Người phát biểu trong bài', 'Cơ quan chủ quản'],
    ];
    const offered = text(page?.tree ?? { type: 'root', children: [] });
    expect(screen.filter((words) => printed.includes(bare(words)))).toEqual([]);
    expect(screen.filter((words) => offered.includes(words)).length).toBeGreaterThan(6);
  });
});
