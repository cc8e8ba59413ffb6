import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Waits until a file's bytes are on the disk. To be done before the rename that makes it count: a power
 * cut may keep the name and lose the bytes.
 *
 * @throws the file system's error where it cannot be opened or the disk fails
 */
export function flushFile(path: string): void {
  // Windows flushes only what is open for writing.
  const file = openSync(path, 'r+');
  try {
    flush(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Waits until what has been written to an open file is on the disk, where the file system can do that.
 *
 * @throws the file system's error where the disk fails
 */
export function flush(file: number): void {
  try {
    fsyncSync(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EINVAL', 'ENOSYS', 'ENOTSUP'].includes(code)) throw error;
  }
}

/**
 * Waits until the name of a path, as it is now, is on the disk. Windows and some file systems know no
 * such thing of a folder: there nothing is done.
 */
export function flushName(path: string): void {
  let folder: number | undefined;
  try {
    folder = openSync(dirname(path), 'r');
    flush(folder);
  } catch {
    // The former name may come back after a power cut, and with it what it stood for: nothing is lost.
  } finally {
    if (folder !== undefined) closeSync(folder);
  }
}
