import { hash } from 'node:crypto';
import { isInUse } from '#bulletin/demonstration';
import type { Finding } from '#bulletin/finding';
import { demonstrationLeft } from '#pipeline/check/demonstration-left';
import { type Content, contentOf } from '#pipeline/content';
import { judgeWithoutRegisters } from '#pipeline/judge-article';
import {
  type ArticleEntries,
  readEntries,
  versionOf,
  writeEntries,
} from '#pipeline/keep/article-cache';
import { isTouched } from '#pipeline/keep/changed-folder';
import { checkPageLinks, loadPages } from '#pipeline/load-pages';
import { readContentFile, refuseMissing } from '#pipeline/read/content-dir';
import { type ArticlePlace, type FoundArticle, findArticles } from '#pipeline/read/content-files';
import { judgeAgain, readArticles, readIndex } from '#pipeline/read-articles';
import { type Registers, readRegisters, registerFiles } from '#pipeline/registers/registers';
import { surroundingsOfAll } from '#pipeline/resolve/answer-all';
import type { PhotoInspector } from '#pipeline/resolve/look-at-photos';
import type { Clock } from '#pipeline/resolve/site-answers';

export interface ReaderOptions {
  /** Looks at photo bytes; the caller decides about the cache of photos. */
  readonly inspect: PhotoInspector;
  /** Where articles are kept as they were judged, for the next run; what is read is the same without. */
  readonly cacheFile?: string;
  /** Called after each article. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Reads a content folder, again and again where one asks: what it has found out about an article
 * holds as long as the article's folder, the registers and what stands around it stay the same.
 */
export class ContentReader {
  readonly #dir: string;
  readonly #options: ReaderOptions;
  /** Program and registers that the entries were made with. */
  #version = '';
  #registers: Registers | undefined;
  #entries: ArticleEntries = new Map();
  /** What the cache file holds. */
  #saved: ArticleEntries = new Map();
  /** Folders whose entries are known to be right until somebody touches them. */
  #settled: ReadonlyMap<string, ArticlePlace> = new Map();

  constructor(dir: string, options: ReaderOptions) {
    this.#dir = dir;
    this.#options = options;
  }

  /**
   * @param touched paths below the folder (with `/`) that may have changed since the last read;
   *   absent: anything may
   * @throws ContentMissing where there is no such folder
   */
  async read(clock: Clock, touched?: Iterable<string>): Promise<Content> {
    const settled = this.#settled;
    // Until all has gone well: of what a read has missed that fails nobody is told again.
    this.#settled = new Map();
    refuseMissing(this.#dir);
    const { isNew, findings: registerFindings } = this.#readRegisters();
    const untouched = isNew || !touched ? new Map() : untouchedOf(settled, [...touched]);
    const { places, findings: strays } = findArticles(this.#dir, untouched);
    const found = [...places.values()].flatMap((place) => place.found ?? []);
    const placeFindings = [...places.values()].flatMap((place) => place.findings);
    const pages = loadPages(this.#dir);
    const parts = { dir: this.#dir, found, pages };
    const findings = [...registerFindings, ...strays, ...placeFindings];
    const registers = this.#registers;
    if (!registers) {
      const own = await this.#judgeAlone(found);
      return contentOf({ ...parts, read: [], findings: [...findings, ...own] });
    }
    const { inspect, onProgress } = this.#options;
    const reading = {
      ...{ registers, clock, inspect, untouched, known: this.#entries },
      ...(onProgress && { onProgress }),
    };
    const { read, findings: unread } = await readArticles(found, reading);
    const outlines = read.map(({ entry }) => entry.outline);
    const { surroundings, addresses } = surroundingsOfAll(outlines, pages.pages, registers, clock);
    checkPageLinks(pages, addresses);
    const judged = await judgeAgain(read, surroundings, reading);
    const lasting = judged.filter(({ entry }) => entry.listing !== undefined);
    this.#entries = new Map(lasting.map(({ folder, entry }) => [folder.id, entry]));
    this.#settled = places;
    const articles = judged.flatMap(({ entry }) => entry.article ?? []);
    const demo = isInUse(articles)
      ? demonstrationLeft(this.#dir, [...registerFiles, ...pages.pages.map(({ file }) => file)])
      : [];
    const all = [...findings, ...unread, ...demo];
    return contentOf({ ...parts, registers, read: judged, findings: all });
  }

  /** Keeps what was found out for the next run. A file that cannot be written costs time, no more. */
  save(): void {
    const { cacheFile } = this.#options;
    if (cacheFile === undefined || !this.#registers) return;
    const same = ([id, entry]: [string, unknown]) => this.#saved.get(id) === entry;
    if (this.#saved.size === this.#entries.size && [...this.#entries].every(same)) return;
    writeEntries(cacheFile, this.#version, this.#entries);
    this.#saved = this.#entries;
  }

  /** @returns whether what was known under other registers, or under none, is not certain any more */
  #readRegisters(): { readonly isNew: boolean; readonly findings: readonly Finding[] } {
    const files = new Map<string, Uint8Array | undefined>(
      registerFiles.map((name) => [name, readContentFile(this.#dir, name)]),
    );
    const hashes = [...files].map(([name, bytes]) => `${name} ${bytes && sha256(bytes)}`);
    const version = versionOf(sha256(hashes.join('\n')));
    // The same object as long as it says the same: much is looked up in it.
    if (this.#registers && version === this.#version) return { isNew: false, findings: [] };
    const { registers, findings } = readRegisters((name) => files.get(name));
    this.#registers = registers;
    if (!registers || version === this.#version) return { isNew: true, findings };
    this.#version = version;
    const { cacheFile } = this.#options;
    this.#saved = cacheFile === undefined ? new Map() : readEntries(cacheFile, version);
    this.#entries = this.#saved;
    return { isNew: true, findings };
  }

  async #judgeAlone(found: readonly FoundArticle[]): Promise<Finding[]> {
    const { inspect, onProgress } = this.#options;
    const findings: Finding[] = [];
    for (const [index, folder] of found.entries()) {
      const bytes = readIndex(folder);
      if ('rule' in bytes) findings.push(bytes);
      else findings.push(...(await judgeWithoutRegisters(folder, bytes, inspect)));
      onProgress?.(index + 1, found.length);
    }
    return findings;
  }
}

function untouchedOf(
  places: ReadonlyMap<string, ArticlePlace>,
  touched: readonly string[],
): Map<string, ArticlePlace> {
  return new Map([...places].filter(([id]) => !isTouched(touched, id)));
}

function sha256(bytes: string | Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
