import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enoughOf } from '../../run/at-length.ts';
import { builtSite } from '../../site/built-site.ts';
import { type Served, serve } from '../../site/serve.ts';
import { answered, open } from '../reading.ts';
import { openBrowser } from '../shared-browser.ts';

// The articles that the table of questions is about: those of three years, full of đ.
const content = resolve(import.meta.dirname, '../../fixtures/search/content');
const now = '2024-01-05T08:00:00+07:00';

let browser: Browser;
let server: Served;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serve(await builtSite({ content, now }));
  page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Everything of a page that a reader can see, hear, copy or send on. */
async function everything(): Promise<Record<string, string>> {
  const read = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.body);
    const fields = [...document.querySelectorAll('input, select, textarea')];
    return {
      markup: document.documentElement.outerHTML,
      copied: getSelection()?.toString() ?? '',
      typed: fields.map((field) => (field as HTMLInputElement).value).join('\n'),
      links: [...document.links].map(({ href }) => decodeURIComponent(href)).join('\n'),
      title: document.title,
    };
  });
  const heard = await page.locator('body').ariaSnapshot();
  return { ...read, heard, address: decodeURIComponent(page.url()) };
}

/** Places where a letter of the index shows; in either form of Unicode, as letter or as entity. */
function swapped(all: Record<string, string>): string[] {
  const pattern = /.{0,20}(?:[\u1E12\u1E13]|[Dd]\u032D|&#(?:x1e1[23]|769[01]);).{0,20}/giu;
  return Object.entries(all).flatMap(([place, text]) =>
    [...text.matchAll(pattern)].map(([found]) => `${place}: ${found}`),
  );
}

async function openAll(): Promise<void> {
  await page.locator('.narrowing summary').click();
  await page.locator('fieldset').first().waitFor();
  for (;;) {
    const more = page.locator('.facet-more:visible, .more-hits:visible').first();
    if ((await more.count()) === 0) return;
    const count = () => page.locator('main ol > li:visible, .facet li:visible').count();
    const before = await count();
    await more.click();
    await expect.poll(count).toBeGreaterThan(before);
  }
}

describe('the letter that stands for đ in the index', () => {
  const found = ['Đảng ủy Đoàn', 'dong doi', 'đêm', 'ĐẠI ĐỘI', '"trung đoàn"', 'Đ'];
  const notFound = ['đnạg ủy', 'đđđđđ', '“đoàn” đxyzđ'];
  it.each(enoughOf(found, (one) => ['dong doi', 'ĐẠI ĐỘI', 'Đ'].includes(one)))(
    'is nowhere in what “%s” shows, facets and all',
    async (question) => {
      await open(page, `${server.address}tim-kiem/?${new URLSearchParams({ q: question })}`);
      expect(await answered(page)).toMatch(/^(?:Có|Không)/u);
      if ((await page.locator('main ol > li').count()) > 0) await openAll();
      const all = await everything();
      expect(all['copied']).toMatch(/[đĐ]/u);
      expect(swapped(all)).toEqual([]);
    },
  );

  it('is in no list of values that narrows, and not in what is chosen from it', async () => {
    await open(page, `${server.address}tim-kiem/?q=doan`);
    await openAll();
    const names = await page.locator('.facet label > span:first-of-type').allTextContents();
    expect(names.filter((name) => /[đĐ]/u.test(name)).length).toBeGreaterThan(3);
    const index = names.findIndex((name) => /[đĐ]/u.test(name));
    await page.locator('.facet').getByRole('checkbox').nth(index).check();
    const chip = page.locator('.chips button').first();
    await chip.waitFor();
    expect(await chip.textContent()).toContain(names[index]);
    expect(swapped(await everything())).toEqual([]);
  });

  it.each(enoughOf(notFound, (one) => one === 'đnạg ủy'))(
    'is not in what is said where “%s” finds nothing',
    async (question) => {
      await open(page, `${server.address}tim-kiem/?${new URLSearchParams({ q: question })}`);
      expect(await answered(page)).toMatch(/^Không/u);
      await page.locator('.search-help').waitFor();
      await page.waitForLoadState('networkidle');
      const all = await everything();
      expect(all['copied']).toMatch(/[đĐ]/u);
      expect(swapped(all)).toEqual([]);
    },
  );

  it('is not in the article that a hit leads to, nor in what its marks hold', async () => {
    await open(page, `${server.address}tim-kiem/?q=doan`);
    await page.locator('main ol > li a').first().click();
    await page.locator('article mark').first().waitFor();
    const marked = await page.locator('article mark').allTextContents();
    expect(marked.join(' ')).toMatch(/[đĐ]oàn/u);
    expect(swapped(await everything())).toEqual([]);
  });
});
