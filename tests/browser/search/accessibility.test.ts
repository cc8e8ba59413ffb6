import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enoughOf } from '../../run/at-length.ts';
import { rootSite } from '../../site/built-site.ts';
import { type Served, serve } from '../../site/serve.ts';
import { answered, open } from '../reading.ts';
import { openBrowser } from '../shared-browser.ts';
import { violationsOf } from '../violations.ts';

const widths = [390, 1366] as const;
const schemes = ['light', 'dark'] as const;

let browser: Browser;
let server: Served;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serve(await rootSite());
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const search = (query: string) => `${server.address}tim-kiem/?${query}`;

/** What a reader can make of the page; each ends with what proves that the page is there. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'before anything is asked': async (page) => {
    await open(page, search(''));
    await page.locator('.search-archive a').first().waitFor();
  },
  'with hits and every facet open': async (page) => {
    await open(page, search('q=doan&nam=2023&tu=2023-01-01'));
    await page.locator('.narrowing summary').click();
    await page.locator('fieldset').nth(3).waitFor();
    for (const more of await page.locator('.facet-more').all()) await more.click();
    await page.locator('.chips button').nth(1).waitFor();
    await page.locator('main ol > li mark').first().waitFor();
  },
  'with nothing found and a proposal': async (page) => {
    await open(page, search('q=dnag+uy'));
    await page.getByText('Có phải bạn tìm').waitFor();
    await page.locator('.did-you-mean a').first().waitFor();
  },
  'with nothing left by what narrows': async (page) => {
    await open(page, search('q=doan&den=1990-01-01'));
    await page.locator('.chips button').waitFor();
  },
  'without its index': async (page) => {
    await page.route(/pagefind\.js/u, (route) => route.abort());
    await page.goto(search('q=doan'));
    await page.getByRole('status').filter({ hasText: 'WebAssembly' }).waitFor();
  },
};

describe.each(schemes)('in a %s scheme', (colorScheme) => {
  // The colours of the dark are those of either width.
  const enough = enoughOf(widths, (width) => colorScheme === 'light' || width === 390);
  describe.each(enough)('%i px wide', (width) => {
    const newPage = () =>
      browser.newPage({ colorScheme, bypassCSP: true, viewport: { width, height: 900 } });

    const dark = ['with hits and every facet open', 'with nothing found and a proposal'];
    const all = Object.entries(states);
    const shown = enoughOf(all, ([name]) => colorScheme === 'light' || dark.includes(name));
    it.each(shown)('the search page %s is accessible', async (_, arrive) => {
      const page = await newPage();
      await arrive(page);
      // Nothing else differs in the dark, as `templates.test.ts` tests.
      const rules = colorScheme === 'dark' ? 'of colours' : 'all';
      expect(await violationsOf(page, rules)).toEqual([]);
      await page.close();
    });
  });

  it('what the field of another page offers is accessible, and stays in sight', async () => {
    const page = await browser.newPage({
      ...{ colorScheme, bypassCSP: true },
      viewport: { width: 1366, height: 560 },
    });
    await open(page, server.address);
    await page.locator('header input[name="q"]').pressSequentially('doan');
    await page.getByRole('option').nth(1).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('ArrowUp');
    const chosen = await page.getByRole('option', { selected: true }).boundingBox();
    const list = await page.getByRole('listbox').boundingBox();
    const end = (box: { y: number; height: number } | null) => (box ? box.y + box.height : 0);
    expect(end(chosen)).toBeGreaterThan(0);
    expect(end(chosen)).toBeLessThanOrEqual(end(list) + 1);
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });
});

it('the lists that narrow are groups with names, their values boxes with names and numbers', async () => {
  const page = await browser.newPage();
  await open(page, search('q=doan'));
  await page.locator('.narrowing summary').click();
  await page.locator('fieldset').nth(3).waitFor();
  for (const name of ['Đơn vị', 'Năm', 'Chuyên mục', 'Người phát biểu', 'Tác giả']) {
    expect(await page.getByRole('group', { name, exact: true }).count(), name).toBe(1);
  }
  const years = page.getByRole('group', { name: 'Năm' });
  expect(await years.getByRole('checkbox', { name: /^2023\s*\d+$/u }).count()).toBe(1);
  await page.close();
});

describe('the number of hits is announced', () => {
  it('by an element that was there, empty, before and stays', async () => {
    const page = await browser.newPage();
    await open(page, search(''));
    const status = page.locator('main').getByRole('status');
    expect(await status.count()).toBe(1);
    expect(await status.textContent()).toBe('');
    const element = await status.elementHandle();
    if (!element) throw new Error('The page has no status line.');
    const field = page.locator('main').getByRole('searchbox');
    for (const [question, said] of [
      ['đảng ủy', /^Có \d+ bài/u],
      ['khongcochunaonhuthe', /^Không có bài nào/u],
      ['trồng cây', /^Có \d+ bài/u],
    ] as const) {
      await field.fill(question);
      await field.press('Enter');
      await page.waitForFunction(
        (asked) => document.querySelector('main [role="status"]')?.textContent?.includes(asked),
        question,
      );
      expect(await answered(page)).toMatch(said);
      expect(await element.evaluate((known) => known.isConnected)).toBe(true);
      expect(await element.textContent()).toBe(await status.textContent());
    }
    // Only a reader who asked is told: the field keeps the focus.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.close();
  });
});
