import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rootSite } from '../site/built-site.ts';
import { seedPath } from '../site/seed.ts';
import { type Served, serve } from '../site/serve.ts';
import { openBrowser } from './shared-browser.ts';

let browser: Browser;
let page: Page;
let server: Served;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  server = await serve(await rootSite());
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens an article with another body, as it comes from the server, and what was asked. */
async function openWith(body: string, query: string): Promise<void> {
  await page.route(`${server.address}${seedPath}*`, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/<article[\s\S]*<\/article>/u, (whole) => {
      const scripts = whole.match(/<script[^>]*><\/script>/gu) ?? [];
      return `<article class="article"><h1>Tin</h1><div class="prose">${body}</div></article>${scripts.join('')}`;
    });
    await route.fulfill({ response, body: html });
  });
  await page.goto(`${server.address}${seedPath}?${new URLSearchParams({ q: query })}`);
  await page.locator('article mark').first().waitFor();
  await page.unroute(`${server.address}${seedPath}*`);
}

it('wraps a word once, however deep it lies, in quotations too', async () => {
  await openWith(
    `<ul><li>kế hoạch<ul><li>kế hoạch<ol><li><p>kế hoạch</p></li></ol></li></ul></li></ul>
    <blockquote><p>kế hoạch</p><ul><li>kế <em>hoạch</em></li></ul></blockquote>
    <table><tr><td>kế hoạch</td></tr></table><h4>kế hoạch</h4>`,
    '"kế hoạch"',
  );
  expect(await page.locator('article mark').allTextContents()).toEqual(
    Array.from({ length: 7 }, () => ['kế', 'hoạch']).flat(),
  );
  expect(await page.locator('mark mark').count()).toBe(0);
});

it('marks a long article by many dates without keeping the reader waiting', async () => {
  const words = 'Ngày 29/6/2023 cán bộ, chiến sĩ hành quân; 2/9, 3/9 và 4-9 nghỉ. ';
  const days = Array.from({ length: 24 }, (_, day) => `${(day % 28) + 1}/${(day % 12) + 1}/2023`);
  await openWith(`<p>${words.repeat(1600)}</p>`, [...days.slice(1), '29/6/2023'].join(' '));
  const marked = await page.locator('article mark').allTextContents();
  expect(marked).toHaveLength(1600 * 3);
  expect(new Set(marked)).toEqual(new Set(['29', '6', '2023']));
});
