import { join } from 'node:path';
import { sha256Of } from '#store/object-store';

/** The project: where `astro.config.ts`, `src` and `public` lie. */
export const projectDir = join(import.meta.dirname, '..', '..');

/** Caches of this project; every entry is checked before it is trusted. */
export const cacheDir = join(projectDir, '.cache', 'bantin');

export const photoCacheDir = join(cacheDir, 'photos');

/** What `check`, `build` and `dev` know of articles they have read before. */
export const articleCacheFile = join(cacheDir, 'articles');

/** Rendered files by their content. */
export const objectDir = join(cacheDir, 'objects');

/** The site before the one that stands in each output folder, for the next build to work on. */
export const treeDir = join(cacheDir, 'trees');

/** What lies in those folders and in the outputs, and of what it was made. */
export const recordDir = join(cacheDir, 'outputs');

/** What the gate has found out about files. */
export const gateMemoryFile = join(cacheDir, 'gate');

/** Templates as Astro has compiled them. */
export const templateDir = join(cacheDir, 'templates');

/** What was found at the last look at each output, and when it holds. */
export const lastBuildDir = join(cacheDir, 'last');

/** Parts of the search index. */
export const searchCacheDir = join(cacheDir, 'search');

/** What the gate keeps of the sites that passed it, one file an output folder. */
export const passedDir = join(cacheDir, 'passed');

/** @param out absolute path of the output folder */
export function passedFileOf(out: string): string {
  return join(passedDir, sha256Of(out));
}
