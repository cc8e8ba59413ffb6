import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Companion, CompanionMemory } from '#delivery/release/companion-memory';
import { compressedEndings } from '#delivery/site/paths';
import { pruneEntries, readEntry, writeEntry } from '#store/entries';
import { sha256Of } from '#store/object-store';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Smaller files fit into the first packets of an answer anyhow. Bytes. */
const smallest = 1024;

/** How hard to try: what is fetched once and kept is worth more time than a page that changes. */
export type Effort = 'kept' | 'changing';

const qualities: Readonly<Record<Effort, number>> = { kept: 11, changing: 9 };

/** Of gzip, which is quick. */
const level = 9;

export interface Compressed extends Companion {
  readonly bytes: Uint8Array;
}

/**
 * Compressed files by the hash of what they hold, kept between deliveries. The same bytes give the
 * same compressed bytes as long as Node's libraries and our settings are the same; these are part of
 * the key.
 */
export class Compressor {
  readonly #dir: string;
  readonly #program: string;
  readonly #companions: CompanionMemory;
  /** How many files had to be compressed anew. */
  made = 0;

  /** @param dir made when something is kept */
  constructor(dir: string) {
    this.#dir = dir;
    const { brotli: brotliVersion, zlib } = process.versions;
    this.#program = `${brotliVersion}-${zlib}`;
    this.#companions = new CompanionMemory(`${dir}.made`, this.#program);
  }

  /**
   * What `compress` has made of these bytes, without making or reading it.
   *
   * @returns `undefined` where that is not known
   */
  recall(sha256: string, effort: Effort): readonly Companion[] | undefined {
    return this.#companions.get(`${sha256} ${qualities[effort]}`);
  }

  /**
   * @param sha256 of `bytes`
   * @returns one for each of Brotli and gzip; none where it would not be smaller
   */
  async compress(bytes: Uint8Array, sha256: string, effort: Effort): Promise<Compressed[]> {
    const key = `${sha256} ${qualities[effort]}`;
    const found: Compressed[] = [];
    for (const ending of bytes.length < smallest ? [] : compressedEndings) {
      const quality = ending === '.gz' ? level : qualities[effort];
      const name = `${this.#program}-${quality}${ending}`;
      const kept = await readEntry(this.#dir, sha256, name);
      const packed = kept?.bytes ?? (await pack(bytes, ending, quality));
      if (!kept) {
        await writeEntry(this.#dir, sha256, name, packed);
        this.made += 1;
      }
      if (packed.length < bytes.length) {
        found.push({ ending, sha256: kept?.sha256 ?? sha256Of(packed), bytes: packed });
      }
    }
    this.#companions.set(key, found);
    return found;
  }

  /**
   * To be called when a release has been delivered: keeps what was made of what, and prunes once what
   * is kept has become much more than what is needed, since that costs as much as the store is big.
   *
   * @param alive SHA-256 of files
   */
  finish(alive: ReadonlySet<string>): void {
    const isMuch = this.#companions.size > alive.size * 1.5 + 1000;
    if (isMuch || this.#companions.isNew) this.prune(alive);
    if (this.#companions.isChanged) this.#companions.save();
  }

  /**
   * Removes what is not made of any of these.
   *
   * @param alive SHA-256 of files
   */
  prune(alive: ReadonlySet<string>): void {
    pruneEntries(this.#dir, alive);
    this.#companions.prune((key) => alive.has(key.slice(0, 64)));
  }
}

function pack(bytes: Uint8Array, ending: Compressed['ending'], quality: number): Promise<Buffer> {
  if (ending === '.gz') return gzipped(bytes, { level: quality });
  return brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
