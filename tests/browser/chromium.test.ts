import { afterEach, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';

const chosen = process.env['CHROME_PATH'];

afterEach(() => {
  if (chosen === undefined) delete process.env['CHROME_PATH'];
  else process.env['CHROME_PATH'] = chosen;
});

describe('the browser of the tests', () => {
  it('is a Chromium that knows Vietnamese letters', async () => {
    const browser = await launchChromium();
    const page = await browser.newPage();
    await page.setContent('<p>Ẫ</p><p>Ễ</p><p>ự</p><p>\u{10FFFE}</p>');
    // A letter without a glyph is painted as wide as any other; these have glyphs of their own.
    const widths = await page.locator('p').evaluateAll((paragraphs) =>
      paragraphs.map((paragraph) => {
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        return range.getBoundingClientRect().width;
      }),
    );
    await browser.close();
    expect(new Set(widths).size).toBe(4);
  });

  it('says how to get one where there is none', async () => {
    process.env['CHROME_PATH'] = '/nowhere/chromium';
    await expect(launchChromium()).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: CHROME_PATH names no file: /nowhere/chromium. Install Chromium or Google Chrome, or set CHROME_PATH to the program, then run the tests again.]`,
    );
  });
});
