import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examine } from '#gate/reading/examine';
import { launchChromium } from '../browser/chromium.ts';
import { atLength, enoughOf } from '../run/at-length.ts';
import { hostileMarkup } from './hostile-markup.ts';

const pageWith = (markup: string) =>
  `<!doctype html><html lang="vi"><head><title>x</title></head><body>${markup}`;

function judged(markup: string) {
  const { faults, loads } = examine('trang.html', Buffer.from(pageWith(markup)));
  return { rules: [...new Set(faults.map(({ rule }) => rule))], loads };
}

describe('a page is judged by what a browser builds', () => {
  it.each(hostileMarkup)('$markup', ({ markup, rules, loads = [] }) => {
    expect(judged(markup)).toEqual({ rules, loads });
  });
});

describe('in a real browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
  });

  /** Whether something ran, and what was asked for, when a page was opened. */
  async function opened(markup: string) {
    const page = await browser.newPage();
    const asked: string[] = [];
    let hasRun = false;
    page.on('dialog', (dialog) => {
      hasRun = true;
      dialog.dismiss();
    });
    await page.route('**/*', (route) => {
      const address = route.request().url();
      if (address === 'https://bantin.example/') {
        return route.fulfill({ contentType: 'text/html', body: pageWith(markup) });
      }
      asked.push(address);
      return route.abort();
    });
    await page.goto('https://bantin.example/');
    // Handlers of errors, and animations, are called after the page is there.
    const later = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    await page.evaluate(later).catch(() => {
      // One that sends readers on is gone by now, and what it asked for is known.
    });
    await page.close();
    return { hasRun, asked };
  }

  it('nothing runs and nothing is asked elsewhere that the gate has not seen', async () => {
    // Every third, or at length each.
    const enough = enoughOf(hostileMarkup, (one) => hostileMarkup.indexOf(one) % 3 === 0);
    const ran: string[] = [];
    const missed: string[] = [];
    for (const { markup } of enough) {
      const { hasRun, asked } = await opened(markup);
      const { rules, loads } = judged(markup);
      const elsewhere = asked.some((address) => !address.startsWith('https://bantin.example/'));
      if (hasRun) ran.push(markup);
      if (hasRun && rules.length === 0) missed.push(markup);
      if (elsewhere && !loads.some((address) => address.includes('cdn.example'))) {
        missed.push(markup);
      }
    }
    expect(missed).toEqual([]);
    // Not every browser runs all of them, but a test in which nothing does would prove nothing.
    expect(ran.length).toBeGreaterThan(atLength ? 15 : 5);
  });
});
