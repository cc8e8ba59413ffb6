import { hash } from 'node:crypto';
import type { Article } from '#bulletin/article';
import type { ArticleEntry } from '#pipeline/keep/article-entry';
import { programHash } from '#process/program-hash';
import { LineRecords } from '#store/line-records';

/** Entries by the id of their article. */
export type ArticleEntries = ReadonlyMap<string, ArticleEntry>;

/** Every folder whose code has a say in what an entry holds. */
export const judges = ['vietnamese', 'bulletin', 'view', 'photos', 'pipeline', 'store', 'process'];

/**
 * What entries must agree in to be believed: the program and the registers.
 *
 * @param registers SHA-256 of the registers' bytes
 */
export function versionOf(registers: string): string {
  return `articles ${hash('sha256', `${programHash(judges)}\n${registers}`, 'hex')}`;
}

/** Between what every run asks of an entry and the article, which JSON never holds as it is. */
const gap = '\t';

/**
 * Entries in a file, a line each: JSON, because a line can be looked at and is read as fast as what
 * `node:v8` writes. Nine tenths of a line are the article, which only those parse who want it.
 */
export class ArticleCache {
  readonly #records: LineRecords;
  /** What the file holds, as it was read or given. */
  #entries: ArticleEntries;

  /** Without entries where the file is of another version, somebody else's or not there. */
  constructor(path: string, version: string) {
    this.#records = new LineRecords(path, version);
    const entries = new Map<string, ArticleEntry>();
    for (const id of this.#records.keys()) {
      const line = this.#records.get(id);
      if (line) entries.set(id, entryIn(line));
    }
    this.#entries = entries;
  }

  get entries(): ArticleEntries {
    return this.#entries;
  }

  /** Keeps these and no others. A file that cannot be written costs time, no more. */
  save(entries: ArticleEntries): void {
    for (const [id, entry] of entries) {
      if (this.#entries.get(id) !== entry) this.#records.set(id, lineOf(entry));
    }
    for (const id of this.#entries.keys()) if (!entries.has(id)) this.#records.delete(id);
    this.#records.save();
    this.#entries = entries;
  }
}

function lineOf(entry: ArticleEntry): string {
  const { article, ...head } = entry;
  return JSON.stringify(head) + (article ? gap + JSON.stringify(article) : '');
}

function entryIn(line: Buffer): ArticleEntry {
  const end = line.indexOf(gap);
  if (end === -1) return JSON.parse(line.toString()) as ArticleEntry;
  let article: Article | undefined;
  return {
    ...(JSON.parse(line.toString('utf8', 0, end)) as ArticleEntry),
    get article() {
      article ??= JSON.parse(line.toString('utf8', end + 1)) as Article;
      return article;
    },
  };
}
