import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sealName } from '#edition/templates/template-parts';
import { timeIn } from '#store/prune';

/** Sites and programs whose templates stay: some bases and origins of one program, and the one before. */
const kept = 8;

/** What is younger may just be in use. Milliseconds. */
const anHour = 3_600_000;

/**
 * Removes compiled templates that have not been used for the longest time. Never throws: what cannot
 * be removed takes up room.
 *
 * @param dir folder of `keptTemplates`
 */
export function pruneTemplates(dir: string): void {
  try {
    const now = timeIn(dir) ?? 0;
    const used = (name: string) =>
      statSync(join(dir, name, sealName), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const names = readdirSync(dir).filter((name) => /^[0-9a-f]{64}$/u.test(name));
    const newestFirst = names.toSorted((a, b) => used(b) - used(a));
    for (const name of newestFirst.slice(kept)) {
      if (now - used(name) > anHour) rmSync(join(dir, name), { recursive: true, force: true });
    }
  } catch {
    // Somebody else's folder, or none.
  }
}
