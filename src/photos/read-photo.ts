import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { maxBytes, type PhotoFault } from '#photos/fault';
import { faults } from '#photos/faults';

/**
 * Reads a photo whole. Opened without blocking and judged by its descriptor, so that neither a FIFO
 * nor a file exchanged after the check can hold the build or slip through.
 */
export async function readPhoto(path: string): Promise<Buffer | PhotoFault> {
  const name = basename(path).normalize('NFC');
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ENOENT' ? faults.missing(name) : faults.unreadable(name);
  }
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return faults.notAFile(name);
    if (stat.size === 0) return faults.empty(name);
    if (stat.size > maxBytes) return faults.tooManyBytes(name, stat.size);
    return await file.readFile();
  } catch {
    return faults.unreadable(name);
  } finally {
    await file.close();
  }
}

/** SHA-256 of the bytes, lower-case hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
