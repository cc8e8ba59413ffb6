import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '#store/object-store';
import { prune } from '#store/prune';
import { readSealed, writeSealed } from '#store/sealed-file';
import { markStore } from '#store/store-folder';

/** Path from the site's root → SHA-256 of the file. */
export type FileHashes = Readonly<Record<string, string>>;

/** What a build wrote to an output folder, and of what. */
export interface OutputRecord {
  /** Absolute path of the folder. */
  readonly out: string;
  /** Of everything the site consists of. */
  readonly fingerprint: string;
  /** Every file, the manifest left out. */
  readonly files: FileHashes;
  /** Fingerprint of what was shown → paths of the files made of it. */
  readonly made: Readonly<Record<string, readonly string[]>>;
  /** SHA-256 of the photos of the content, those of drafts too. */
  readonly photos: readonly string[];
  /** Fingerprint of what the gate looked for in it besides: what readers must not see yet. */
  readonly hidden: string;
}

/** Raise it when the shape changes. */
const version = 3;

/**
 * What earlier builds have made, one record an output folder: a build takes from all of them. What no
 * existing folder consists of is dead.
 */
export class OutputRecords {
  readonly #dir: string;
  readonly #out: string;
  #records: readonly OutputRecord[];
  readonly #made = new Map<string, FileHashes>();

  /**
   * @param dir folder of the records; those that are damaged or of another version are left out
   * @param out absolute path of the folder that is built
   */
  constructor(dir: string, out: string) {
    this.#dir = dir;
    this.#out = out;
    this.#records = readAll(dir);
    for (const { made, files } of this.#records) {
      for (const [fingerprint, paths] of Object.entries(made)) {
        const found = paths.map((path) => [path, files[path] ?? ''] as const);
        this.#made.set(fingerprint, Object.fromEntries(found));
      }
    }
  }

  /** What was last written to the folder that is built. */
  get former(): OutputRecord | undefined {
    return this.#records.find(({ out }) => out === this.#out);
  }

  /** Files that were made of this before, anywhere. */
  recall(fingerprint: string): FileHashes | undefined {
    return this.#made.get(fingerprint);
  }

  /**
   * Writes the new record of the folder and removes those of folders that are gone, and what nobody can
   * read. What is alive is known anew then: another build may have ended since these records were read.
   */
  save(record: Omit<OutputRecord, 'out'>): void {
    const written: OutputRecord = { out: this.#out, ...record };
    const others = readAll(this.#dir).filter(({ out }) => out !== this.#out);
    this.#records = [written, ...others];
    const name = sha256Of(this.#out);
    const path = join(this.#dir, name);
    if (!writeSealed(path, labelOf(name), [Buffer.from(JSON.stringify(written))])) return;
    markStore(this.#dir);
    const alive = new Set(this.#alive.map(({ out }) => sha256Of(out)));
    prune(this.#dir, (file) => (isRecord(file) ? file : undefined), alive);
  }

  /** SHA-256 of what existing folders consist of. */
  get files(): ReadonlySet<string> {
    return new Set(this.#alive.flatMap(({ files }) => Object.values(files)));
  }

  /** SHA-256 of the photos of their contents. */
  get photos(): ReadonlySet<string> {
    return new Set(this.#alive.flatMap(({ photos }) => photos));
  }

  get #alive(): readonly OutputRecord[] {
    return this.#records.filter(({ out }) => existsSync(out));
  }
}

function readAll(dir: string): OutputRecord[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter(isRecord)
    .flatMap((name) => {
      const bytes = readSealed(join(dir, name), labelOf(name));
      return bytes ? [JSON.parse(bytes.toString('utf8')) as OutputRecord] : [];
    });
}

function isRecord(name: string): boolean {
  return /^[0-9a-f]{64}$/u.test(name);
}

/** A record under the name of another is none. */
function labelOf(name: string): string {
  return `output ${version} ${name}`;
}
