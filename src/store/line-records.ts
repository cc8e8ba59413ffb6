import { hash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { flush, flushName } from '#store/flush';
import { unfinishedName } from '#store/unfinished';

/** A line that counts: in the file as it was read, or one of our own. */
interface Line {
  readonly bytes: Buffer;
  readonly start: number;
  /** Behind its line break. */
  readonly end: number;
  /** Where the record's text begins. */
  readonly text: number;
}

const lineBreak = 10;
const space = 32;

/** A SHA-256 in hex and the space behind it. */
const sealLength = 65;

/** Lines that count no more which are never worth writing the file anew for, in bytes. */
const roomForDead = 4096;

/** What is written in one piece of a new file. */
const pieceLength = 1 << 20;

/**
 * Records by their keys in a file that is appended to: what a change costs does not depend on how many
 * records there are. The first line says whose they are; each line behind it is `hash key text`, or
 * `hash key` for a record that is gone, and the last line of a key counts. A line that is cut, altered
 * or mixed up with another is as if it had never been written, and takes none of the others along. So
 * what is read may be older than what was written last, or nothing at all: this is for what costs time
 * where it is missing and is asked before it is believed. Appended lines are not flushed to the disk.
 *
 * Processes may write at once: lines are appended in one piece, and a file is replaced by rename, never
 * written over. What another has appended while the file was replaced is lost.
 */
export class LineRecords {
  readonly #path: string;
  readonly #head: Buffer;
  readonly #lines = new Map<string, Line>();
  /** Lines that the file lacks. */
  readonly #unsaved = new Map<string, Buffer>();
  /** Bytes of the lines that count. */
  #alive = 0;
  /** Bytes of the file; absent where there is none that can be appended to. */
  #size: number | undefined;

  /**
   * Reads the file. One that is missing, of another label or somebody else's holds no records.
   *
   * @param label what the records are, of whom and by which program: one line
   */
  constructor(path: string, label: string) {
    this.#path = path;
    this.#head = headOf(label);
    const bytes = bytesOf(path);
    if (!bytes?.subarray(0, this.#head.length).equals(this.#head)) return;
    this.#size = bytes.length;
    let start = this.#head.length;
    for (let end = 0; end !== -1; start = end + 1) {
      end = bytes.indexOf(lineBreak, start);
      if (end !== -1) this.#read(bytes, start, end);
    }
  }

  get size(): number {
    return this.#lines.size;
  }

  /** In no order that means anything. */
  keys(): IterableIterator<string> {
    return this.#lines.keys();
  }

  /** The text of a record as UTF-8: a part of other bytes, not to be changed. */
  get(key: string): Buffer | undefined {
    const line = this.#lines.get(key);
    return line?.bytes.subarray(line.text, line.end - 1);
  }

  /**
   * @param key without white space
   * @param text one line, of JSON for example
   */
  set(key: string, text: string): void {
    const bytes = lineOf(contentOf(key, text));
    const former = this.#lines.get(key);
    if (former && bytes.equals(former.bytes.subarray(former.start, former.end))) return;
    this.#unsaved.set(key, bytes);
    const start = sealLength + Buffer.byteLength(key) + 1;
    this.#count(key, { bytes, start: 0, end: bytes.length, text: start });
  }

  delete(key: string): void {
    if (!this.#lines.has(key)) return;
    this.#unsaved.set(key, lineOf(key));
    this.#count(key, undefined);
  }

  /**
   * Writes what has changed: behind the rest, or all that counts into a new file where more than half
   * of the old one would count no more.
   *
   * @returns false where it cannot be written: the next run does the work again
   */
  save(): boolean {
    if (this.#unsaved.size === 0) return true;
    // In front an empty line: whoever was killed while appending has left half a line there.
    const lines = Buffer.concat([Buffer.of(lineBreak), ...this.#unsaved.values()]);
    const dead = (this.#size ?? 0) + lines.length - this.#alive;
    const saved = (dead <= this.#alive + roomForDead && this.#append(lines)) || this.#rewrite();
    if (saved) this.#unsaved.clear();
    return saved;
  }

  #read(bytes: Buffer, start: number, end: number): void {
    const from = start + sealLength;
    // One pass in machine code over each line; 10,000 of 4 KB take 0.05 s.
    if (end <= from || bytes[from - 1] !== space) return;
    if (bytes.toString('latin1', start, from - 1) !== hash('sha256', bytes.subarray(from, end)))
      return;
    const gap = bytes.subarray(from, end).indexOf(space);
    const key = bytes.toString('utf8', from, gap === -1 ? end : from + gap);
    this.#count(key, gap === -1 ? undefined : { bytes, start, end: end + 1, text: from + gap + 1 });
  }

  /** @param line what says now what the record is; absent where it is gone */
  #count(key: string, line: Line | undefined): void {
    const former = this.#lines.get(key);
    if (former) this.#alive -= former.end - former.start;
    if (line) {
      this.#alive += line.end - line.start;
      this.#lines.set(key, line);
    } else {
      this.#lines.delete(key);
    }
  }

  /** @returns false where the file is not ours any more, or not all could be written */
  #append(lines: Buffer): boolean {
    if (this.#size === undefined) return false;
    const size = append(this.#path, this.#head, lines);
    if (size === undefined) return false;
    this.#size = size;
    return true;
  }

  #rewrite(): boolean {
    const unfinished = unfinishedName(this.#path);
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      const file = openSync(unfinished, 'wx');
      try {
        for (const piece of this.#pieces()) writeAll(file, piece);
        flush(file);
      } finally {
        closeSync(file);
      }
      renameSync(unfinished, this.#path);
      flushName(this.#path);
      this.#size = this.#head.length + this.#alive;
      return true;
    } catch {
      discard(unfinished);
      return false;
    }
  }

  /** The file as it would be had nothing ever changed. */
  *#pieces(): Generator<Buffer> {
    let waiting: Buffer[] = [this.#head];
    let length = 0;
    for (const { bytes, start, end } of this.#lines.values()) {
      waiting.push(bytes.subarray(start, end));
      length += end - start;
      if (length < pieceLength) continue;
      yield Buffer.concat(waiting);
      waiting = [];
      length = 0;
    }
    yield Buffer.concat(waiting);
  }
}

/**
 * Writes records behind those of a file without reading them, for whoever only adds: what a file of many
 * thousand costs to read, it need not cost to write one.
 *
 * @param records key → text, as of `set`
 * @returns false where there is no file of this label, or not all could be written
 */
export function appendRecords(
  path: string,
  label: string,
  records: Iterable<readonly [string, string]>,
): boolean {
  const lines = Array.from(records, ([key, text]) => lineOf(contentOf(key, text)));
  // As `save` does.
  const bytes = Buffer.concat([Buffer.of(lineBreak), ...lines]);
  return append(path, headOf(label), bytes) !== undefined;
}

function headOf(label: string): Buffer {
  return Buffer.from(`records ${label}\n`);
}

/** @throws Error for what would be no line, or two */
function contentOf(key: string, text: string): string {
  if (!/^\S+$/u.test(key) || text.includes('\n')) throw new Error(`No line: ${key} ${text}`);
  return `${key} ${text}`;
}

/** @returns the size of the file now; `undefined` where it begins otherwise, or not all could be written */
function append(path: string, head: Buffer, lines: Buffer): number | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDWR | constants.O_APPEND);
    // Another program may have replaced it since. Whatever is renamed now, this one stays the same.
    const found = Buffer.alloc(head.length);
    readSync(file, found, 0, found.length, 0);
    if (!found.equals(head)) return undefined;
    if (writeSync(file, lines) !== lines.length) return undefined;
    return fstatSync(file).size;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function lineOf(content: string): Buffer {
  return Buffer.from(`${hash('sha256', content)} ${content}\n`);
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** A disk that is nearly full takes a part. */
function writeAll(file: number, bytes: Buffer): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
}

/** Where nothing can be written often nothing can be removed either. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It stays: nobody takes it for what it was to become.
  }
}
