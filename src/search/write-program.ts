import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SearchThreads } from '#search/search-threads';

/**
 * Writes the program that searches bundles: `pagefind.js`, the module to import, and its
 * `wasm.pagefind`. The same for every site.
 *
 * @param dir folder above those of the bundles
 */
export async function writeProgram(dir: string): Promise<void> {
  const threads = new SearchThreads();
  mkdirSync(dir, { recursive: true });
  const outDir = join(dir, 'program');
  try {
    await threads.first.do({ kind: 'pagefind', texts: [], outDir });
    renameSync(join(outDir, 'pagefind.js'), join(dir, 'pagefind.js'));
    renameSync(join(outDir, 'wasm.unknown.pagefind'), join(dir, 'wasm.pagefind'));
  } finally {
    threads.end();
    rmSync(outDir, { recursive: true, force: true });
  }
}
