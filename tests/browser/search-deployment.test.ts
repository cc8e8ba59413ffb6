import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rootSite } from '../site/built-site.ts';
import { serve } from '../site/serve.ts';
import { answered, open } from './reading.ts';
import { openBrowser } from './shared-browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

/**
 * Lets another index take the place of a bundle's: as many articles, all of a unit that was never
 * heard of.
 *
 * @returns removes what the former one was read from
 */
function deploy(bundle: string): () => void {
  const entryFile = join(bundle, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as { catalogue: string };
  const catalogue = JSON.parse(readFileSync(join(bundle, entry.catalogue), 'utf8')) as {
    names: { unit: [string, string][] };
  };
  for (const row of catalogue.names.unit) row[1] = 'Đơn vị của lần đăng sau';
  writeFileSync(join(bundle, 'catalogue.next.json'), JSON.stringify(catalogue));
  writeFileSync(entryFile, JSON.stringify({ ...entry, catalogue: 'catalogue.next.json' }));
  return () => rmSync(join(bundle, entry.catalogue));
}

it.each([
  ['the lists of the index it opened, while they are there', false],
  ['the lists of the new index, once the former ones are gone', true],
])('a page that was open across a deployment shows %s', async (_, gone) => {
  const site = await rootSite();
  const folder = mkdtempSync(join(tmpdir(), 'bantin-search-deployment-'));
  cpSync(site.folder, folder, { recursive: true });
  const server = await serve({ ...site, folder });
  const page = await browser.newPage();
  try {
    await open(page, `${server.address}tim-kiem/?q=doan`);
    const before = await answered(page);
    const index = join(folder, 'pagefind');
    for (const entry of readdirSync(index, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const remove = deploy(join(index, entry.name));
      if (gone) remove();
    }
    await page.locator('.narrowing summary').click();
    const units = page.locator('fieldset', { hasText: 'Đơn vị' }).first().locator('label');
    await units.first().waitFor();
    const names = (await units.allTextContents()).join(' ');
    expect(names.includes('Đơn vị của lần đăng sau')).toBe(gone);
    expect(await answered(page)).toBe(before);
  } finally {
    await page.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

it.each(['no-cache', 'max-age=600'])(
  'opens the new index, though all may be kept: %s',
  async (kept) => {
    const site = await rootSite();
    const folder = mkdtempSync(join(tmpdir(), 'bantin-search-deployment-'));
    cpSync(site.folder, folder, { recursive: true });
    const server = await serve({ ...site, folder }, kept);
    const context = await browser.newContext();
    try {
      const address = `${server.address}tim-kiem/?q=doan&xep=ngay`;
      const page = await context.newPage();
      await open(page, address);
      await answered(page);
      const index = join(folder, 'pagefind');
      for (const entry of readdirSync(index, { withFileTypes: true })) {
        if (entry.isDirectory()) deploy(join(index, entry.name))();
      }
      await open(page, address);
      await answered(page);
      await page.locator('.narrowing summary').click();
      const units = page.locator('fieldset', { hasText: 'Đơn vị' }).first().locator('label');
      await units.first().waitFor();
      for (const name of await units.allTextContents()) {
        expect(name).toContain('Đơn vị của lần đăng sau');
      }
    } finally {
      await context.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
