import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A cache entry whose content has just been verified. */
export interface CacheEntry {
  /** Where it lies; safe to hard-link, since entries are replaced by rename and never rewritten. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** Folder for files being written, beside the entries so that a rename never crosses a disk. */
export const unfinishedFolder = 'dang-ghi';

/**
 * Reads entry `name` of `key` (hex) if it is there and whole. The seal in the file's name covers key,
 * name and content, so a flipped bit, a truncated file or another photo's entry reads as absent.
 */
export async function readEntry(
  cacheDir: string,
  key: string,
  name: string,
): Promise<CacheEntry | undefined> {
  const folder = folderOf(cacheDir, key);
  const files = await readdir(folder).catch(() => []);
  for (const file of files.filter((file) => file.startsWith(`${name}.`)).sort()) {
    const path = join(folder, file);
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes && file === `${name}.${seal(key, name, bytes)}`) return { path, bytes };
  }
  return undefined;
}

/**
 * Writes an entry: first under a name of its own, then by rename, so that a reader sees all of it or
 * nothing and two processes at once write the same bytes to the same name. Returns the path, or
 * `undefined` where the folder cannot be written: a missing cache costs time, never a build.
 */
export async function writeEntry(
  cacheDir: string,
  key: string,
  name: string,
  bytes: Buffer,
): Promise<string | undefined> {
  const unfinished = join(cacheDir, unfinishedFolder, randomUUID());
  const path = join(folderOf(cacheDir, key), `${name}.${seal(key, name, bytes)}`);
  try {
    await mkdir(join(cacheDir, unfinishedFolder), { recursive: true });
    await writeFile(unfinished, bytes, { flag: 'wx' });
    await mkdir(folderOf(cacheDir, key), { recursive: true });
    await rename(unfinished, path);
    return path;
  } catch {
    return undefined;
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

/** Folder of a key; two levels, because a folder with 20,000 others in it is slow everywhere. */
export function folderOf(cacheDir: string, key: string): string {
  return join(cacheDir, key.slice(0, 2), key);
}

function seal(key: string, name: string, bytes: Buffer): string {
  return createHash('sha256').update(`${key}/${name}\n`).update(bytes).digest('hex');
}
