import type { BuildOptions, BuildResult } from '#edition/build-options';
import { sameAsLast } from '#edition/last-build';
import { outputFolder, refuseForeignOutput } from '#edition/output/output-folder';
import { lockOutput } from '#edition/output/output-lock';
import { programHash } from '#process/program-hash';

/**
 * Builds a site, unless it stands and nothing it is made of has been touched. Then not even the program
 * that builds is loaded.
 *
 * @throws BuildRefused, ContentMissing
 */
export async function buildOrSame(options: BuildOptions): Promise<BuildResult> {
  const output = outputFolder(options.out);
  refuseForeignOutput(output, options.contentDir);
  const unlock = lockOutput(output);
  try {
    const same = sameAsLast(output, options);
    if (same) return same;
  } finally {
    unlock();
  }
  // Before it is loaded: an older program must not run under the hash of a newer one.
  programHash(['.']);
  const { buildSite } = await import('#edition/build-site');
  return buildSite(options);
}
