import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileHashes } from '#edition/output/output-records';
import { filesBelow } from '#store/files-below';
import { sha256Of } from '#store/object-store';
import { manifestName } from '#view/site-manifest';

/**
 * Whether a folder holds exactly these files and a manifest, every one read and compared: nothing
 * missing, nothing altered, nothing added.
 */
export function isIntact(out: string, files: FileHashes): boolean {
  try {
    const found = filesBelow(out);
    if (found.length !== Object.keys(files).length + 1) return false;
    if (!found.every(({ isFile }) => isFile)) return false;
    // Its content is written anew by every build.
    readFileSync(join(out, manifestName));
    return Object.entries(files).every(
      ([path, sha256]) => sha256Of(readFileSync(join(out, path))) === sha256,
    );
  } catch {
    return false;
  }
}
