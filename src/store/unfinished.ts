import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where a file is written before it is renamed to `path`: beside it, under a name nobody else has. */
export function unfinishedName(path: string): string {
  return `${path}.${randomUUID()}`;
}

const unfinished = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Nothing takes so long to write. Milliseconds. */
const anHour = 3_600_000;

/**
 * Removes from a folder what processes that were killed have left unfinished; what is young may be
 * another's that is still being written. Never throws: what cannot be removed takes up room only.
 */
export function sweepUnfinished(folder: string): void {
  // The machine's clock and not the build's: it is compared with the files' own times.
  const old = Date.now() - anHour;
  for (const name of names(folder)) {
    const path = join(folder, name);
    try {
      if (unfinished.test(name) && statSync(path).mtimeMs < old) rmSync(path);
    } catch {
      // Gone already, or somebody else's.
    }
  }
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
