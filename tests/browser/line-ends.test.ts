import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rootSite } from '../site/built-site.ts';
import { type Served, serve } from '../site/serve.ts';
import { publishedArticles } from '../site/source-articles.ts';
import { open } from './reading.ts';
import { openBrowser } from './shared-browser.ts';
import { templatesOf } from './templates.ts';

const site = await rootSite();
const templates = templatesOf(site);
const pathOf = (name: string) => templates.find((one) => one.name === name)?.path ?? name;
const lists = ['home', 'topic', 'day', 'unit', 'search-with-hits'];

let server: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serve(site);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('on a phone', () => {
  it.each(['home', 'topic'])('no line of a title of %s begins with a mark', async (name) => {
    await open(page, server.address + pathOf(name));
    const lines = await linesOf('.story-title a');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((text) => /^[,.;:!?”)…]|[“(]$/u.test(text.trim()))).toEqual([]);
  });

  it.each(lists)('date, unit and label of %s follow one another', async (name) => {
    await open(page, server.address + pathOf(name));
    const facts = await page.locator('main .meta').evaluateAll((lines) =>
      lines.flatMap((line) => {
        const tops = [...line.children].map((fact) => [
          ...new Set([...fact.getClientRects()].map(({ top }) => Math.round(top))),
        ]);
        return [...line.children].map((fact, index) => ({
          text: fact.textContent ?? '',
          lines: tops[index]?.length ?? 0,
          // Facts that touch are one word to the browser.
          parted: index === 0 || /^\s+$/u.test(fact.previousSibling?.textContent ?? ''),
          follows: index === 0 || tops[index]?.[0] === tops[index - 1]?.at(-1),
        }));
      }),
    );
    const whole = /\d\d\/\d{4}\)?$|^minh họa$/u;
    expect(facts.length).toBeGreaterThan(1);
    expect(facts.filter(({ parted }) => !parted)).toEqual([]);
    // A fact may begin a line only where it is one that is never parted.
    expect(facts.filter(({ text, lines }) => whole.test(text) && lines > 1)).toEqual([]);
    expect(facts.filter(({ text, follows }) => !whole.test(text) && !follows)).toEqual([]);
  });
});

it('a short role of a speaker stays whole, and the dot stays with it', async () => {
  const opened = publishedArticles(site.content).filter(({ speakers }) =>
    speakers.some((line) => line.endsWith('(khai mạc)')),
  );
  const parted: string[] = [];
  for (const { address } of opened) {
    await open(page, server.address + address.slice(1));
    for (const width of [360, 375, 390, 412, 430, 1366]) {
      await page.setViewportSize({ width, height: 844 });
      const lines = await linesOf('.people p');
      if (!lines.some((line) => /·\skhai mạc$/u.test(line.trim())))
        parted.push(`${width} ${address}`);
    }
  }
  await page.setViewportSize({ width: 390, height: 844 });
  expect(opened).not.toEqual([]);
  expect(parted).toEqual([]);
});

it('the first story of a day stands clear of the rule above it', async () => {
  await open(page, server.address + pathOf('day'));
  const rule = await page.locator('.page-head').boundingBox();
  const title = await page.locator('main .story-title').first().boundingBox();
  expect((title?.y ?? 0) - (rule?.y ?? 0) - (rule?.height ?? 0)).toBeGreaterThanOrEqual(8);
});

it('posts of a speaker stand below their days on a phone, and beside them on a desk', async () => {
  const columns = async (width: number) => {
    await page.setViewportSize({ width, height: 844 });
    return page.locator('.page-head').evaluate((head) => {
      const [days, posts] = [...head.querySelectorAll('dt, dd')].map((one) =>
        one.getBoundingClientRect(),
      );
      if (!days || !posts) throw new Error('The speaker has one period only.');
      return posts.top >= days.bottom ? 'below' : 'beside';
    });
  };
  await open(page, server.address + pathOf('speaker'));
  expect([await columns(390), await columns(1366)]).toEqual(['below', 'beside']);
});

/** What stands on each line of the elements, as the browser broke it. */
function linesOf(selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const lines = new Map<number, string>();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        for (let at = 0; at < text.length; at++) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          if (box.width === 0) continue;
          lines.set(box.top, (lines.get(box.top) ?? '') + text[at]);
        }
      }
      return [...lines.values()];
    }),
  );
}
