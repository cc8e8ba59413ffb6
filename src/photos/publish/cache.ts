import { hash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A cache entry whose content has just been verified. */
export interface CacheEntry {
  /** Where it lies; safe to hard-link, since entries are replaced by rename and never rewritten. */
  readonly path: string;
  readonly bytes: Buffer;
  /** Of the bytes, lower-case hex. */
  readonly sha256: string;
}

/** Folder for files being written, beside the entries so that a rename never crosses a disk. */
export const unfinishedFolder = 'dang-ghi';

/** What the file names of entries look like: any name, then the seal. */
export const entryName = /\.[0-9a-f]{64}$/;

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
    const sha256 = bytes && hash('sha256', bytes, 'hex');
    if (sha256 && file === sealed(key, name, sha256)) return { path, bytes, sha256 };
  }
  return undefined;
}

/**
 * Writes an entry: first under a name of its own, then by rename, so that a reader sees all of it or
 * nothing and two processes at once write the same bytes to the same name. Returns the SHA-256 of the
 * bytes, lower-case hex, and the path, which is absent where the folder cannot be written: a missing
 * cache costs time, never a build.
 */
export async function writeEntry(
  cacheDir: string,
  key: string,
  name: string,
  bytes: Buffer,
): Promise<Pick<CacheEntry, 'sha256'> & Partial<Pick<CacheEntry, 'path'>>> {
  const sha256 = hash('sha256', bytes, 'hex');
  const unfinished = join(cacheDir, unfinishedFolder, randomUUID());
  const path = join(folderOf(cacheDir, key), sealed(key, name, sha256));
  try {
    await mkdir(join(cacheDir, unfinishedFolder), { recursive: true });
    await writeFile(unfinished, bytes, { flag: 'wx' });
    await mkdir(folderOf(cacheDir, key), { recursive: true });
    await rename(unfinished, path);
    return { sha256, path };
  } catch {
    return { sha256 };
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

/** Folder of a key; two levels, because a folder with 20,000 others in it is slow everywhere. */
export function folderOf(cacheDir: string, key: string): string {
  return join(cacheDir, key.slice(0, 2), key);
}

/** File name of an entry. Its seal is made of the content's own hash, so one pass gives both. */
function sealed(key: string, name: string, sha256: string): string {
  return `${name}.${hash('sha256', `${key}/${name}\n${sha256}`, 'hex')}`;
}
