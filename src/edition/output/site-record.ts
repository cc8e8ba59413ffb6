import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { LineRecords } from '#store/line-records';

/** A file of a built site. */
export interface MadeFile {
  /** Lower-case hex. */
  readonly sha256: string;
  /** Fingerprint of what it was made of; empty where it is made in every build. */
  readonly of: string;
}

/** A file as it lay in a tree when that was recorded. */
export interface RecordedFile extends MadeFile {
  /** `stampOf` of it; absent where it was too young. */
  readonly stamp?: string;
}

/** What is said of a built site besides its files. */
export interface SiteSummary {
  /** Absolute path of the output folder. */
  readonly out: string;
  /** Of everything the site consists of. */
  readonly fingerprint: string;
  /** SHA-256 of the photos of the content, those of drafts too. */
  readonly photos: readonly string[];
  /** Fingerprint of what the gate looked for in it besides: what readers must not see yet. */
  readonly hidden: string;
}

/** Raise it when the shape changes. */
const version = 2;

const summaryKey = ':site';

/**
 * What a folder holds that a build has filled. It belongs to the folder whatever that is called: its
 * name is the number of the folder, so that it follows when the folder is renamed.
 */
export class SiteRecord {
  readonly name: string;
  readonly #lines: LineRecords;
  #files: ReadonlyMap<string, RecordedFile>;
  #summary: SiteSummary | undefined;

  /** @param name of `nameOf` */
  constructor(dir: string, name: string) {
    this.name = name;
    this.#lines = new LineRecords(join(dir, name), `tree ${version} ${name}`);
    this.#files = this.#read();
    const summary = this.#text(summaryKey);
    this.#summary = summary === '' ? undefined : (JSON.parse(summary) as SiteSummary);
  }

  /** A line may be lost: what was made together with its file must not pass for all of it. */
  #read(): Map<string, RecordedFile> {
    const files = new Map<string, RecordedFile>();
    const stated = new Map<string, number>();
    for (const key of this.#lines.keys()) {
      if (key === summaryKey) continue;
      const [sha256 = '', of = '', together, stamp] = this.#text(key).split(',');
      files.set(decode(key), { sha256, of, ...(stamp !== undefined && { stamp }) });
      stated.set(of, Number(together));
    }
    const found = countsOf(files.values());
    for (const [path, { of }] of files) {
      if (stated.get(of) !== found.get(of)) files.delete(path);
    }
    return files;
  }

  /** Name of the record of a folder; `undefined` where there is no such folder. */
  static nameOf(root: string): string | undefined {
    const stat = lstatSync(root, { throwIfNoEntry: false });
    return stat?.isDirectory() ? `${stat.dev.toString(16)}-${stat.ino.toString(16)}` : undefined;
  }

  /** Path from the site's root, with `/` → the file. */
  get files(): ReadonlyMap<string, RecordedFile> {
    return this.#files;
  }

  get summary(): SiteSummary | undefined {
    return this.#summary;
  }

  /** Writes what differs now. */
  save(files: ReadonlyMap<string, RecordedFile>, summary: SiteSummary): void {
    for (const path of this.#files.keys()) {
      if (!files.has(path)) this.#lines.delete(encode(path));
    }
    const [former, counts] = [countsOf(this.#files.values()), countsOf(files.values())];
    for (const [path, file] of files) {
      const { sha256, of, stamp } = file;
      const known = this.#files.get(path);
      const together = counts.get(of);
      const isKnown = known?.sha256 === sha256 && known.of === of && known.stamp === stamp;
      if (isKnown && former.get(of) === together) continue;
      const parts = [sha256, of, together, ...(stamp === undefined ? [] : [stamp])];
      this.#lines.set(encode(path), parts.join(','));
    }
    this.#lines.set(summaryKey, JSON.stringify(summary));
    this.#lines.save();
    this.#files = files;
    this.#summary = summary;
  }

  #text(key: string): string {
    return this.#lines.get(key)?.toString('utf8') ?? '';
  }
}

/** Fingerprint → how many files were made of it; what is made in every build is one each. */
function countsOf(files: Iterable<MadeFile>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { of } of files) counts.set(of, of === '' ? 1 : (counts.get(of) ?? 0) + 1);
  return counts;
}

/** No path begins as `summaryKey` does, and none has white space in it. */
function encode(path: string): string {
  return path.replaceAll(/[\s%]|^:/gu, encodeURIComponent);
}

function decode(key: string): string {
  return key.includes('%') ? decodeURIComponent(key) : key;
}
