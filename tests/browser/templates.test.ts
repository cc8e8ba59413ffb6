import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atLength } from '../run/at-length.ts';
import { projectFolder, rootSite } from '../site/built-site.ts';
import { type Served, serve } from '../site/serve.ts';
import { openBrowser } from './shared-browser.ts';
import { face, lookAt, readerOf, screens } from './template-look.ts';
import { templatesOf } from './templates.ts';

const site = await rootSite();
/** Where somebody wants to look at the pages, who says so. */
const pictures = process.env['BANTIN_SCREENSHOTS'];

let server: Served;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  server = await serve(site);
  browser = await openBrowser();
  context = await readerOf(browser, server.address);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('a page of every kind', () => {
  it.each(templatesOf(site))(
    '$name is accessible, and painted in its own face',
    async (template) => {
      const look = await lookAt(context, server.address, template, {
        // Because of what the next test says; `npm run prove -- templates` holds it to all of them, and
        // on the wide screen too.
        rules: 'of colours',
        dark: atLength || pictures !== undefined ? screens : [screens[0]],
        ...(pictures && { pictures }),
      });
      expect(look).toEqual({ families: [face], violations: [] });
    },
  );

  it('is the same in the dark but for the values of its colours', () => {
    const source = join(projectFolder, 'src');
    const others = globSync('**/*.{css,astro,ts,js}', { cwd: source }).flatMap((file) => {
      const text = readFileSync(join(source, file), 'utf8')
        .replaceAll(/\/\*.*?\*\//gsu, '')
        .replaceAll(/--[a-z-]+: light-dark\(#[0-9a-f]{3,8}, #[0-9a-f]{3,8}\);/gu, '')
        .replaceAll('@supports (color: light-dark(#000, #fff))', '')
        .replaceAll(/<meta name="theme-color" content="#[0-9a-f]+" media="[^"]*" \/>/gu, '');
      return /light-dark\(|prefers-color-scheme/u.test(text) ? [file] : [];
    });
    expect(others).toEqual([]);
  });
});
