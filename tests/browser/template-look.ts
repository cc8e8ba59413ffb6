import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { open, openPainted, paintedFamilies, showAllPhotos } from './reading.ts';
import type { Template } from './templates.ts';
import { violationsOf } from './violations.ts';

export const screens = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
] as const;
const schemes = ['light', 'dark'] as const;
const heading = 'main h1, .masthead h1';

export interface Look {
  /** Families that the heading is painted in. */
  readonly families: readonly string[];
  /** What is not accessible, with the screen and the scheme. */
  readonly violations: readonly string[];
}

/** A reader's browser who has the fonts of a site; it lets the checker in. */
export async function readerOf(browser: Browser, address: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    // The policy would keep out the accessibility checker; that it is kept is another test.
    bypassCSP: true,
    viewport: screens[0],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const first = await context.newPage();
  await open(first, address);
  await first.close();
  return context;
}

/**
 * Looks at a page on a telephone and a desk, in both schemes.
 *
 * @param rules those that the dark page is held to
 * @param dark screens on which it is looked at in the dark too; default: all
 * @param pictures folder for a picture of each; without it none is taken
 */
export async function lookAt(
  context: BrowserContext,
  address: string,
  { name, path }: Template,
  {
    rules,
    pictures,
    dark = screens,
  }: {
    readonly rules: 'all' | 'of colours';
    readonly pictures?: string;
    readonly dark?: readonly (typeof screens)[number][];
  },
): Promise<Look> {
  const page = await context.newPage();
  await openPainted(page, address + path, heading);
  const families = await paintedFamilies(page, heading);
  const violations: string[] = [];
  for (const screen of screens) {
    await page.setViewportSize(screen);
    await showAllPhotos(page);
    for (const colorScheme of schemes) {
      if (colorScheme === 'dark' && !dark.includes(screen)) continue;
      await page.emulateMedia({ colorScheme });
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({
          path: join(pictures, `${name}-${screen.width}-${colorScheme}.png`),
          fullPage: true,
          animations: 'disabled',
        });
      }
      const found = await violationsOf(page, colorScheme === 'dark' ? rules : 'all');
      violations.push(...found.map((one) => `${name}, ${screen.width}, ${colorScheme}: ${one}`));
    }
  }
  await page.close();
  return { families, violations };
}

/** The face of the site, in which every heading is painted. */
export const face = 'STIX Two Text';
