import { hash } from 'node:crypto';
import { isInUse } from '#bulletin/demonstration';
import type { Finding } from '#bulletin/finding';
import { judge } from '#pipeline/check/judge';
import { type Content, contentOf, type ReadArticle } from '#pipeline/content';
import { judgeWithoutRegisters } from '#pipeline/judge-article';
import { ArticleCache, type ArticleEntries, versionOf } from '#pipeline/keep/article-cache';
import { isTouched } from '#pipeline/keep/changed-folder';
import { judgePages, type LoadedPages, loadPages } from '#pipeline/load-pages';
import { readContentFile, refuseMissing } from '#pipeline/read/content-dir';
import { type ArticlePlace, type FoundArticle, findArticles } from '#pipeline/read/content-files';
import type { ReadFlaw } from '#pipeline/read/flaws';
import { readBytes } from '#pipeline/read/read-file';
import { judgeAgain, type Reading, readArticles } from '#pipeline/read-articles';
import type { RegisterFile } from '#pipeline/registers/read-register';
import {
  type RegisterBytes,
  type Registers,
  readRegisters,
  registerFiles,
} from '#pipeline/registers/registers';
import { answerAll } from '#pipeline/resolve/answer-all';
import type { PhotoInspector } from '#pipeline/resolve/article-photos';
import type { Clock } from '#pipeline/resolve/site-answers';
import { bodyPlaceOf } from '#pipeline/shown-body';

export interface ReaderOptions {
  /** Looks at photo bytes; the caller decides about the cache of photos. */
  readonly inspect: PhotoInspector;
  /** What `inspect` goes by in a thread: then one helps with many articles. The result is the same without. */
  readonly inThread?: { readonly photoCacheDir?: string };
  /** Where bodies will be shown. */
  readonly shown?: ShownBodies;
  /** Where articles are kept as they were judged, for the next run; what is read is the same without. */
  readonly cacheFile?: string;
  /** Called after each article. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Where bodies will be shown, and who wants them. */
export interface ShownBodies {
  /** `/` or `/path/`. */
  readonly base: string;
  /** Public address of the site; default: that of `site.yaml`. */
  readonly url?: string | undefined;
  /** Given the body of every article that is judged, by its id. */
  readonly onBody: (id: string, html: string) => void;
}

/**
 * Reads a content folder, again and again where one asks: what it has found out about an article
 * holds as long as the article's folder, the registers and what the site answers it stay the same.
 */
export class ContentReader {
  readonly #dir: string;
  readonly #options: ReaderOptions;
  /** Program and registers that the entries were made with. */
  #version = '';
  #registers: Registers | undefined;
  #registerBytes: RegisterBytes = new Map();
  /** Their files, with what is wrong in them. */
  #files: readonly RegisterFile[] = [];
  #entries: ArticleEntries = new Map();
  #cache: ArticleCache | undefined;
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
    const isNew = this.#readRegisters();
    const untouched = isNew || !touched ? new Map() : untouchedOf(settled, [...touched]);
    const { places, flaws } = findArticles(this.#dir, untouched, this.#entries);
    const found = [...places.values()].flatMap((place) => place.found ?? []);
    const pages = loadPages(this.#dir);
    const inFolder: ReadFlaw[] = [...flaws, ...[...places.values()].flatMap((one) => one.flaws)];
    const parts = { dir: this.#dir, found, pages };
    const findings = [
      ...this.#files.flatMap((file) => judgeRegister(file, this.#registers)),
      ...judge({ file: 'articles', flaws: inFolder }),
    ];
    const registers = this.#registers;
    if (!registers) {
      const own = await this.#judgeAlone(found);
      const all = [...findings, ...judgePages(pages, undefined), ...own];
      return contentOf({ ...parts, read: [], findings: all });
    }
    const reading = this.#reading(registers, clock, untouched);
    const { read, findings: unread } = await readArticles(found, reading);
    const outlines = read.map(({ entry }) => entry.outline);
    const { answers, addresses } = answerAll(outlines, pages.pages, registers, clock);
    const judged = await judgeAgain(read, answers, reading);
    const lasting = judged.filter(({ entry }) => entry.listing !== undefined);
    this.#entries = new Map(lasting.map(({ folder, entry }) => [folder.id, entry]));
    this.#settled = places;
    const left = isInUse(judged.flatMap(signOfUse)) ? this.#demonstrationLeft(pages) : [];
    const all = [...findings, ...judgePages(pages, { addresses, registers }), ...unread, ...left];
    return contentOf({ ...parts, registers, read: judged, findings: all });
  }

  /** Keeps what was found out for the next run. A file that cannot be written costs time, no more. */
  save(): void {
    if (this.#registers) this.#cache?.save(this.#entries);
  }

  #reading(
    registers: Registers,
    clock: Clock,
    untouched: ReadonlyMap<string, ArticlePlace>,
  ): Reading {
    const { inspect, inThread, shown, onProgress } = this.#options;
    const place = shown && { place: bodyPlaceOf(shown.base, shown.url, registers) };
    const { now, today } = clock;
    const alike = { clock: { now, today }, ...place };
    return {
      ...{ registers, untouched, known: this.#entries, inspect, onProgress },
      ...{ ...alike, onBody: shown?.onBody },
      ...(inThread && { inThread: { ...alike, ...inThread, registers: this.#registerBytes } }),
    };
  }

  /** @returns whether what was known under other registers, or under none, is not certain any more */
  #readRegisters(): boolean {
    const files = new Map(registerFiles.map((name) => [name, readContentFile(this.#dir, name)]));
    const hashes = [...files].map(([name, bytes]) => `${name} ${hashOf(bytes)}`);
    const version = versionOf(hashOf(hashes.join('\n')));
    // The same object as long as it says the same: much is looked up in it.
    if (this.#registers && version === this.#version) return false;
    const read = readRegisters((name) => files.get(name as (typeof registerFiles)[number]));
    this.#registers = read.registers;
    this.#registerBytes = files;
    this.#files = read.files;
    if (!read.registers || version === this.#version) return true;
    this.#version = version;
    const { cacheFile } = this.#options;
    this.#cache = cacheFile === undefined ? undefined : new ArticleCache(cacheFile, version);
    this.#entries = this.#cache?.entries ?? new Map();
    return true;
  }

  async #judgeAlone(found: readonly FoundArticle[]): Promise<Finding[]> {
    const { inspect, onProgress } = this.#options;
    const findings: Finding[] = [];
    for (const [index, folder] of found.entries()) {
      const bytes = readBytes(`${folder.path}/index.md`);
      const own =
        'kind' in bytes
          ? judge({ file: folder.file, flaws: [bytes] })
          : await judgeWithoutRegisters(folder, bytes, inspect);
      findings.push(...own);
      onProgress?.(index + 1, found.length);
    }
    return findings;
  }

  /** What registers and pages still say of the demonstration. */
  #demonstrationLeft({ files }: LoadedPages): Finding[] {
    const registers = this.#files.map(({ name, source }) => ({ file: name, source }));
    const pages = files.map(({ file, parsed }) => ({ file, source: parsed?.source }));
    return [...registers, ...pages].flatMap(({ file, source }) =>
      source ? judge({ file, source, flaws: [], movedIn: true }) : [],
    );
  }
}

/** What an article that can be shown says of who uses the program. */
function signOfUse({ entry }: ReadArticle): { draft: boolean; demo: boolean }[] {
  const { draft, shown } = entry.outline;
  return shown && 'article' in entry ? [{ draft, demo: shown.demo }] : [];
}

function judgeRegister(
  { name, passages, ...file }: RegisterFile,
  registers: Registers | undefined,
): Finding[] {
  const prose = registers && passages && { passages, registers, isForeign: false };
  return judge({ file: name, ...file, ...(prose && { prose }) });
}

function untouchedOf(
  places: ReadonlyMap<string, ArticlePlace>,
  touched: readonly string[],
): Map<string, ArticlePlace> {
  return new Map([...places].filter(([id]) => !isTouched(touched, id)));
}

/** SHA-256 of what was read; why it could not be read tells apart as well. */
function hashOf(read: string | Uint8Array | ReadFlaw | undefined): string {
  if (read === undefined || typeof read === 'string' || read instanceof Uint8Array) {
    return read === undefined ? 'absent' : hash('sha256', read, 'hex');
  }
  return read.kind;
}
