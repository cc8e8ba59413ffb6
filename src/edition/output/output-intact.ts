import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedFile } from '#edition/output/site-record';
import { StandingTree } from '#edition/output/standing-tree';
import { manifestName } from '#view/site-manifest';

/**
 * Whether a folder holds exactly these files and a manifest: nothing missing, nothing altered, nothing
 * added.
 *
 * @returns the files with the stamps they have now; `undefined` where anything else lies there
 */
export function intactFiles(
  out: string,
  recorded: ReadonlyMap<string, RecordedFile>,
): ReadonlyMap<string, RecordedFile> | undefined {
  const standing = new StandingTree(out, recorded);
  // The manifest's content is written anew by every build.
  if (!existsSync(join(out, manifestName))) return undefined;
  if (standing.size !== recorded.size || standing.strange.length > 0) return undefined;
  const files = new Map<string, RecordedFile>();
  for (const [path, { sha256, of }] of recorded) {
    if (path !== manifestName && standing.sha256(path) !== sha256) return undefined;
    const stamp = standing.stamp(path);
    files.set(path, { sha256, of, ...(stamp !== undefined && { stamp }) });
  }
  return files;
}
