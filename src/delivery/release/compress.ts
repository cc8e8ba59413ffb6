import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { compressedEndings } from '#delivery/site/paths';
import { pruneEntries, readEntry, writeEntry } from '#store/entries';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Smaller files fit into the first packets of an answer anyhow. Bytes. */
const smallest = 1024;

/** How hard to try: what is fetched once and kept is worth more time than a page that changes. */
export type Effort = 'kept' | 'changing';

const qualities: Readonly<Record<Effort, number>> = { kept: 11, changing: 9 };

/** Of gzip, which is quick. */
const level = 9;

export interface Compressed {
  readonly ending: (typeof compressedEndings)[number];
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
  /** How many files had to be compressed anew. */
  made = 0;

  /** @param dir made when something is kept */
  constructor(dir: string) {
    this.#dir = dir;
    const { brotli: brotliVersion, zlib } = process.versions;
    this.#program = `${brotliVersion}-${zlib}`;
  }

  /**
   * @param sha256 of `bytes`
   * @returns one for each of Brotli and gzip; none where it would not be smaller
   */
  async compress(bytes: Uint8Array, sha256: string, effort: Effort): Promise<Compressed[]> {
    if (bytes.length < smallest) return [];
    const found: Compressed[] = [];
    for (const ending of compressedEndings) {
      const quality = ending === '.gz' ? level : qualities[effort];
      const name = `${this.#program}-${quality}${ending}`;
      const kept = await readEntry(this.#dir, sha256, name);
      const packed = kept?.bytes ?? (await pack(bytes, ending, quality));
      if (!kept) {
        await writeEntry(this.#dir, sha256, name, packed);
        this.made += 1;
      }
      if (packed.length < bytes.length) found.push({ ending, bytes: packed });
    }
    return found;
  }

  /**
   * Removes what is not made of any of these.
   *
   * @param alive SHA-256 of files
   */
  prune(alive: ReadonlySet<string>): void {
    pruneEntries(this.#dir, alive);
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
