import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, compareNewestFirst } from '#bulletin/article';
import { catalogueFile } from '#search/catalogue-file';
import { daySpans } from '#search/day-spans';
import { articleDocument, documentHtml } from '#search/document';
import { keepBundle, readBundle } from '#search/kept-bundle';
import { hasPart, keepPart, partKinds } from '#search/kept-part';
import { KeptTexts, type TextSource } from '#search/kept-texts';
import type { PlacedPart } from '#search/merge-parts';
import { SearchThreads } from '#search/search-threads';
import { sha256Of } from '#store/object-store';
import { dayNumber } from '#vietnamese/day-count';

/** An article that is to be found. */
export interface BundleEntry {
  readonly article: Article;
  /** HTML of its body; asked for when its turn comes, and let go. */
  body(): Promise<string>;
}

/** What outlives a build, and what earlier ones have left. */
export interface BundleKeeping {
  /** Folder of parts and texts. */
  readonly dir: string;
  /** Of the program and of where the bundle lies, in hex. */
  readonly place: string;
  /** Of the bundle and all that it is made of, in hex. */
  readonly fingerprint: string;
  /** Of all that an article's text is made of. */
  fingerprintOf(article: Article): string;
  /** Puts the files that were made of this before where they belong: all or none. */
  reuse(fingerprint: string): boolean;
  /** Takes finished files away to where they belong. */
  adopt(fingerprint: string, paths: readonly string[]): void;
}

/**
 * Most articles of a part. Pagefind needs a quarter of a megabyte for each. An article added costs one
 * part, so parts are small; below this, what a part costs by itself counts for more.
 */
const partSize = 128;

/** How often parts that turn out to be damaged are made again. */
const tries = 3;

/**
 * Makes a search bundle, to be searched with the program of `writeProgram`, and its catalogue. The same articles give
 * the same files, in whatever order they come and wherever the folder is, and whatever was kept of
 * other bundles. Pages are numbered oldest first, against the order of `compareNewestFirst`: so a new
 * article leaves the numbers of all others alone, and most files too. Readers turn the order round.
 *
 * @param entries none is right too: the bundle then finds nothing
 * @param outDir a folder that is missing or empty
 * @param keeping without it nothing is kept or taken from before
 * @throws Error with pagefind's own words where it fails, or of a body that cannot be had
 */
export async function writeBundle(
  entries: readonly BundleEntry[],
  outDir: string,
  keeping?: BundleKeeping,
  threads = new SearchThreads(),
): Promise<void> {
  const bundle = new Bundle(entries, outDir, keeping, threads);
  if (bundle.reuse()) return;
  try {
    await bundle.make();
  } finally {
    rmSync(bundle.workDir, { recursive: true, force: true });
    if (!keeping) threads.end();
  }
}

interface PlannedPart {
  readonly key: string;
  readonly sources: readonly TextSource[];
  dir: string;
}

/** A bundle on its way. */
class Bundle {
  readonly workDir: string;
  readonly #outDir: string;
  readonly #sources: readonly TextSource[];
  readonly #keeping: BundleKeeping | undefined;
  readonly #threads: SearchThreads;
  /** Fingerprints of what lies where it belongs. */
  readonly #standing = new Set<string>();

  constructor(
    entries: readonly BundleEntry[],
    outDir: string,
    keeping: BundleKeeping | undefined,
    threads: SearchThreads,
  ) {
    this.#outDir = outDir;
    this.workDir = join(outDir, 'parts');
    this.#keeping = keeping;
    this.#threads = threads;
    this.#sources = entries
      .toSorted((a, b) => compareNewestFirst(b.article, a.article))
      .map(({ article, body }) => ({
        article,
        key: keeping?.fingerprintOf(article) ?? article.address,
        make: async () => {
          const document = articleDocument(article, await body());
          return { url: document.url, html: documentHtml(document) };
        },
      }));
  }

  /** Whether all of it was there and is where it belongs. */
  reuse(): boolean {
    if (!this.#keeping) return false;
    const { dir, fingerprint } = this.#keeping;
    const pieces = readBundle(dir, fingerprint)?.pieces;
    return pieces?.map((piece) => this.#stands(piece)).every(Boolean) ?? false;
  }

  async make(): Promise<void> {
    mkdirSync(this.#outDir, { recursive: true });
    const { dir } = this.#keeping ?? {};
    const texts = new KeptTexts(dir, this.#sources);
    const parts = this.#parts();
    const isKept = ({ key }: PlannedPart) => dir !== undefined && hasPart(dir, key);
    let missing: readonly PlannedPart[] = parts.filter((part) => !isKept(part));
    for (let tried = 0; tried < tries; tried++) {
      await this.#makeParts(missing, texts);
      const damaged = await this.#merge(parts, texts);
      if (!damaged) return;
      missing = damaged;
    }
    throw new Error(`${this.workDir}: parts do not last`);
  }

  #parts(): PlannedPart[] {
    const days = this.#sources.map(({ article }) => dayNumber(article.date));
    return daySpans(days, partSize).map(({ from, to }) => {
      const sources = this.#sources.slice(from, to);
      const key = sha256Of(JSON.stringify(['part', sources.map((one) => one.key)]));
      return { key, sources, dir: this.#keeping?.dir ?? this.workDir };
    });
  }

  async #makeParts(parts: readonly PlannedPart[], texts: KeptTexts): Promise<void> {
    await this.#threads.each(parts, async (part, thread) => {
      const { key, sources } = part;
      const of = await texts.of(sources);
      await thread.do({ kind: 'part', texts: of, dir: this.workDir, key });
      part.dir = this.workDir;
      if (this.#keeping) keepPart(this.workDir, this.#keeping.dir, key);
    });
  }

  /** @returns parts that were not there any more */
  async #merge(
    parts: readonly PlannedPart[],
    texts: KeptTexts,
  ): Promise<readonly PlannedPart[] | undefined> {
    const thread = this.#threads.first;
    const placed = parts.map(({ dir, key }): PlacedPart => ({ dir, key }));
    const merged = await thread.do({ kind: 'merge', parts: placed });
    if ('damaged' in merged) {
      const damaged = new Set(merged.damaged.map(({ key }) => key));
      return parts.filter(({ key }) => damaged.has(key));
    }
    const place = this.#keeping?.place ?? '';
    const fragments = merged.fragments.map((paths, at) => ({
      at,
      fingerprint: sha256Of(JSON.stringify([place, 'fragments', parts[at]?.key, paths])),
      paths,
    }));
    const words = merged.words.map(({ path, sha256 }, at) => ({
      at,
      fingerprint: sha256Of(JSON.stringify([place, 'words', path, sha256])),
      paths: [path],
    }));
    const isWanted = ({ fingerprint }: { fingerprint: string }) => !this.#stands(fingerprint);
    const wanted = { fragments: fragments.filter(isWanted), words: words.filter(isWanted) };
    const catalogue = catalogueFile(this.#sources.map(({ article }) => article).toReversed());
    const written = await thread.do({
      kind: 'write',
      outDir: this.#outDir,
      fragments: wanted.fragments.map(({ at }) => at),
      words: wanted.words.map(({ at }) => at),
      catalogue: catalogue.name,
    });
    if ('damaged' in written) return written.damaged.flatMap((at) => parts[at] ?? []);
    writeFileSync(join(this.#outDir, catalogue.name), catalogue.content);
    if (!this.#keeping) return undefined;
    const { dir, fingerprint, adopt } = this.#keeping;
    for (const piece of [...wanted.fragments, ...wanted.words]) {
      adopt(piece.fingerprint, piece.paths);
    }
    adopt(fingerprint, [...written.head, catalogue.name]);
    keepBundle(dir, fingerprint, {
      pieces: [fingerprint, ...[...fragments, ...words].map((piece) => piece.fingerprint)],
      sources: [
        ...parts.flatMap(({ key }) => partKinds.map((kind) => `${key}.${kind}`)),
        ...texts.files,
      ],
    });
    return undefined;
  }

  #stands(fingerprint: string): boolean {
    if (this.#standing.has(fingerprint)) return true;
    if (!this.#keeping?.reuse(fingerprint)) return false;
    this.#standing.add(fingerprint);
    return true;
  }
}
