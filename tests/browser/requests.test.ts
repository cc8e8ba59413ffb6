import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enoughOf } from '../run/at-length.ts';
import { basedSite, rootSite } from '../site/built-site.ts';
import { type Served, serve } from '../site/serve.ts';
import { complaints, open, showAllPhotos } from './reading.ts';
import { openBrowser } from './shared-browser.ts';
import { templatesOf } from './templates.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

describe.each([
  ['at the root', await rootSite()],
  ['below a base path', await basedSite()],
] as const)('under a strict content security policy, %s', (where, site) => {
  /** Below a base path those that load most; that every link leads somewhere is tested of every page. */
  const telling = ['home', 'article-with-gallery', 'search-with-hits', 'not-found'];
  const isEnough = (name: string) => where === 'at the root' || telling.includes(name);

  let server: Served;

  beforeAll(async () => {
    server = await serve(site);
  });

  afterAll(async () => {
    await server?.close();
  });

  it.each(enoughOf(templatesOf(site), ({ name }) => isEnough(name)))(
    '$name breaks no rule and asks for nothing that is not there',
    async ({ path }) => {
      const page = await browser.newPage();
      const seen = complaints(page, server.address);
      await open(page, server.address + path);
      await showAllPhotos(page);
      await page.close();
      expect(seen).toEqual([]);
    },
  );

  it('a breach would be seen', async () => {
    const page = await browser.newPage();
    const seen = complaints(page, server.address);
    await open(page, server.address);
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/outside.png' }));
      document.body.append(Object.assign(new Image(), { src: 'missing.png' }));
    });
    const kinds = ['inline style', 'outside.png', '404: '];
    const missed = () => kinds.filter((kind) => !seen.some((one) => one.includes(kind)));
    await expect.poll(missed).toEqual([]);
    await page.close();
  });
});
