import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkOrCopy } from '#store/link-or-copy';
import { sweepUnfinished, unfinishedName } from '#store/unfinished';

/**
 * Files kept by the SHA-256 of their bytes, for sites to be put together from. A file here and its
 * namesakes in built sites are one file on the disk (hard links), so whoever writes into a built site
 * changes it here too: every use reads it and compares its hash.
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

  /**
   * Removes what is not among `alive`, and what killed builds have left unfinished. Safe beside a running build, which
   * makes again what it misses.
   */
  prune(alive: ReadonlySet<string>): void {
    for (const bucket of names(this.#dir, /^[0-9a-f]{2}$/)) {
      sweepUnfinished(join(this.#dir, bucket));
      for (const name of names(join(this.#dir, bucket), /^[0-9a-f]{62}$/)) {
        if (!alive.has(bucket + name)) rmSync(join(this.#dir, bucket, name), { force: true });
      }
    }
  }

  #pathOf(sha256: string): string {
    return join(this.#dir, sha256.slice(0, 2), sha256.slice(2));
  }
}

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

function names(dir: string, pattern: RegExp): string[] {
  try {
    return readdirSync(dir).filter((name) => pattern.test(name));
  } catch {
    return [];
  }
}
