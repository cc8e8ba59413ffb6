import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { projectDir } from '#build/folders';
import { provideSite, type Site } from '#site';

/**
 * Renders every page of a site into a folder. The only caller of Astro's `build()`.
 *
 * @returns number of pages
 */
export async function renderPages(site: Site, outDir: string): Promise<number> {
  provideSite(site);
  const { build } = await importAstro();
  await build({ ...astroConfig(site), outDir });
  // Astro leaves the code it rendered with behind where a build was killed or a page threw.
  rmSync(join(outDir, '.prerender'), { recursive: true, force: true });
  return globSync('**/*.html', { cwd: outDir }).length;
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
