import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { viewsByKind } from '#edition/assemble-site';
import { projectDir } from '#edition/folders';
import { provideSite, type Site } from '#site';
import type { PageView } from '#view/page-view';

/**
 * Pages that Astro works on at once. One after the other leaves the processor waiting for the disk:
 * 2,466 pages took 4.2 s, sixteen at once 2.4 s.
 */
const inFlight = 16;

/**
 * Renders some pages of a site, those of which there is one, and what pages load into a folder. The
 * only caller of Astro's `build()`.
 *
 * @param outDir emptied before
 * @returns files written, paths with `/`
 */
export async function renderPages(
  site: Site,
  views: readonly PageView[],
  outDir: string,
): Promise<string[]> {
  const { view } = site;
  provideSite({ ...site, ...viewsByKind(views), view });
  const { build } = await importAstro();
  await build({
    ...astroConfig(site),
    outDir,
    // Copied by us: Astro would do it only where something is to be rendered.
    publicDir: join(outDir, 'public-is-not-here'),
    build: { concurrency: inFlight },
    // One of its own: builds that run at the same time would move each other's files away.
    vite: { cacheDir: `${outDir}.vite` },
  });
  rmSync(`${outDir}.vite`, { recursive: true, force: true });
  // Astro leaves the code it rendered with behind.
  return globSync('**', { cwd: outDir, withFileTypes: false, exclude: ['.prerender'] })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.[a-z0-9]+$/u.test(file));
}

/** What `astro.config.ts` cannot know: where this site will stand. */
export function astroConfig(site: Pick<Site, 'origin' | 'base'>): AstroInlineConfig {
  return { root: projectDir, site: site.origin, base: site.base, logLevel: 'warn' };
}

/** Astro, told before it loads to send nothing anywhere. */
export async function importAstro(): Promise<typeof import('astro')> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = '1';
  return import('astro');
}
