import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileHashes, OutputRecords } from '#edition/output/output-records';
import type { MadeFile, RecordedFile } from '#edition/output/site-record';
import { StandingTree } from '#edition/output/standing-tree';
import { stampOf } from '#store/file-stamp';
import { foldersAbove } from '#store/folders-above';
import { type ObjectStore, sha256Of } from '#store/object-store';
import { unfinishedName } from '#store/unfinished';

/**
 * A site while it is put together: what lies where, made of what. It begins with what an earlier build
 * has left in its folder, of which everything that is wanted again stays untouched. Files come in by
 * rename and never by being written over: the site that readers see shares them.
 */
export class SiteTree {
  readonly dir: string;
  readonly #records: OutputRecords;
  readonly #store: ObjectStore;
  readonly #standing: StandingTree;
  readonly #files = new Map<string, MadeFile>();
  /** Folders and strange things, which may lie where a file is to be. */
  readonly #obstacles: ReadonlySet<string>;
  /** Of files that nobody has read since they were written. */
  readonly #written = new Set<string>();
  /** Of files that this build has put here, wanted or not. */
  readonly #brought = new Set<string>();
  /** Folders that are certain to be there. */
  readonly #folders = new Set<string>();

  /** @param dir a site that may be altered, or none yet */
  constructor(dir: string, records: OutputRecords, store: ObjectStore) {
    this.dir = dir;
    this.#records = records;
    this.#store = store;
    // A link would lead to somebody else's.
    if (lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(dir);
    this.#standing = new StandingTree(dir, records.recordedIn(dir));
    this.#obstacles = new Set([...this.#standing.folders, ...this.#standing.strange]);
    mkdirSync(dir, { recursive: true });
    // For `pruneFolders`: somebody is at work here.
    const now = new Date();
    utimesSync(dir, now, now);
  }

  /** In the order of paths. */
  get files(): FileHashes {
    const files = [...this.#files].map(([path, { sha256 }]) => [path, sha256] as const);
    return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** As `files`, without those of which nobody has read the bytes that lie here. */
  get read(): FileHashes {
    const files = [...this.#files].flatMap(([path, { sha256 }]) =>
      this.#written.has(path) ? [] : [[path, sha256] as const],
    );
    return Object.fromEntries(files);
  }

  get paths(): Iterable<string> {
    return this.#files.keys();
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** @param fingerprint of what it was made of, where later builds may want it */
  write(path: string, bytes: string | Uint8Array, fingerprint = ''): void {
    const sha256 = sha256Of(bytes);
    if (this.#standing.sha256(path) !== sha256) {
      this.#bring(path, (beside) => {
        writeFileSync(beside, bytes);
        return true;
      });
      this.#written.add(path);
    }
    if (fingerprint !== '') this.#store.put(join(this.dir, path), sha256);
    this.#files.set(path, { sha256, of: fingerprint });
  }

  /**
   * Moves finished files of the same disk here and keeps them for later builds.
   *
   * @param paths the same in `from` and here
   */
  adopt(fingerprint: string, from: string, paths: readonly string[]): void {
    for (const path of paths) {
      const source = join(from, path);
      const sha256 = sha256Of(readFileSync(source));
      this.#store.put(source, sha256);
      if (this.#standing.sha256(path) !== sha256) this.#move(source, path);
      this.#files.set(path, { sha256, of: fingerprint });
    }
  }

  /** Has the files here that were made of this before: all, or none where one is gone or damaged. */
  reuse(fingerprint: string): boolean {
    const made = this.#records.recall(fingerprint);
    if (!made) return false;
    for (const [path, sha256] of made) {
      if (this.#standing.sha256(path) === sha256) continue;
      const isPlaced = this.#bring(path, (beside) => this.#store.place(sha256, beside));
      if (!isPlaced) return false;
    }
    for (const [path, sha256] of made) this.#files.set(path, { sha256, of: fingerprint });
    return true;
  }

  /** Removes what does not belong to the site; with this its files are in their places. */
  tidy(): void {
    const needed = foldersAbove(this.#files.keys());
    const { paths, strange, folders } = this.#standing;
    for (const path of [...paths, ...this.#brought, ...strange, ...folders]) {
      if (this.#files.has(path) || needed.has(path)) continue;
      rmSync(join(this.dir, path), { recursive: true, force: true });
    }
  }

  /**
   * The files as they lie there.
   *
   * @param dir where the tree lies now
   */
  recorded(dir: string): ReadonlyMap<string, RecordedFile> {
    const recorded = new Map<string, RecordedFile>();
    for (const [path, file] of this.#files) {
      const stamp = this.#standing.has(path)
        ? this.#standing.stamp(path)
        : stampOf(join(dir, path));
      recorded.set(path, { ...file, ...(stamp !== undefined && { stamp }) });
    }
    return recorded;
  }

  #move(source: string, path: string): void {
    const target = this.#place(path);
    renameSync(source, target);
    // Of two names of one file: the rename has done nothing, and the other name is left.
    if (this.#standing.has(path)) rmSync(source, { force: true });
    this.#standing.forget(path);
    this.#brought.add(path);
  }

  /** @param make puts the file at a path beside its place, or says that it cannot */
  #bring(path: string, make: (beside: string) => boolean): boolean {
    const beside = unfinishedName(this.#place(path));
    if (!make(beside)) return false;
    this.#move(beside, path);
    return true;
  }

  /** The path on the disk, with the folder it lies in; what is in its way goes. */
  #place(path: string): string {
    const target = join(this.dir, path);
    const folder = dirname(path);
    if (!this.#folders.has(folder)) {
      this.#clearWay(folder);
      mkdirSync(dirname(target), { recursive: true });
      this.#folders.add(folder);
    }
    if (this.#obstacles.has(path)) rmSync(target, { recursive: true, force: true });
    return target;
  }

  /** A file, or something strange, where a folder is wanted. */
  #clearWay(folder: string): void {
    if (folder === '.') return;
    this.#clearWay(dirname(folder));
    const path = join(this.dir, folder);
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== false) return;
    rmSync(path);
    this.#standing.forget(folder);
  }
}
