import { existsSync, readdirSync } from 'node:fs';
import { type OutputFolder, outputFolder } from '#edition/output/output-folder';
import { type RecordedFile, SiteRecord, type SiteSummary } from '#edition/output/site-record';
import { sha256Of } from '#store/object-store';
import { prune } from '#store/prune';
import { markStore } from '#store/store-folder';

/** Path from the site's root → SHA-256 of the file. */
export type FileHashes = Readonly<Record<string, string>>;

/**
 * What earlier builds have made, one record a tree: a build takes from all of them. What no existing
 * folder consists of is dead.
 */
export class OutputRecords {
  readonly #dir: string;
  readonly #output: OutputFolder;
  readonly #open = new Map<string, SiteRecord>();
  /** As they were when one was asked first. */
  #others: readonly SiteRecord[] | undefined;
  readonly #made = new Map<SiteRecord, ReadonlyMap<string, Map<string, string>>>();

  /** @param dir folder of the records; those that are damaged or of another version are empty */
  constructor(dir: string, output: OutputFolder) {
    this.#dir = dir;
    this.#output = output;
  }

  /** What was last written to the folder that is built, and of what. */
  get former(): (SiteSummary & { readonly files: ReadonlyMap<string, RecordedFile> }) | undefined {
    const record = this.#recordOf(this.#output.path);
    return record?.summary && { ...record.summary, files: record.files };
  }

  /** What is known of the files in a folder. */
  recordedIn(root: string): ReadonlyMap<string, RecordedFile> {
    return this.#recordOf(root)?.files ?? new Map();
  }

  /** Files that were made of this before, anywhere: path → SHA-256. */
  recall(fingerprint: string): ReadonlyMap<string, string> | undefined {
    for (const record of this.#nearestFirst()) {
      const found = this.#madeIn(record).get(fingerprint);
      if (found) return found;
    }
    return undefined;
  }

  /** Writes what a folder holds now. */
  save(
    root: string,
    files: ReadonlyMap<string, RecordedFile>,
    summary: Omit<SiteSummary, 'out'>,
  ): void {
    const record = this.#recordOf(root);
    if (!record) return;
    markStore(this.#dir);
    record.save(files, { out: this.#output.path, ...summary });
  }

  /** Removes the records of folders that are gone. */
  prune(): void {
    const alive = new Set(this.#alive.flatMap(({ name }) => name));
    prune(this.#dir, (file) => (isRecord(file) ? file : undefined), alive);
  }

  /** SHA-256 of what existing folders consist of. */
  get files(): ReadonlySet<string> {
    const all = this.#alive.flatMap(({ files }) => [...files.values()].map(({ sha256 }) => sha256));
    return new Set(all);
  }

  /** SHA-256 of the paths of output folders that stand. */
  get outs(): ReadonlySet<string> {
    return new Set(this.#alive.flatMap(({ summary }) => (summary ? sha256Of(summary.out) : [])));
  }

  /** Fingerprints of what their files were made of. */
  get fingerprints(): ReadonlySet<string> {
    return new Set(this.#alive.flatMap(({ files }) => [...files.values()].map(({ of }) => of)));
  }

  /** SHA-256 of the photos of their contents. */
  get photos(): ReadonlySet<string> {
    return new Set(this.#alive.flatMap(({ summary }) => summary?.photos ?? []));
  }

  /** Of folders that stand: of an output, and of the one before it. */
  get #alive(): readonly SiteRecord[] {
    return this.#all.filter(({ name, summary }) => {
      if (!summary || !existsSync(summary.out)) return false;
      const { path, older } = outputFolder(summary.out);
      return [path, older].some((root) => SiteRecord.nameOf(root) === name);
    });
  }

  get #all(): readonly SiteRecord[] {
    const names = existsSync(this.#dir) ? readdirSync(this.#dir).filter(isRecord) : [];
    return names.map((name) => this.#named(name));
  }

  /** The others are read only where these two know no answer. */
  *#nearestFirst(): Generator<SiteRecord> {
    const own = [this.#output.path, this.#output.older].flatMap(
      (root) => this.#recordOf(root) ?? [],
    );
    yield* own;
    this.#others ??= this.#all.filter((record) => !own.includes(record));
    yield* this.#others;
  }

  #recordOf(root: string): SiteRecord | undefined {
    const name = SiteRecord.nameOf(root);
    return name === undefined ? undefined : this.#named(name);
  }

  #named(name: string): SiteRecord {
    const record = this.#open.get(name) ?? new SiteRecord(this.#dir, name);
    this.#open.set(name, record);
    return record;
  }

  #madeIn(record: SiteRecord): ReadonlyMap<string, Map<string, string>> {
    const known = this.#made.get(record);
    if (known) return known;
    const made = new Map<string, Map<string, string>>();
    for (const [path, { of, sha256 }] of record.files) {
      const files = made.get(of) ?? new Map<string, string>();
      made.set(of, files.set(path, sha256));
    }
    this.#made.set(record, made);
    return made;
  }
}

/** Device and number of a folder. */
function isRecord(name: string): boolean {
  return /^[0-9a-f]+-[0-9a-f]+$/u.test(name);
}
