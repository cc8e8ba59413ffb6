import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { compressedEndings } from '#delivery/site/paths';
import { filesBelow } from '#store/files-below';
import { readSealed, writeSealed } from '#store/sealed-file';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Smaller files fit into the first packets of an answer anyhow. Bytes. */
const smallest = 1024;

/** How hard to try: what is fetched once and kept is worth more time than a page that changes. */
export type Effort = 'kept' | 'changing';

const qualities: Readonly<Record<Effort, number>> = { kept: 11, changing: 9 };

/** Of gzip, which is quick. */
const level = 9;

/** Entries that old are removed, unless the site delivered now is made of them. Milliseconds. */
const keptFor = 30 * 24 * 3_600_000;

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
      const file = `${sha256}-${quality}${ending}`;
      const kept = join(this.#dir, this.#program, sha256.slice(0, 2), file);
      let packed: Uint8Array | undefined = readSealed(kept, file);
      if (!packed) {
        packed = await pack(bytes, ending, quality);
        writeSealed(kept, file, [packed], { flush: false });
        this.made += 1;
      }
      if (packed.length < bytes.length) found.push({ ending, bytes: packed });
    }
    return found;
  }

  /**
   * Removes what has been written long ago and is not the content of any of these.
   *
   * @param alive SHA-256 of files
   * @param now epoch milliseconds
   */
  prune(alive: ReadonlySet<string>, now: number): void {
    if (!existsSync(this.#dir)) return;
    for (const { path: entry } of filesBelow(this.#dir)) {
      const path = join(this.#dir, entry);
      const [, sha256, rest] = /([0-9a-f]{64})-[a-z\d]+\.\w+(.*)$/u.exec(entry) ?? [];
      if (sha256 === undefined || (alive.has(sha256) && rest === '')) continue;
      const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
      if (now - written > keptFor) rmSync(path, { force: true });
    }
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
