import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileHashes, OutputRecords } from '#edition/output/output-records';
import { type ObjectStore, sha256Of } from '#store/object-store';

/** A site while it is put together: what lies where, made of what, and the SHA-256 of each file. */
export class SiteTree {
  readonly dir: string;
  readonly #records: OutputRecords;
  readonly #store: ObjectStore;
  readonly #files = new Map<string, string>();
  readonly #written = new Set<string>();
  readonly #made = new Map<string, readonly string[]>();
  readonly #folders = new Set<string>();

  /** @param dir an empty folder, or none yet */
  constructor(dir: string, records: OutputRecords, store: ObjectStore) {
    this.dir = dir;
    this.#records = records;
    this.#store = store;
    mkdirSync(dir, { recursive: true });
  }

  /** In the order of paths. */
  get files(): FileHashes {
    return Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** As `files`, without those of which nobody has read the bytes that lie here. */
  get read(): FileHashes {
    return Object.fromEntries([...this.#files].filter(([path]) => !this.#written.has(path)));
  }

  /** Fingerprint → paths of the files made of it. */
  get made(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(this.#made);
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  write(path: string, bytes: string | Uint8Array): void {
    writeFileSync(this.#place(path), bytes);
    this.#written.add(path);
    this.#files.set(path, sha256Of(bytes));
  }

  /** A file that somebody else has put into the folder, whose bytes have been read. */
  note(path: string, sha256: string): void {
    this.#files.set(path, sha256);
  }

  /**
   * Moves finished files of the same disk here and keeps them for later builds.
   *
   * @param paths the same in `from` and here
   */
  adopt(fingerprint: string, from: string, paths: readonly string[]): void {
    for (const path of paths) {
      const target = this.#place(path);
      renameSync(join(from, path), target);
      const sha256 = sha256Of(readFileSync(target));
      this.#store.put(target, sha256);
      this.#files.set(path, sha256);
    }
    this.#made.set(fingerprint, paths);
  }

  /** Puts the files that were made of this before here: all, or none where one is gone or damaged. */
  reuse(fingerprint: string): boolean {
    const files = this.#records.recall(fingerprint);
    if (!files) return false;
    const entries = Object.entries(files);
    const all = entries.every(([path, sha256]) => this.#store.place(sha256, this.#place(path)));
    if (!all) {
      for (const [path] of entries) rmSync(join(this.dir, path), { force: true });
      return false;
    }
    for (const [path, sha256] of entries) this.#files.set(path, sha256);
    this.#made.set(fingerprint, Object.keys(files));
    return true;
  }

  #place(path: string): string {
    const target = join(this.dir, path);
    const folder = dirname(target);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return target;
  }
}
