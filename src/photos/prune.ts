import { randomUUID } from 'node:crypto';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unfinishedFolder } from '#photos/cache';
import { pictureKey } from '#photos/recipe';

/**
 * Removes from the cache what belongs to none of the photos named by their hashes, entries of former
 * recipes included, and what a killed process left unfinished over an hour ago. Touches only folders
 * whose names are keys, so a wrong `cacheDir` loses nothing. Returns the number of keys removed.
 * Safe beside a running publish, which makes again what it misses.
 */
export async function prune(cacheDir: string, keepHashes: Iterable<string>): Promise<number> {
  const keep = new Set<string>();
  for (const hash of keepHashes) keep.add(hash).add(pictureKey(hash));
  let removed = 0;
  for (const bucket of await namesIn(cacheDir, /^[0-9a-f]{2}$/)) {
    for (const key of await namesIn(join(cacheDir, bucket), /^(?:[0-9a-f]{16}|[0-9a-f]{64})$/)) {
      if (keep.has(key) || !key.startsWith(bucket)) continue;
      await rm(join(cacheDir, bucket, key), { recursive: true, force: true });
      removed += 1;
    }
  }
  await removeUnfinished(join(cacheDir, unfinishedFolder));
  return removed;
}

const anHour = 3_600_000;

/** Age by the file system's own clock: a fresh file tells what time it is there. */
async function removeUnfinished(folder: string): Promise<void> {
  const names = await namesIn(folder, /^[0-9a-f-]{36}$/);
  if (names.length === 0) return;
  const probe = join(folder, randomUUID());
  await writeFile(probe, '');
  const now = (await stat(probe)).mtimeMs;
  await rm(probe, { force: true });
  for (const name of names) {
    const file = await stat(join(folder, name)).catch(() => undefined);
    if (file && now - file.mtimeMs > anHour) await rm(join(folder, name), { force: true });
  }
}

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => pattern.test(name));
}
