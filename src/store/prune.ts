import { type Dirent, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStore } from '#store/store-folder';
import { finishedName, unfinishedName } from '#store/unfinished';

/** What is younger stays: another process may just have made it for itself. Milliseconds. */
const anHour = 3_600_000;

/** What `timeIn` asks the time with, should it be killed before it has removed it. */
const clock = 'clock';

/** Subfolders of stores; no other is looked into. */
const hex = /^[0-9a-f]+$/u;

/**
 * Removes from a store what nobody needs any more and what killed processes have left unfinished, both
 * where it is older than an hour. Who runs at the same time and misses it makes it again. Never
 * throws: what cannot be removed takes up room, and the next run tries again.
 *
 * @param dir a folder of `markStore`; in any other nothing is done
 * @param keyOf path of a file below `dir`, with `/` → its key; `undefined` for what is not the store's
 * @param alive keys that are needed
 */
export function prune(
  dir: string,
  keyOf: (path: string) => string | undefined,
  alive: { has(key: string): boolean },
): void {
  const now = isStore(dir) ? timeIn(dir) : undefined;
  if (now === undefined) return;
  const isDead = (path: string) => {
    const finished = finishedName(path);
    if (finished === clock && finished !== path) return true;
    const key = keyOf(finished);
    return key !== undefined && (finished !== path || !alive.has(key));
  };
  /** @returns whether anything was removed */
  const enter = (folder: string): boolean => {
    let removed = false;
    for (const entry of entriesOf(join(dir, folder))) {
      const path = folder + entry.name;
      if (entry.isFile()) {
        const goes = isDead(path) && isOld(join(dir, path), now);
        if (goes && done(() => rmSync(join(dir, path)))) removed = true;
      } else if (entry.isDirectory() && hex.test(entry.name) && enter(`${path}/`)) {
        // It stays where anything else lies in it, a new entry for instance.
        if (done(() => rmdirSync(join(dir, path)))) removed = true;
      }
    }
    return removed;
  };
  enter('');
}

/**
 * Epoch milliseconds by the clock of the file system itself, which may be another machine's;
 * `undefined` where the folder is missing or cannot be written to.
 */
export function timeIn(dir: string): number | undefined {
  const probe = unfinishedName(join(dir, clock));
  try {
    writeFileSync(probe, '', { flag: 'wx' });
    return statSync(probe).mtimeMs;
  } catch {
    return undefined;
  } finally {
    done(() => rmSync(probe, { force: true }));
  }
}

function isOld(path: string, now: number): boolean {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return written !== undefined && now - written > anHour;
}

function entriesOf(dir: string): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Why it was not matters to nobody here. */
function done(removal: () => void): boolean {
  try {
    removal();
    return true;
  } catch {
    return false;
  }
}
