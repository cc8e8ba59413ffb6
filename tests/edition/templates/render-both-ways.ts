import { join } from 'node:path';
import { build } from 'astro';
import { assembleSite } from '#edition/assemble-site';
import { astroConfig } from '#edition/templates/astro';
import { keptTemplates } from '#edition/templates/kept-templates';
import { renderPages } from '#edition/templates/render-pages';
import { inspectPhoto } from '#photos/inspect/inspect';
import { loadContent } from '#pipeline/load-content';
import { provideSite } from '#site';
import { localDateTimeOf } from '#vietnamese/instant';

/**
 * Renders every page of the demonstration twice: with templates compiled before, into `ours`, and with
 * Astro's own build, into `astros`. A program of its own, for Astro's build wants a process to itself.
 */
const [folder = '', base = '/'] = process.argv.slice(2);
const now = Date.parse('2026-07-01T08:00:00+07:00');
const today = localDateTimeOf(now).date;
const content = await loadContent('content', { now, today, inspect: inspectPhoto });
const { registers } = content;
if (!registers) throw new Error('no registers');
const { site, views } = assembleSite({ ...content, registers }, { base, now, today });
const templatesDir = await keptTemplates(site, join(folder, 'templates'));
// Thrice, for only many pages are shared among threads.
await renderPages(
  site,
  [views, views, views].flat(),
  { templatesDir, outDir: join(folder, 'ours') },
  () => {},
);
provideSite(site);
await build({
  ...astroConfig(site),
  outDir: join(folder, 'astros'),
  publicDir: join(folder, 'public-is-not-here'),
  vite: { cacheDir: join(folder, 'vite') },
});
