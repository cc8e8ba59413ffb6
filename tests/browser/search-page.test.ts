import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '#vietnamese/fold';
import { rootSite } from '../site/built-site.ts';
import { type Served, serve } from '../site/serve.ts';
import { publishedArticles } from '../site/source-articles.ts';
import { answered, open } from './reading.ts';
import { openBrowser } from './shared-browser.ts';

let browser: Browser;
let page: Page;
let server: Served;
let years: Map<string, number>;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
  const site = await rootSite();
  server = await serve(site);
  years = new Map();
  for (const { address } of publishedArticles(site.content)) {
    const year = address.slice('/bai-viet/'.length).slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + 1);
  }
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const search = (query: string) => `${server.address}tim-kiem/?${query}`;
const dates = async () =>
  (await page.locator('main ol > li .meta > span:first-child').allTextContents()).map((text) =>
    text.trim().split('/').reverse().join('-'),
  );

describe('what narrows a search', () => {
  it('lists years with as many articles as choosing one leaves', async () => {
    await open(page, search('q=doan'));
    await answered(page);
    await page.locator('.narrowing summary').click();
    const group = page.locator('fieldset', { hasText: 'Năm' }).last();
    await group.waitFor();
    const offered = await group.locator('label').allTextContents();
    const parsed = offered.map((text) => /(\d{4})\s*(\d+)$/u.exec(text.trim())?.slice(1) ?? []);
    expect(parsed.length).toBeGreaterThan(1);
    for (const [year = '', count] of parsed) {
      expect(Number(count)).toBeLessThanOrEqual(years.get(year) ?? 0);
    }
    const [year = '', count] = parsed[1] ?? [];
    await group.getByRole('checkbox').nth(1).check();
    const status = await answered(page);
    expect(Number(/\d+/u.exec(status)?.[0])).toBe(Number(count));
    expect(new URL(page.url()).searchParams.getAll('nam')).toEqual([year]);
    expect((await dates()).every((date) => date.startsWith(year))).toBe(true);
    // What was chosen can be given up again.
    await page.getByRole('button', { name: `Năm: ${year}` }).click();
    await answered(page);
    expect(new URL(page.url()).searchParams.getAll('nam')).toEqual([]);
  });

  it('keeps to a range of days, newest first, from an address alone', async () => {
    await open(page, search('q=doan&tu=2023-01-01&den=2023-05-31&xep=ngay'));
    await answered(page);
    const shown = await dates();
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.every((date) => date >= '2023-01-01' && date <= '2023-05-31')).toBe(true);
    expect(shown).toEqual(shown.toSorted().reverse());
  });
});

describe('the keyboard', () => {
  it('goes from the field to the hits and back', async () => {
    await open(page, search('q=doan'));
    await answered(page);
    await page.locator('main input[name="q"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe(await page.locator('main ol > li h2').nth(1).textContent());
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  });

  it('reaches the field of any page by a stroke, which offers what begins so', async () => {
    await open(page, server.address);
    await page.keyboard.press('/');
    await page.keyboard.type('trung doan');
    const options = page.locator('[role="option"]');
    await options.first().waitFor();
    expect(await options.first().textContent()).toMatch(/^Trung đoàn/u);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/don-vi\//u);
  });

  it('reaches the search page’s own field by a stroke', async () => {
    await open(page, search(''));
    await page.keyboard.press('/');
    const field = page.locator('main input[name="q"]');
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toBe('');
  });

  it('goes round the offers, through the field, and leaves them as typed', async () => {
    await open(page, server.address);
    await page.keyboard.press('/');
    await page.keyboard.type('trung doan');
    const options = page.locator('[role="option"]');
    await options.nth(1).waitFor();
    const names = await options.allTextContents();
    const field = page.locator('header input[name="q"]');
    /** What a screen reader is led to, and what is seen to be chosen, are one. */
    const chosen = async () => {
      const id = await field.getAttribute('aria-activedescendant');
      const seen = await page.locator('[role="option"][aria-selected="true"]').allTextContents();
      const heard = id ? [await page.locator(`[id="${id}"]`).textContent()] : [];
      expect(heard).toEqual(seen);
      return seen[0];
    };
    expect(await chosen()).toBeUndefined();
    for (const name of names) {
      await page.keyboard.press('ArrowDown');
      expect(await chosen()).toBe(name);
    }
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toBeUndefined();
    await page.keyboard.press('ArrowUp');
    expect(await chosen()).toBe(names.at(-1));
    await page.keyboard.press('Escape');
    await options.first().waitFor({ state: 'hidden' });
    expect(await chosen()).toBeUndefined();
    expect(await field.inputValue()).toBe('trung doan');
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    // Closed, they take no key away: Enter asks for what was typed.
    await page.keyboard.press('Enter');
    await page.waitForURL(/tim-kiem\/\?q=trung\+doan/u);
    expect(await answered(page)).toContain('trung doan');
  });

  it('closes the offers where it leaves the field', async () => {
    await open(page, server.address);
    await page.keyboard.press('/');
    await page.keyboard.type('trung doan');
    const options = page.locator('[role="option"]');
    await options.first().waitFor();
    // From the field to its button, which belongs to it, and on.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await options.first().waitFor({ state: 'hidden' });
    expect(await options.count()).toBe(0);
  });

  it('types a stroke where one is meant', async () => {
    await open(page, server.address);
    await page.keyboard.press('/');
    await page.keyboard.type('29/6');
    expect(await page.locator('header input[name="q"]').inputValue()).toBe('29/6');
    await page.locator('header input[name="q"]').blur();
    await page.keyboard.press('Control+/');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  it('stays at the last hit, and arrows elsewhere are the page’s own', async () => {
    await open(page, search('q=doan+9000'));
    await answered(page);
    const links = page.locator('main ol > li a');
    await links.last().focus();
    await page.keyboard.press('ArrowDown');
    expect(await links.last().evaluate((link) => link === document.activeElement)).toBe(true);
    const summary = page.locator('.narrowing summary');
    await summary.focus();
    await page.keyboard.press('ArrowDown');
    expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

it('proposes what may have been meant, which finds something', async () => {
  await open(page, search('q=dnag+uy'));
  await answered(page);
  const link = page.locator('.did-you-mean a').first();
  await link.waitFor();
  await link.click();
  expect(Number(/\d+/u.exec(await answered(page))?.[0])).toBeGreaterThan(0);
});

it('marks whole words in the article that was found', async () => {
  await open(page, search('q=dang+uy'));
  await answered(page);
  await page.locator('main ol > li a').first().click();
  await page.locator('article mark').first().waitFor();
  const marked = await page.locator('article mark').allTextContents();
  expect(marked.filter((text) => !['dang', 'uy'].includes(fold(text)))).toEqual([]);
  expect(marked).toContain('Đảng');
  // Not inside “nguyên”, “huy”, “chuyên”: the letters around every mark are none.
  const parts = await page
    .locator('article mark')
    .evaluateAll((marks) =>
      marks.map(
        (mark) =>
          `${mark.previousSibling?.textContent?.slice(-1) ?? ''}${mark.nextSibling?.textContent?.slice(0, 1) ?? ''}`,
      ),
    );
  expect(parts.filter((around) => /\p{L}/u.test(around))).toEqual([]);
});

it('says so where WebAssembly is forbidden, and shows the archive', async () => {
  const strict = await browser.newPage();
  await strict.route('**/*', async (route) => {
    const response = await route.fetch();
    const policy = (response.headers()['content-security-policy'] ?? '').replace(
      " 'wasm-unsafe-eval'",
      '',
    );
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy },
    });
  });
  await strict.goto(search('q=doan'));
  await strict.getByRole('status').filter({ hasText: 'WebAssembly' }).waitFor();
  expect(await strict.locator('.search-archive a').first().isVisible()).toBe(true);
  await strict.close();
});
