import { statSync } from 'node:fs';
import type { FileFacts } from '#gate/file-facts';
import { extensionOf } from '#gate/formats';
import { programHash } from '#process/program-hash';
import { appendRecords, LineRecords } from '#store/line-records';

/** Every folder whose code has a say in the facts of a file. */
export const examiners = ['gate', 'vietnamese'];

/** What waits to be written at most, in characters. */
const mostWaiting = 1 << 22;

/** Stands where a filter would. */
const noFilter = '-';

/**
 * What is known of files by hash and extension, one line a file: its filter of phrases, then the rest as
 * JSON. What is new is written behind the others, which need not be read for it. Facts count only for the
 * program that found them; a damaged line is one that is missing.
 */
export class Memory {
  readonly #path: string | undefined;
  readonly #label = `gate ${programHash(examiners)}`;
  readonly #waiting = new Map<string, string>();
  #waitingLength = 0;
  #records: LineRecords | undefined;

  /** @param path file of the memory; without one nothing is remembered */
  constructor(path: string | undefined) {
    this.#path = path;
  }

  /** Reads what is remembered; before that nothing is recalled. */
  open(): void {
    if (this.#path === undefined || this.#records) return;
    this.#flush();
    this.#records = new LineRecords(this.#path, this.#label);
  }

  /** @param key as of `memoryKey` */
  recall(key: string): FileFacts | undefined {
    const text = this.#records?.get(key);
    if (!text) return undefined;
    const end = text.indexOf(' ');
    const facts = JSON.parse(text.toString('utf8', end + 1)) as Omit<FileFacts, 'phrases'>;
    const phrases = filterIn(text, end);
    return phrases ? { ...facts, phrases } : facts;
  }

  /** Whether anything is known of a file, and its filter where it has one. */
  phrasesOf(key: string): { readonly phrases: Uint8Array | undefined } | undefined {
    const text = this.#records?.get(key);
    return text && { phrases: filterIn(text, text.indexOf(' ')) };
  }

  note(key: string, { phrases, ...rest }: FileFacts): void {
    if (this.#path === undefined) return;
    const filter = phrases ? Buffer.from(phrases).toString('base64') : noFilter;
    const text = `${filter} ${JSON.stringify(rest)}`;
    this.#waiting.set(key, text);
    this.#waitingLength += text.length;
    if (this.#waitingLength > mostWaiting) this.#flush();
  }

  /**
   * Writes what is new.
   *
   * @param alive SHA-256 of the files of all sites: where the memory has been read, what is known of any
   * else is forgotten; without it nothing is
   */
  save(alive?: () => ReadonlySet<string>): void {
    if (this.#path === undefined) return;
    const records = this.#records;
    if (records && alive && this.#waiting.size > 0) {
      const wanted = alive();
      const isDead = (key: string) => !wanted.has(key.split('.', 1)[0] ?? '');
      for (const key of [...records.keys()].filter(isDead)) records.delete(key);
    }
    this.#flush();
  }

  get isOpen(): boolean {
    return this.#records !== undefined;
  }

  /** Bytes of the file. */
  get size(): number {
    return this.#path === undefined
      ? 0
      : (statSync(this.#path, { throwIfNoEntry: false })?.size ?? 0);
  }

  #flush(): void {
    const path = this.#path;
    if (path === undefined || this.#waiting.size === 0) return;
    const isWritten = !this.#records && appendRecords(path, this.#label, this.#waiting);
    if (!isWritten) {
      const records = this.#records ?? new LineRecords(path, this.#label);
      for (const [key, text] of this.#waiting) records.set(key, text);
      records.save();
    }
    this.#waiting.clear();
    this.#waitingLength = 0;
  }
}

/** Facts are those of bytes under an extension, whatever the rest of the path is. */
export function memoryKey(path: string, sha256: string): string {
  return `${sha256}.${encodeURIComponent(extensionOf(path))}`;
}

function filterIn(text: Buffer, end: number): Uint8Array | undefined {
  const written = text.toString('latin1', 0, end);
  return written === noFilter ? undefined : Buffer.from(written, 'base64');
}
