import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkOrCopy } from '#store/link-or-copy';
import { prune } from '#store/prune';
import { markStore } from '#store/store-folder';
import { unfinishedName } from '#store/unfinished';

/**
 * Files kept by the SHA-256 of their bytes, for sites to be put together from. A file here and its
 * namesakes in built sites are one file on the disk (hard links), so whoever writes into a built site
 * changes it here too: every use reads it and compares its hash. So a file that a power cut has emptied
 * is not believed either, and none is flushed to the disk, which takes longer than to make them again.
 */
export class ObjectStore {
  readonly #dir: string;

  /** @param dir made when something is put in */
  constructor(dir: string) {
    this.#dir = dir;
  }

  /** Keeps a finished file; one that cannot be kept costs time in the next build and nothing else. */
  put(path: string, sha256: string): void {
    const kept = this.#pathOf(sha256);
    try {
      markStore(this.#dir);
      mkdirSync(dirname(kept), { recursive: true });
      replaceByLink(path, kept);
    } catch {
      // A full disk, a folder of somebody else's: there is nothing to do about it here.
    }
  }

  /**
   * Puts a kept file at `target`, whose folder exists.
   *
   * @returns false where there is no such file or its bytes are not those any more
   */
  place(sha256: string, target: string): boolean {
    const kept = this.#pathOf(sha256);
    try {
      if (sha256Of(readFileSync(kept)) !== sha256) return false;
      linkOrCopy(kept, target);
      return true;
    } catch {
      return false;
    }
  }

  /** Removes what is not among `alive`, and what was left unfinished, as `prune` does. */
  prune(alive: ReadonlySet<string>): void {
    const keyOf = (path: string) => (objectPath.test(path) ? path.replace('/', '') : undefined);
    prune(this.#dir, keyOf, alive);
  }

  #pathOf(sha256: string): string {
    return join(this.#dir, sha256.slice(0, 2), sha256.slice(2));
  }
}

const objectPath = /^[0-9a-f]{2}\/[0-9a-f]{62}$/u;

/** Lower-case hex. */
export function sha256Of(bytes: string | Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

/** A file that stands there already may be a damaged one, so it is replaced, not trusted. */
function replaceByLink(path: string, kept: string): void {
  const beside = unfinishedName(kept);
  linkOrCopy(path, beside);
  renameSync(beside, kept);
  // Renaming one name of a file onto another of the same file does nothing: both are left.
  rmSync(beside, { force: true });
}
