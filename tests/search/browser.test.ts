import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareNewestFirst } from '#bulletin/article';
import { type BundleEntry, writeBundle } from '#search/write-bundle';
import { writeProgram } from '#search/write-program';
import { complaints } from '../browser/reading.ts';
import { openBrowser } from '../browser/shared-browser.ts';
import { serve } from '../site/serve.ts';
import { testFolder } from './folders.ts';
import { pseudoEntries } from './pseudo-articles.ts';

const base = '/ban-tin/';

const page = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Tìm kiếm</title></head>
<body><script type="module" src="${base}ask.js"></script></body></html>`;

/** Asks both bundles for all articles, then for a word of each; the answer becomes the page’s text. */
const script = `import { createInstance } from '${base}pagefind/pagefind.js';
const lines = [];
for (const bundle of ['this-year', 'before']) {
  const basePath = '${base}pagefind/' + bundle + '/';
  const instance = createInstance({ basePath, baseUrl: '${base}', noWorker: true });
  for (const { data } of (await instance.search(null)).results) lines.push((await data()).url);
  lines.push((await instance.search('"don vi"')).results.length);
}
document.body.append(Object.assign(document.createElement('output'), { value: lines.join(' ') }));
`;

it('two bundles are searched under the policy of the site, with one program', async () => {
  const folder = testFolder();
  const index = join(folder, 'pagefind');
  const entries = pseudoEntries(12);
  const bundles = { 'this-year': entries.slice(0, 8), before: entries.slice(8) };
  for (const [name, of] of Object.entries(bundles)) await writeBundle(of, join(index, name));
  await writeProgram(index);
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'ask.js'), script);
  const server = await serve({ folder, base });
  const browser = await openBrowser();
  try {
    const opened = await browser.newPage();
    const asked: string[] = [];
    opened.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const seen = complaints(opened, server.address);
    await opened.goto(server.address);
    const said = await opened.locator('output').textContent();
    const listed = (of: readonly BundleEntry[]) =>
      of
        .map(({ article }) => article)
        .toSorted((a, b) => compareNewestFirst(b, a))
        .map(({ address }) => base + address.slice(1));
    const expected = [...listed(bundles['this-year']), 8, ...listed(bundles.before), 4];
    expect(said).toBe(expected.join(' '));
    expect(new Set(asked.filter((path) => path.includes('wasm')))).toEqual(
      new Set([`${base}pagefind/wasm.pagefind`]),
    );
    expect(seen).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
});
