import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAnotherAlive } from '#build/process-alive';

/**
 * Takes a lock file, which names the process that holds it; the lock of a process that is gone is
 * taken over. The file appears with its content or not at all, so that nobody reads an empty one.
 *
 * @returns what gives the lock back; `undefined` where another process holds it
 */
export function takeLock(lock: string): (() => void) | undefined {
  mkdirSync(dirname(lock), { recursive: true });
  const mine = `${lock}-${process.pid}-${randomBytes(4).toString('hex')}`;
  writeFileSync(mine, String(process.pid));
  try {
    if (!linked(mine, lock) && !(removeDead(lock) && linked(mine, lock))) return undefined;
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(lock, { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead lock away; of two that try at once one succeeds, and neither moves a live one for good. */
function removeDead(lock: string): boolean {
  const moved = `${lock}-dead-${process.pid}`;
  try {
    if (isAnotherAlive(Number(readFileSync(lock, 'utf8')))) return false;
    renameSync(lock, moved);
    const live = isAnotherAlive(Number(readFileSync(moved, 'utf8')));
    if (live) linked(moved, lock);
    return !live;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  } finally {
    rmSync(moved, { force: true });
  }
}
