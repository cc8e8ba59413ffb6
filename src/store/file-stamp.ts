import { lstatSync, type Stats, statSync } from 'node:fs';

/** Time stamps of some file systems count in two seconds. Milliseconds. */
const coarsest = 2000;

/** Those of others come from a clock that ticks a hundred times a second, or more often. Milliseconds. */
const finest = 100;

/**
 * What the file system says of a file that nobody can write to without changing it: size, times,
 * number. With an equal stamp the bytes are equal, as git's index takes them to be. `undefined` where
 * that is not certain: no file, or one so young that a second change could bear the same times.
 */
export function stampOf(path: string): string | undefined {
  const asked = Date.now();
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? stampIn(stat, asked) : undefined;
}

/**
 * The same of a folder itself: with an equal stamp it holds the same names, each for the same kind of
 * thing. What lies in those things may be another. `undefined` also for a link to a folder.
 */
export function folderStampOf(path: string): string | undefined {
  const asked = Date.now();
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isDirectory() ? stampIn(stat, asked) : undefined;
}

/**
 * The stamp in what has been asked of the file system already.
 *
 * @param asked a moment before that, or earlier, by the machine's clock and not the build's: it is
 *   compared with the file's own times
 */
export function stampIn(stat: Stats, asked: number): string | undefined {
  const { size, mtimeMs, ctimeMs, ino } = stat;
  // Nobody can set this time, so a fraction of a millisecond shows that the clock is a fine one.
  const young = Number.isInteger(ctimeMs) ? coarsest : finest;
  if (Math.max(mtimeMs, ctimeMs) >= asked - young) return undefined;
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
