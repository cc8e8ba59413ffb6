import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { timeIn } from '#store/prune';
import { isStore } from '#store/store-folder';

/** What is younger stays: another process may be at work in it, and none works so long. Milliseconds. */
const aDay = 24 * 3_600_000;

/**
 * Removes folders of a store that nobody needs any more, where nothing in them has come or gone for a day.
 * Never throws: what cannot be removed takes up room, and the next run tries again.
 *
 * @param dir a folder of `markStore`; in any other nothing is done
 * @param isNeeded asked of the names, all of them SHA-256 in hex, the last changed first
 */
export function pruneFolders(dir: string, isNeeded: (name: string, rank: number) => boolean): void {
  try {
    const now = isStore(dir) ? timeIn(dir) : undefined;
    if (now === undefined) return;
    const names = readdirSync(dir).filter((name) => /^[0-9a-f]{64}$/u.test(name));
    const folders = names.map((name) => ({ name, changed: statSync(join(dir, name)).mtimeMs }));
    folders.sort((a, b) => b.changed - a.changed);
    for (const [rank, { name, changed }] of folders.entries()) {
      if (now - changed <= aDay || isNeeded(name, rank)) continue;
      rmSync(join(dir, name), { recursive: true, force: true });
    }
  } catch {
    // Somebody else's folder, or none.
  }
}
