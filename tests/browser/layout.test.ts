import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enoughOf } from '../run/at-length.ts';
import { builtSite, rootSite } from '../site/built-site.ts';
import { lettersArticle, wideTableContent } from '../site/content-folders.ts';
import { seedPath } from '../site/seed.ts';
import { type Served, serve } from '../site/serve.ts';
import { open, openPainted, paintedFamilies } from './reading.ts';
import { openBrowser } from './shared-browser.ts';
import { templatesOf } from './templates.ts';

const widths = enoughOf([320, 360, 390, 768, 1024, 1366], (width) =>
  // The narrowest telephone, and either side of where columns begin.
  [320, 768, 1024].includes(width),
);

const site = await rootSite();
const templates = templatesOf(site);

let server: Served;
let browser: Browser;
/** A reader who has chosen the largest text. */
let largest: Page;
let normal: Page;

beforeAll(async () => {
  server = await serve(site);
  browser = await openBrowser();
  normal = await (await browser.newContext()).newPage();
  largest = await (await browser.newContext()).newPage();
  await open(largest, server.address + seedPath);
  for (let step = 1; step < 4; step++) {
    await largest.getByRole('button', { name: 'A+' }).click();
  }
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('no page is wider than the screen', () => {
  it.each(templates)('$name', async ({ path }) => {
    const wide: string[] = [];
    for (const [size, page] of [
      ['1', normal],
      ['4', largest],
    ] as const) {
      await page.setViewportSize({ width: 320, height: 800 });
      await open(page, server.address + path);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const { needed, hidden } = await page.evaluate(() => ({
          needed: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
          hidden: [document.documentElement, document.body].some(
            (element) => getComputedStyle(element).overflowX === 'hidden',
          ),
        }));
        if (needed > width || hidden) wide.push(`${width} px, text ${size}: ${needed} px`);
      }
    }
    expect(wide).toEqual([]);
  });

  it('the largest text is half as large again, and the columns stay', async () => {
    const measure = async (page: Page) => {
      await page.setViewportSize({ width: 1366, height: 800 });
      await open(page, server.address + seedPath);
      return page.evaluate(() => {
        const paragraph = document.querySelector('article p:last-of-type') as Element;
        return {
          text: Number.parseFloat(
            getComputedStyle(document.querySelector('article .prose p') ?? paragraph).fontSize,
          ),
          column: document.querySelector('article .prose')?.getBoundingClientRect().width,
        };
      });
    };
    const [before, after] = [await measure(normal), await measure(largest)];
    expect(after.text / before.text).toBeCloseTo(1.5, 2);
    expect(after.column).toBe(before.column);
  });
});

describe('an article without sapo, with a wide table', () => {
  let letter: Served;

  beforeAll(async () => {
    letter = await serve(await builtSite({ content: await wideTableContent() }));
    await open(normal, letter.address + lettersArticle.slice(1));
  });

  afterAll(() => letter?.close());

  it.each([320, 360, 390])('only the table’s box scrolls sideways at %i px', async (width) => {
    await normal.setViewportSize({ width, height: 800 });
    const { page, table, box } = await normal.evaluate(() => {
      const frame = document.querySelector('.table') as Element;
      return {
        page: document.documentElement.scrollWidth,
        table: frame.scrollWidth,
        box: frame.clientWidth,
      };
    });
    expect(page).toBeLessThanOrEqual(width);
    expect(table).toBeGreaterThan(box);
  });

  it('units and topics stand below the text on a desk', async () => {
    await normal.setViewportSize({ width: 1366, height: 800 });
    const { title, text, filed } = await normal.evaluate(() => {
      const boxOf = (selector: string) =>
        (document.querySelector(selector) as Element).getBoundingClientRect();
      const { top, bottom } = boxOf('.article-text');
      return {
        title: boxOf('.article h1').bottom,
        text: { top, bottom },
        filed: boxOf('.filed-under').top,
      };
    });
    // Tools beside a short title do not hold up the text.
    expect(text.top - title).toBeLessThan(32);
    expect(filed).toBeGreaterThanOrEqual(text.bottom);
  });
});

describe('while fonts are on their way', () => {
  // Together: each waits for its fonts nearly all of its time.
  it.concurrent.for([
    ['home', '', 390],
    ['home', '', 1366],
    ['article', seedPath, 390],
    ['article', seedPath, 1366],
  ] as const)('nothing moves: %s%s at %i px', async ([, path, width], { expect }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await countShifts(page);
    await page.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, 1200));
      await route.continue();
    });
    await page.goto(server.address + path, { waitUntil: 'load' });
    await page.waitForTimeout(400);
    expect(await shifts(page)).toBe(0);
    await context.close();
  });

  it('text is painted in the face of the site as soon as it is there', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await open(page, server.address);
    await openPainted(page, server.address + seedPath, 'article h1');
    expect(await paintedFamilies(page, 'article h1')).toEqual(['STIX Two Text']);
    expect(await paintedFamilies(page, 'article .prose > p')).toEqual(['STIX Two Text']);
    await context.close();
  });
});

describe('the chosen text size', () => {
  it('is there again after a reload, before anything is painted', async () => {
    await countShifts(largest);
    await largest.addInitScript(() => {
      const sizes: string[] = [];
      Object.assign(globalThis, { sizesAtPaint: sizes });
      // A frame's callbacks run right before it is painted.
      const look = () => {
        const text = document.querySelector('article p');
        if (text) sizes.push(getComputedStyle(text).fontSize);
        if (sizes.length < 3) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await largest.setViewportSize({ width: 390, height: 800 });
    await open(largest, server.address + seedPath);
    await largest.waitForTimeout(200);
    const painted = await largest.evaluate(
      () => (globalThis as unknown as { sizesAtPaint: string[] }).sizesAtPaint,
    );
    const settled = await largest.evaluate(
      () => getComputedStyle(document.querySelector('article p') as Element).fontSize,
    );
    await normal.setViewportSize({ width: 390, height: 800 });
    await open(normal, server.address + seedPath);
    const small = await normal.evaluate(
      () => getComputedStyle(document.querySelector('article p') as Element).fontSize,
    );
    expect(painted.length).toBeGreaterThan(0);
    expect(new Set(painted)).toEqual(new Set([settled]));
    expect(Number.parseFloat(settled)).toBeGreaterThan(Number.parseFloat(small));
    expect(await shifts(largest)).toBe(0);
  });
});

/** Adds up what the browser calls layout shift, from the first moment of a page on. */
async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const total = { value: 0 };
    Object.assign(globalThis, { layoutShift: total });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        total.value += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

function shifts(page: Page): Promise<number> {
  return page.evaluate(
    () => (globalThis as unknown as { layoutShift: { value: number } }).layoutShift.value,
  );
}
