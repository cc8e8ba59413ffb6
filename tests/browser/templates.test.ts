import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { rootSite } from '../site/built-site.ts';
import { type Served, serve } from '../site/serve.ts';
import { launchChromium } from './chromium.ts';
import { open, openPainted, paintedFamilies, showAllPhotos } from './reading.ts';
import { templatesOf } from './templates.ts';
import { violationsOf } from './violations.ts';

const widths = [390, 1366] as const;
const schemes = ['light', 'dark'] as const;
const heading = 'main h1, .masthead h1';

const site = await rootSite();
const templates = templatesOf(site);
const screenshots = inject('screenshotFolder');

let server: Served;
let browser: Browser;
const contexts = new Map<string, BrowserContext>();

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  server = await serve(site);
  browser = await launchChromium();
  for (const colorScheme of schemes) {
    // The policy would keep out the accessibility checker; that it is kept is another test.
    const context = await browser.newContext({
      colorScheme,
      bypassCSP: true,
      viewport: { width: widths[0], height: 844 },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
    contexts.set(colorScheme, context);
    const first = await context.newPage();
    await open(first, server.address);
    await first.close();
  }
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  writeFileSync(join(screenshots, 'written'), String(Date.now()));
});

describe.each(schemes)('in a %s scheme', (scheme) => {
  it.each(templates)('$name is accessible, and painted in its own face', async ({ name, path }) => {
    const page = await (contexts.get(scheme) as BrowserContext).newPage();
    await openPainted(page, server.address + path, heading);
    expect(await paintedFamilies(page, heading)).toEqual(['STIX Two Text']);
    const violations: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 768 });
      await showAllPhotos(page);
      await page.screenshot({
        path: join(screenshots, `${name}-${width}-${scheme}.png`),
        fullPage: true,
        animations: 'disabled',
      });
      violations.push(...(await violationsOf(page)).map((one) => `${width}: ${one}`));
    }
    await page.close();
    expect(violations).toEqual([]);
  });
});
