import { createHash, hash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { unfinishedName } from '#store/unfinished';

/** Hex digits of the seal, then a line end. */
const sealLength = 65;

/**
 * The content of a sealed file. Its first line is the SHA-256 of the rest; a file that is missing,
 * truncated, altered or somebody else's reads as absent, so that a bad cache only costs time.
 */
export function readSealed(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const content = bytes.subarray(sealLength);
    const seal = bytes.subarray(0, sealLength).toString('latin1');
    return seal === `${hash('sha256', content, 'hex')}\n` ? content : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a sealed file beside its place and renames it there: readers see the former or the new one.
 *
 * @param parts written one behind the other: a big content need not be one piece
 * @returns false where it cannot be written: the next run does the work again
 */
export function writeSealed(path: string, ...parts: readonly Uint8Array[]): boolean {
  const unfinished = unfinishedName(path);
  const seal = createHash('sha256');
  for (const part of parts) seal.update(part);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, `${seal.digest('hex')}\n`);
    for (const part of parts) appendFileSync(unfinished, part);
    renameSync(unfinished, path);
    return true;
  } catch {
    discard(unfinished);
    return false;
  }
}

/** Where nothing can be written often nothing can be removed either. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It stays: nobody takes it for a cache.
  }
}
