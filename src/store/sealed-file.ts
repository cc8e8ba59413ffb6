import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { flush, flushName } from '#store/flush';
import { unfinishedName } from '#store/unfinished';

/**
 * The content of a sealed file. Its first line is the SHA-256 of the rest and the label; a file that
 * is missing, truncated, altered, of another label or somebody else's reads as absent, so that a bad
 * cache only costs time.
 *
 * @param label what the content is, of whom and by which program: one line that tells it from all
 * that might lie there instead
 */
export function readSealed(path: string, label: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const end = bytes.indexOf('\n');
    const head = bytes.toString('utf8', 0, Math.max(end, 0));
    // Before the rest is hashed, which may be much.
    if (!head.endsWith(` ${label}`)) return undefined;
    const content = bytes.subarray(end + 1);
    return head === headOf(label, [content]) ? content : undefined;
  } catch {
    return undefined;
  }
}

export interface SealedWriting {
  /** Whether it is to outlive a power cut; the default. Of many small files that takes too long. */
  readonly flush?: boolean;
}

/**
 * Writes a sealed file beside its place and renames it there: readers see the former or the new one.
 *
 * @param label as of `readSealed`
 * @param parts written one behind the other: a big content need not be one piece
 * @returns false where it cannot be written: the next run does the work again
 */
export function writeSealed(
  path: string,
  label: string,
  parts: readonly Uint8Array[],
  { flush: flushed = true }: SealedWriting = {},
): boolean {
  const unfinished = unfinishedName(path);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(unfinished, 'wx');
    try {
      writeFileSync(file, `${headOf(label, parts)}\n`);
      for (const part of parts) writeFileSync(file, part);
      if (flushed) flush(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
    if (flushed) flushName(path);
    return true;
  } catch {
    discard(unfinished);
    return false;
  }
}

function headOf(label: string, parts: readonly Uint8Array[]): string {
  const seal = createHash('sha256').update(`${label}\n`);
  for (const part of parts) seal.update(part);
  return `${seal.digest('hex')} ${label}`;
}

/** Where nothing can be written often nothing can be removed either. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It stays: nobody takes it for a cache.
  }
}
