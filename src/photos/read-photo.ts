import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PhotoFlaw } from '#photos/flaws';
import { maxBytes } from '#photos/limits';

/**
 * Reads a photo whole. Opened without blocking and judged by its descriptor, so that neither a FIFO
 * nor a file exchanged after the check can hold the build or slip through.
 */
export async function readPhoto(path: string): Promise<Buffer | PhotoFlaw> {
  const name = basename(path).normalize('NFC');
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return unreadablePhoto(name, error);
  }
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return { kind: 'photo-unreadable', values: { name } };
    if (stat.size === 0) return { kind: 'photo-empty', values: { name } };
    if (stat.size > maxBytes) {
      return { kind: 'photo-too-large', values: { name, bytes: stat.size } };
    }
    return await file.readFile();
  } catch (error) {
    return unreadablePhoto(name, error);
  } finally {
    await file.close();
  }
}

/** What the system's refusal says of a photo: too many open files (EMFILE) is no damage. */
export function unreadablePhoto(name: string, error: unknown): PhotoFlaw {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return code === 'ENOENT' || code === 'ELOOP'
    ? { kind: 'photo-missing', values: { name } }
    : { kind: 'photo-unreadable', values: { name, code } };
}

/** SHA-256 of the bytes, lower-case hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
