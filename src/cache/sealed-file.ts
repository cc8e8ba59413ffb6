import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

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
 * @returns false where it cannot be written: the next run does the work again
 */
export function writeSealed(path: string, content: Uint8Array): boolean {
  const unfinished = `${path}.${randomUUID()}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      unfinished,
      Buffer.concat([Buffer.from(`${hash('sha256', content, 'hex')}\n`), content]),
    );
    renameSync(unfinished, path);
    return true;
  } catch {
    rmSync(unfinished, { force: true });
    return false;
  }
}
