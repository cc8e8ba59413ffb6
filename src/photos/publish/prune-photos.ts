import { randomUUID } from 'node:crypto';
import { readdir, rm, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entryName, unfinishedFolder } from '#photos/publish/cache';
import { pictureKey } from '#photos/publish/recipe';

/**
 * Removes from the cache what belongs to none of the photos named by their hashes, entries of former
 * recipes included, and what a killed process left unfinished. Name every photo of the content, not
 * only the published ones: what is known of a draft's photo lies here too. Returns the number of
 * photos' folders removed.
 *
 * What is younger than an hour stays: another build may just have made it for content of its own. A
 * running build makes again what it misses. Only files named as entries are removed, and only from a
 * folder that has been written to as a cache, so a wrong `cacheDir` loses nothing. Never rejects:
 * what cannot be removed takes up room, and the next build tries again.
 */
export async function prune(cacheDir: string, keepHashes: Iterable<string>): Promise<number> {
  const unfinished = join(cacheDir, unfinishedFolder);
  const now = await timeIn(unfinished);
  if (now === undefined) return 0;
  const isOld = async (path: string) => {
    const found = await stat(path).catch(() => undefined);
    return found !== undefined && now - found.mtimeMs > anHour;
  };
  const keep = new Set<string>();
  for (const hash of keepHashes) keep.add(hash).add(pictureKey(hash));
  let removed = 0;
  for (const bucket of await namesIn(cacheDir, /^[0-9a-f]{2}$/)) {
    for (const key of await namesIn(join(cacheDir, bucket), /^(?:[0-9a-f]{16}|[0-9a-f]{64})$/)) {
      if (keep.has(key) || !key.startsWith(bucket)) continue;
      const folder = join(cacheDir, bucket, key);
      if ((await isOld(folder)) && (await removeEntries(folder))) removed += 1;
    }
  }
  for (const name of await namesIn(unfinished, /^[0-9a-f-]{36}$/)) {
    const path = join(unfinished, name);
    if (await isOld(path)) await succeeds(unlink(path));
  }
  return removed;
}

const anHour = 3_600_000;

/**
 * Milliseconds by the clock of the file system itself, which may be another machine's; `undefined`
 * where the folder is missing or cannot be written to.
 */
async function timeIn(folder: string): Promise<number | undefined> {
  const probe = join(folder, randomUUID());
  try {
    await writeFile(probe, '', { flag: 'wx' });
    return (await stat(probe)).mtimeMs;
  } catch {
    return undefined;
  } finally {
    await succeeds(rm(probe, { force: true }));
  }
}

/** Whether the folder is gone; it stays where anything else lies in it, a new entry for instance. */
async function removeEntries(folder: string): Promise<boolean> {
  for (const name of await namesIn(folder, entryName)) await succeeds(unlink(join(folder, name)));
  return succeeds(rmdir(folder));
}

/** Whether it was done; why not matters to nobody here. */
function succeeds(removal: Promise<void>): Promise<boolean> {
  return removal.then(
    () => true,
    () => false,
  );
}

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => pattern.test(name));
}
