import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runTask } from '#search/run-task';

/**
 * Where the bundles look for WebAssembly: in the folder above theirs, one for all, or each would have
 * its own to be loaded. Pagefind's script makes `<bundle>/wasm.NAME.pagefind` of it.
 */
export const wasmName = '/../../wasm';

/**
 * Writes the program that searches bundles: `pagefind.js`, the module to import, and its
 * `wasm.pagefind`. The same for every site.
 *
 * @param dir folder above those of the bundles
 */
export async function writeProgram(dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true });
  const outDir = join(dir, 'program');
  try {
    await runTask({ documents: [], outDir });
    renameSync(join(outDir, 'pagefind.js'), join(dir, 'pagefind.js'));
    renameSync(join(outDir, 'wasm.unknown.pagefind'), join(dir, 'wasm.pagefind'));
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
