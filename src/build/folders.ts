import { join } from 'node:path';

/** The project: where `astro.config.ts`, `src` and `public` lie. */
export const projectDir = join(import.meta.dirname, '..', '..');

/** Caches of this project; every entry is checked before it is trusted. */
export const cacheDir = join(projectDir, '.cache', 'bantin');

export const photoCacheDir = join(cacheDir, 'photos');
