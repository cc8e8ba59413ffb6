import { copyFileSync, linkSync } from 'node:fs';

/**
 * Gives a file a second name, or copies it where the file system has no hard links or is another.
 *
 * @throws the file system's error where there is no such file, or one of the new name already
 */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EEXIST') throw error;
    copyFileSync(from, to);
  }
}
