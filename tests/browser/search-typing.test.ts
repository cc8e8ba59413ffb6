import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { rootSite } from '../site/built-site.ts';
import { type Served, serve } from '../site/serve.ts';
import { answered, open } from './reading.ts';
import { openBrowser } from './shared-browser.ts';

let browser: Browser;
let page: Page;
let server: Served;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serve(await rootSite());
});

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 } });
  page = await context.newPage();
  return () => context.close();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const search = (query: string) => `${server.address}tim-kiem/?${new URLSearchParams(query)}`;
const entries = () => page.evaluate(() => history.length);
const parameter = (name: string) => new URL(page.url()).searchParams.get(name);
const focused = () => page.evaluate(() => document.activeElement?.tagName);
const field = () => page.locator('main input[name="q"]');

it.each([
  ['tu', 0, 30],
  ['tu', 150, 150],
  ['den', 150, 60],
])('asks once for a date typed into “%s”, answers late by %i ms', async (name, late, delay) => {
  await page.route('**/pagefind/**', async (route) => {
    await new Promise((done) => setTimeout(done, late));
    await route.continue();
  });
  await open(page, search('q=doan'));
  await page.locator('.narrowing summary').click();
  const date = page.locator(`[name="${name}"]`);
  await page.locator('.facet').first().waitFor();
  const before = await entries();
  await date.focus();
  await page.keyboard.type('05012023', { delay });
  await page.waitForURL(/2023-0[15]-0[15]/u);
  await answered(page);
  // As the browser’s language has it.
  expect(['2023-05-01', '2023-01-05']).toContain(parameter(name));
  expect(await date.inputValue()).toBe(parameter(name));
  expect(await entries()).toBe(before + 1);
  // Half a date is none.
  await page.keyboard.press('Backspace');
  await page.waitForTimeout(700);
  expect(await entries()).toBe(before + 1);
});

it('leaves alone what was typed before its script came', async () => {
  let go: () => void = () => undefined;
  const gone = new Promise<void>((done) => {
    go = done;
  });
  await page.route(/SearchLayout[^/]*\.js/u, async (route) => {
    await gone;
    await route.continue();
  });
  await page.goto(search('q=doan'), { waitUntil: 'commit' });
  await field().pressSequentially(' hoi nghi quan chinh');
  go();
  await answered(page);
  expect(await field().inputValue()).toBe(' hoi nghi quan chinh');
});

it('leaves alone what was typed before another order or a filter is chosen', async () => {
  await open(page, search('q=doan'));
  expect(await field().inputValue()).toBe('doan');
  await page.locator('.narrowing summary').click();
  await field().fill('hội thi');
  await page.locator('[name="xep"]').selectOption('ngay');
  await page.waitForURL(/xep=ngay/u);
  await answered(page);
  await page.locator('.facet input').first().check();
  await page.waitForURL(/xep=ngay/u);
  await answered(page);
  expect(await field().inputValue()).toBe('hội thi');
});

it('keeps the focus at what was pressed, and never at nothing', async () => {
  await open(page, search('q=doan'));
  await page.locator('.narrowing summary').click();
  const box = page.locator('.facet input').first();
  await box.focus();
  const name = await box.getAttribute('name');
  await page.keyboard.press('Space');
  await page.locator('.chip').first().waitFor();
  await answered(page);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(name);
  await page.locator('.chip').first().focus();
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('SUMMARY');
  await page.waitForFunction(() => !document.querySelector('.chip'));
  await answered(page);
  expect(await focused()).toBe('SUMMARY');
  await page.locator('main ol a').first().focus();
  await page.goBack();
  await answered(page);
  expect(await focused()).not.toBe('BODY');
});

it('leads back to the hits and the place that the reader left', async () => {
  await page.setViewportSize({ width: 390, height: 700 });
  await open(page, search('q=doan'));
  const more = page.locator('.more-hits');
  await more.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('main ol > li').length > 10);
  const hits = await page.locator('main ol > li a').allTextContents();
  expect(await focused()).toBe('A');
  const link = page.locator('main ol > li a').nth(12);
  await link.scrollIntoViewIfNeeded();
  const top = await link.evaluate((one) => one.getBoundingClientRect().top);
  await link.click();
  await page.waitForURL(/bai-viet/u);
  await page.goBack();
  await answered(page);
  expect(await page.locator('main ol > li a').allTextContents()).toEqual(hits);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(hits[12]);
  const again = await link.evaluate((one) => one.getBoundingClientRect().top);
  expect(Math.abs(again - top)).toBeLessThan(60);
});

it('leads to the page of a unit that was asked for, and counts phrases apart', async () => {
  await open(page, search('q=trung doan 9001'));
  const link = page.locator('.asked-pages a').first();
  await link.waitFor();
  expect(await link.getAttribute('href')).toMatch(/\/don-vi\/trung-doan-9001\/$/u);
  await open(page, search('q=dang uy'));
  const said = await answered(page);
  const [total, whole, apart] = (said.match(/\d+ bài/gu) ?? []).map((one) =>
    Number.parseInt(one, 10),
  );
  expect(said).toMatch(/có cả cụm.*có các từ/u);
  expect((whole ?? 0) + (apart ?? 0)).toBe(total);
});
