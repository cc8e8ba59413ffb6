import type { AstroInlineConfig } from 'astro';
import { projectDir } from '#edition/folders';
import type { Site } from '#site';

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
