import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeUtf8 } from '#pipeline/read/decode';
import type { ReadFlaw } from '#pipeline/read/flaws';
import { SourceText } from '#pipeline/read/source-text';
import { stampOf } from '#store/file-stamp';

/** What a file held when it bore a stamp. */
export interface StampedBytes {
  readonly bytes: Uint8Array;
  /** Absent where it was too young. */
  readonly stamp?: string;
}

/** Bytes of a file, or why they cannot be read. */
export function readBytes(path: string): Uint8Array | ReadFlaw {
  try {
    return readFileSync(path);
  } catch (error) {
    return unreadable(error);
  }
}

/** Bytes of a file with what it can be known again by. */
function readStamped(path: string): StampedBytes | ReadFlaw {
  // Before the bytes are read: what is written while they are read bears a later time.
  const stamp = stampOf(path);
  const bytes = readBytes(path);
  return 'kind' in bytes ? bytes : { bytes, ...(stamp !== undefined && { stamp }) };
}

/** @param folder of an article */
export function readArticleText(folder: string): StampedBytes | ReadFlaw {
  return readStamped(join(folder, 'index.md'));
}

/** @param error of the file system */
export function unreadable(error: unknown): ReadFlaw {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  return { kind: 'file-unreadable', values: { reason } };
}

/** Largest article or page, in bytes: a long article has 30 KB, a pasted book is a mistake. */
const mostBytes = 200 * 1024;

/** Bytes of an article or a page → its text, or why it is none. Never throws because of the bytes. */
export function readDocument(bytes: Uint8Array): SourceText | ReadFlaw {
  if (bytes.length > mostBytes) {
    const size = `${Math.ceil(bytes.length / 1024)} KB`;
    return { kind: 'file-too-large', values: { size } };
  }
  return readText(bytes);
}

/** Bytes of any file that editors write → its text, or why it is none. */
export function readText(bytes: Uint8Array): SourceText | ReadFlaw {
  const decoded = decodeUtf8(bytes);
  return typeof decoded === 'string'
    ? new SourceText(decoded)
    : { kind: 'file-not-utf8', values: decoded };
}
