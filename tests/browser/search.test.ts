import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atLength, enoughOf } from '../run/at-length.ts';
import { basedSite, builtSite, rootSite } from '../site/built-site.ts';
import { beforeEmbargo, plantedContent, secrets } from '../site/content-folders.ts';
import { seedPath } from '../site/seed.ts';
import { type Served, serve } from '../site/serve.ts';
import { publishedArticles } from '../site/source-articles.ts';
import { answered, open } from './reading.ts';
import { openBrowser } from './shared-browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
});

/** Types a question into the page's own field, as a reader would. */
async function ask(server: Served, question: string): Promise<string> {
  await open(page, `${server.address}tim-kiem/`);
  const form = page.locator('main form[role="search"]');
  await form.getByRole('searchbox').fill(question);
  await form.getByRole('searchbox').press('Enter');
  return answered(page);
}

/** Address of the one link of every hit, without its query. */
async function hits(): Promise<string[]> {
  const links = await page
    .locator('main ol > li')
    .evaluateAll((items) =>
      items.map((item) => [...item.querySelectorAll('a')].map((link) => link.href)),
    );
  return links.map((of) => {
    expect(of).toHaveLength(1);
    return (of[0] ?? '').replace(/[?#].*$/u, '');
  });
}

describe.each([
  ['at the root', rootSite],
  ['below a base path', basedSite],
] as const)('the search page, %s', (where, build) => {
  // Below a base path only addresses differ: by what leads there and on from there, the rest at length.
  const isWhole = atLength || where === 'at the root';
  let server: Served;
  let content: string;

  beforeAll(async () => {
    const site = await build();
    content = site.content;
    server = await serve(site);
  });

  afterAll(async () => {
    await server?.close();
  });

  const questions = [
    'dang uy phong chinh tri',
    'Đảng ủy',
    // As macOS and some keyboards send it.
    'Đảng ủy Phòng Chính trị'.normalize('NFD'),
    'Đinh Quốc Hùng phát biểu chỉ đạo',
    'nguyen gia chinh bao cao tai hoi nghi',
  ];
  it.each(enoughOf(questions, (one) => isWhole || one === questions[1]))(
    'finds the article this bulletin began with by “%s”',
    async (question) => {
      const status = await ask(server, question);
      const found = await hits();
      expect(found).toContain(server.address + seedPath);
      const articles = publishedArticles(content).map(
        ({ address }) => server.address + address.slice(1),
      );
      expect(found.filter((address) => !articles.includes(address))).toEqual([]);
      expect(new Set(found).size).toBe(found.length);
      expect(status).toContain(question.normalize('NFC'));
      // All are announced; more than ten are offered by a button.
      const total = Number(/\d+/u.exec(status)?.[0]);
      expect(found.length).toBe(Math.min(total, 10));
      const more = page.getByRole('button', { name: 'Xem thêm bài' });
      expect(await more.isVisible()).toBe(total > 10);
      if (total > 10) {
        // As a thumb does on a slow telephone.
        await more.dblclick();
        await page.waitForFunction(
          (all) => document.querySelectorAll('main ol > li').length === all,
          Math.min(total, 20),
        );
        expect(new Set(await hits()).size).toBe(Math.min(total, 20));
      }
    },
  );

  it('can be sent to somebody else: the address holds the question', async () => {
    await ask(server, 'Đảng ủy');
    const before = await hits();
    const address = page.url();
    expect(new URL(address).searchParams.get('q')).toBe('Đảng ủy');
    const other = await browser.newPage();
    await open(other, address);
    const links = other.locator('main ol > li a');
    expect(
      await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)),
    ).toEqual(
      await page
        .locator('main ol > li a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)),
    );
    expect(before.length).toBeGreaterThan(0);
    expect(await other.locator('main').getByRole('searchbox').inputValue()).toBe('Đảng ủy');
    await other.close();
  });

  it('is reached from the field of every other page', async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await open(page, server.address);
    const field = page.locator('header input[name="q"]');
    await field.fill('dang huong');
    await field.press('Enter');
    await page.waitForURL(/tim-kiem\/\?q=dang/u);
    await answered(page);
    expect((await hits()).length).toBeGreaterThan(0);
  });

  it('says so where nothing is found, and shows a way on', async () => {
    const status = await ask(server, 'khongcochunaonhuthe');
    expect(status).toMatch(/^Không có/u);
    expect(await hits()).toEqual([]);
    const ways = page.locator('main a:visible');
    const archive = `${new URL(server.address).pathname}bai-viet/`;
    expect(await ways.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toContain(
      archive,
    );
  });

  if (!isWhole) return;

  it('finds an article by the words of any of its captions', async () => {
    const captioned = publishedArticles(content).flatMap(({ address, body }) =>
      [...body.matchAll(/^!\[[^\]]*\]\([^)]*\)\n([^\n(]{25,})/gmu)].map((match) => ({
        address: server.address + address.slice(1),
        caption: (match[1] ?? '').trim().replace(/\.$/u, ''),
      })),
    );
    expect(captioned.length).toBeGreaterThan(5);
    const missed: string[] = [];
    for (const { address, caption } of captioned.slice(0, 6)) {
      await ask(server, caption);
      if (!(await hits()).includes(address)) missed.push(`${caption} → ${address}`);
    }
    expect(missed).toEqual([]);
  });

  it('shows no letter of the index that stands for another', async () => {
    await ask(server, 'Đảng ủy Đoàn');
    expect((await hits()).length).toBeGreaterThan(3);
    const shown = await page.evaluate(() => document.documentElement.outerHTML);
    expect(shown).not.toMatch(/[ḓḒ]/u);
    expect(await page.locator('main ol mark').first().textContent()).toMatch(/^[Đđ]/u);
  });

  it('goes back to the former question with the browser’s own button', async () => {
    await ask(server, 'Đảng ủy');
    const first = await hits();
    await page.locator('main').getByRole('searchbox').fill('trồng cây');
    await page.locator('main').getByRole('button', { name: 'Tìm' }).click();
    await page.waitForFunction(() =>
      document.querySelector('main [role="status"]')?.textContent?.includes('trồng cây”'),
    );
    expect(await hits()).not.toEqual(first);
    await page.goBack();
    await page.waitForFunction(() =>
      document.querySelector('main [role="status"]')?.textContent?.includes('Đảng ủy”'),
    );
    await answered(page);
    expect(await hits()).toEqual(first);
  });
});

describe('what readers must not see', () => {
  it('is not found either', async () => {
    const site = await builtSite({
      content: await plantedContent(),
      now: beforeEmbargo,
    });
    const server = await serve(site);
    const leaked: string[] = [];
    for (const words of [secrets.draft, secrets.embargoed]) {
      for (const word of [words.title, words.caption, words.author, words.speaker, words.body]) {
        await ask(server, word);
        const found = await hits();
        if (found.some((address) => address.includes(words.slug))) leaked.push(word);
      }
    }
    await server.close();
    expect(leaked).toEqual([]);
  });
});
