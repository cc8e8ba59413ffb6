import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rootSite } from '../site/built-site.ts';
import { seedPath } from '../site/seed.ts';
import { type Served, serve } from '../site/serve.ts';
import { open } from './reading.ts';
import { openBrowser } from './shared-browser.ts';

const site = await rootSite();

let server: Served;
let browser: Browser;

beforeAll(async () => {
  server = await serve(site);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('copying the link', () => {
  const copyOn = async (context: BrowserContext) => {
    const page = await context.newPage();
    await open(page, server.address + seedPath);
    await page.getByRole('button', { name: 'Sao chép liên kết' }).click();
    const status = page.locator('article [role="status"]').filter({ hasText: /./u });
    const said = await status.textContent();
    // Pasted with the keyboard, so that it is the clipboard and no variable that is read.
    await page.setViewportSize({ width: 1366, height: 768 });
    const field = page.locator('header input[name="q"]');
    await field.focus();
    await page.keyboard.press('ControlOrMeta+V');
    return { page, said, pasted: await field.inputValue() };
  };

  it('announces it, and the clipboard holds the public address', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-write'] });
    const { page, said, pasted } = await copyOn(context);
    expect(said).toBe('Đã sao chép');
    expect(pasted).toBe(`${site.origin}/${seedPath}`);
    await page.waitForFunction(
      () => document.querySelector('article [role="status"]')?.textContent === '',
    );
    await page.getByRole('button', { name: 'Sao chép liên kết' }).waitFor();
    await context.close();
  });

  it('works without the clipboard interface, which plain HTTP does not have', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }),
    );
    const { said, pasted } = await copyOn(context);
    expect(said).toBe('Đã sao chép');
    expect(pasted).toBe(`${site.origin}/${seedPath}`);
    await context.close();
  });
});

describe('the print button', () => {
  it('opens the dialogue', async () => {
    const page = await browser.newPage();
    await open(page, server.address + seedPath);
    await page.evaluate(() => {
      addEventListener('beforeprint', () =>
        document.documentElement.setAttribute('data-printed', ''),
      );
    });
    await page.getByRole('button', { name: 'In' }).first().click();
    await page.waitForSelector('html[data-printed]');
    await page.close();
  });
});

describe('without JavaScript', () => {
  let page: Page;

  beforeAll(async () => {
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  });

  it('an article is read in full, and no control that would do nothing is offered', async () => {
    await page.goto(server.address + seedPath);
    const prose = page.locator('article .prose');
    expect(((await prose.textContent()) ?? '').length).toBeGreaterThan(2000);
    expect(await prose.isVisible()).toBe(true);
    expect(await page.locator('article h1').isVisible()).toBe(true);
    expect(await page.locator('article img').first().isVisible()).toBe(true);
    expect(await page.locator('article button:visible').count()).toBe(0);
  });

  it('the search page says why and offers the archive', async () => {
    await page.goto(`${server.address}tim-kiem/?q=dang`);
    const shown = page.locator('main');
    expect(await shown.getByText('JavaScript').isVisible()).toBe(true);
    const links = await shown
      .locator('a:visible')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toContain('/bai-viet/2023/06/');
  });
});

describe('with the keyboard', () => {
  it.each([
    ['home', ''],
    ['article', seedPath],
    ['search', 'tim-kiem/?q=dang+uy'],
  ])('%s: the first stop is the way to the content', async (_, path) => {
    const page = await browser.newPage();
    await open(page, server.address + path);
    await page.keyboard.press('Tab');
    const link = page.locator(':focus');
    expect(await link.textContent()).toBe('Đến nội dung chính');
    // It slides in: looked at when it has arrived.
    await page.waitForFunction(
      () => (document.activeElement?.getBoundingClientRect().top ?? -1) >= 0,
    );
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await page.close();
  });

  it.each([
    ['home', '', 390],
    ['article', seedPath, 1366],
    ['article', seedPath, 390],
    ['search', 'tim-kiem/?q=dang+uy', 1366],
  ] as const)('%s%s at %i px: every stop shows that it has the focus', async (_, path, width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await open(page, server.address + path);
    const invisible: string[] = [];
    let stops = 0;
    for (; stops < 200; stops++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        const seen =
          outlineStyle !== 'none' &&
          Number.parseFloat(outlineWidth) >= 2 &&
          !/, 0\)$/u.test(outlineColor) &&
          width > 0 &&
          height > 0;
        return { seen, what: element.outerHTML.slice(0, 120) };
      });
      if (!stop) break;
      if (!stop.seen) invisible.push(stop.what);
    }
    await page.close();
    expect(invisible).toEqual([]);
    expect(stops).toBeGreaterThan(20);
  });
});
