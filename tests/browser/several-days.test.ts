import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../site/built-site.ts';
import { contestArticle, lettersArticle, wideTableContent } from '../site/content-folders.ts';
import { all, attribute, first, having, only, text } from '../site/elements.ts';
import { type Page, readPages } from '../site/pages.ts';
import { type Served, serve } from '../site/serve.ts';
import { answered, open } from './reading.ts';
import { openBrowser } from './shared-browser.ts';

let browser: Browser;
let server: Served;
let pages: readonly Page[];

beforeAll(async () => {
  const site = await builtSite({ content: await wideTableContent() });
  pages = readPages(site);
  [browser, server] = await Promise.all([openBrowser(), serve(site)]);
});

afterAll(async () => {
  await server?.close();
  await browser?.close();
});

const units = 'Trung đoàn 9001, Trung đoàn 9002, Phòng Chính trị';

function pageAt(path: string): Page {
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(`No page at ${path}`);
  return page;
}

describe('an event of several days and units', () => {
  it.each([
    ['among other articles', lettersArticle, 'nav', '(28/06–02/07/2023)'],
    ['among notices', '/', 'section', '28/06–02/07 2023'],
  ])('is told with all its days %s', (_, path, name, days) => {
    const lists = all(pageAt(path).tree, name, having('ariaLabelledBy'));
    const item = lists
      .flatMap((list) => all(list, 'li'))
      .find((one) => first(one, 'a', having('href', contestArticle)));
    expect(item && text(item)).toContain(days);
    const times = item ? all(item, 'time').map((time) => attribute(time, 'dateTime')) : [];
    expect(times).toEqual(['2023-06-28', '2023-07-02']);
  });

  it('is told with all its units where the list names units', () => {
    const list = pageAt('/don-vi/phong-chinh-tri/');
    expect(text(only(list.tree, 'p', having('className', 'meta')))).toBe(
      `28/06/2023 – 02/07/2023 ${units} minh họa`,
    );
  });

  it('is found with all its days and units', async () => {
    const page = await browser.newPage();
    await open(page, `${server.address}tim-kiem/?q=hoi+thao`);
    await answered(page);
    const hit = page
      .locator('main ol > li')
      .filter({ has: page.locator(`a[href^="${contestArticle}"]`) });
    expect(await hit.locator('.meta > span').allTextContents()).toEqual([
      '28/06/2023\u00a0– 02/07/2023',
      units,
      'minh họa',
    ]);
    await page.close();
  });
});
