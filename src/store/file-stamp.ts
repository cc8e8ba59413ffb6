import { type Stats, statSync } from 'node:fs';

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
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && stampIn(stat);
}

/** As `stampOf`, of what has been asked already. */
export function stampIn(stat: Stats): string | undefined {
  if (!stat.isFile() || !isSettled(stat, Date.now())) return undefined;
  const { size, mtimeMs, ctimeMs, ino } = stat;
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/**
 * Whether a later change would be seen by the times.
 *
 * @param now the machine's clock and not the build's: it is compared with the file's own times
 */
export function isSettled({ mtimeMs, ctimeMs }: Stats, now: number): boolean {
  // Nobody can set this time, so a fraction of a millisecond shows that the clock is a fine one.
  const young = Number.isInteger(ctimeMs) ? coarsest : finest;
  return Math.max(mtimeMs, ctimeMs) < now - young;
}
