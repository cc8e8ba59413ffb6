import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkOrCopy } from '#store/link-or-copy';

/**
 * Makes a second folder of the same files, for the next build to work on: after a first build, which
 * takes long anyway, rather than when one article has been added. Where it cannot be made the next build
 * begins with what there is of it, or with nothing.
 *
 * @param paths of the files, with `/`
 */
export function mirrorTree(from: string, to: string, paths: Iterable<string>): void {
  const folders = new Set<string>();
  try {
    for (const path of paths) {
      const target = join(to, path);
      const folder = dirname(target);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      linkOrCopy(join(from, path), target);
    }
  } catch {
    // No hard links, no room: half a tree is as good as none, and the next build looks at each file.
  }
}
