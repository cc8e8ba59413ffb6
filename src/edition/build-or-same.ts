import type { BuildOptions, BuildResult } from '#edition/build-options';
import { sameAsLast } from '#edition/last-build';
import { outputFolder, refuseForeignOutput } from '#edition/output/output-folder';
import { lockOutput } from '#edition/output/output-lock';

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
  const { buildSite } = await import('#edition/build-site');
  return buildSite(options);
}
