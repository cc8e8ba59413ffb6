import { hash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stampIn } from '#store/file-stamp';

/** Everything below a folder: paths with `/`, those of folders with one at the end. */
export function listingOf(root: string): string[] {
  const paths: string[] = [];
  const enter = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = entry.isDirectory() ? `${folder}${entry.name}/` : folder + entry.name;
      paths.push(path);
      if (entry.isDirectory()) enter(path);
    }
  };
  enter('');
  return paths;
}

/**
 * A hash of what the file system says of everything below a folder: as long as it stays the same, so
 * does every file, and nothing has come or gone. A folder's own times tell of what lies in it, so
 * nothing is listed but the root.
 *
 * @param listing `listingOf` the root
 * @param now by the machine's clock: what has been touched since is not certain
 * @param except a file in the root that may be anything
 * @returns `undefined` where that is not certain: something is gone, neither file nor folder, or so
 *   young that a second change could bear the same times
 */
export function digestOf(
  root: string,
  listing: readonly string[],
  now: number,
  except?: string,
): string | undefined {
  const lines = readdirSync(root).sort();
  // What has come since it was listed would have its name in the hash and nothing else.
  if (lines.join('/') !== namesIn(listing).join('/')) return undefined;
  for (const path of listing) {
    if (path === except) continue;
    const stat = lstatSync(`${root}/${path}`, { throwIfNoEntry: false });
    if (!stat || !(path.endsWith('/') ? stat.isDirectory() : stat.isFile())) return undefined;
    const stamp = stampIn(stat, now);
    if (stamp === undefined) return undefined;
    lines.push(stamp);
  }
  return hash('sha256', lines.join('\n'), 'hex');
}

/** Names in the root. */
function namesIn(listing: readonly string[]): string[] {
  const names = listing.map((path) => (path.endsWith('/') ? path.slice(0, -1) : path));
  return names.filter((name) => !name.includes('/')).sort();
}
