import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedFile } from '#edition/output/site-record';
import { stampIn } from '#store/file-stamp';
import { sha256Of } from '#store/object-store';

/**
 * What lies in a folder. Its files are known without being read where their stamps are those of the
 * record, and by their bytes where not.
 */
export class StandingTree {
  readonly #dir: string;
  readonly #recorded: ReadonlyMap<string, RecordedFile>;
  /** Path → stamp as it is now; `undefined` where the file is too young for one. */
  readonly #files = new Map<string, string | undefined>();
  readonly #asked = Date.now();
  readonly #read = new Map<string, string>();
  /** Paths of folders, each behind the one it lies in. */
  readonly folders: string[] = [];
  /** Paths of what is neither file nor folder. */
  readonly strange: string[] = [];

  /**
   * @param dir a folder, or none
   * @param recorded what is said of its files
   */
  constructor(dir: string, recorded: ReadonlyMap<string, RecordedFile>) {
    this.#dir = dir;
    this.#recorded = recorded;
    if (lstatSync(dir, { throwIfNoEntry: false })?.isDirectory()) this.#enter('');
  }

  /** Paths of the files, with `/`. */
  get paths(): Iterable<string> {
    return this.#files.keys();
  }

  get size(): number {
    return this.#files.size;
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** SHA-256 of a file, lower-case hex; `undefined` where there is none that can be read. */
  sha256(path: string): string | undefined {
    if (!this.#files.has(path)) return undefined;
    const stamp = this.#files.get(path);
    const recorded = this.#recorded.get(path);
    if (stamp !== undefined && recorded?.stamp === stamp) return recorded.sha256;
    const known = this.#read.get(path);
    if (known !== undefined) return known;
    try {
      const read = sha256Of(readFileSync(join(this.#dir, path)));
      this.#read.set(path, read);
      return read;
    } catch {
      return undefined;
    }
  }

  /** Stamp of a file as it was found: what was read since is at least as new. */
  stamp(path: string): string | undefined {
    return this.#files.get(path);
  }

  /** What is there no more. */
  forget(path: string): void {
    this.#files.delete(path);
  }

  #enter(folder: string): void {
    for (const entry of readdirSync(join(this.#dir, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      if (entry.isDirectory()) {
        this.folders.push(path);
        this.#enter(`${path}/`);
      } else if (entry.isFile()) {
        const stat = lstatSync(join(this.#dir, path), { throwIfNoEntry: false });
        // A name that is no text leads nowhere.
        if (stat) this.#files.set(path, stampIn(stat, this.#asked));
        else this.strange.push(path);
      } else {
        this.strange.push(path);
      }
    }
  }
}
