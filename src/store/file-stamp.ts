import { statSync } from 'node:fs';

/** Time stamps of some file systems count in two seconds. */
const coarsest = 2000;

/**
 * What the file system says of a file that nobody can write to without changing it: size, times,
 * number. With an equal stamp the bytes are equal, as git's index takes them to be. `undefined` where
 * that is not certain: no file, or one so young that a second change could bear the same times.
 */
export function stampOf(path: string): string | undefined {
  // The machine's clock and not the build's: it is compared with the file's own times.
  const certain = Date.now() - coarsest;
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stat?.isFile() || Math.max(Number(stat.mtimeMs), Number(stat.ctimeMs)) >= certain) {
    return undefined;
  }
  return [stat.size, stat.mtimeNs, stat.ctimeNs, stat.ino].join(' ');
}
