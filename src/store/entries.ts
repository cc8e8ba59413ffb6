import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '#store/object-store';
import { prune } from '#store/prune';
import { markStore } from '#store/store-folder';
import { unfinishedName } from '#store/unfinished';

/** An entry whose content has just been verified. */
export interface StoreEntry {
  /** Where it lies; safe to hard-link, since entries are replaced by rename and never rewritten. */
  readonly path: string;
  readonly bytes: Buffer;
  /** Of the bytes, lower-case hex. */
  readonly sha256: string;
}

/**
 * Reads entry `name` of `key` (hex) if it is there and whole. The seal in the file's name covers key,
 * name and content, so a flipped bit, a truncated file or another key's entry reads as absent.
 */
export async function readEntry(
  dir: string,
  key: string,
  name: string,
): Promise<StoreEntry | undefined> {
  const folder = folderOf(dir, key);
  const files = await readdir(folder).catch(() => []);
  for (const file of files.filter((file) => file.startsWith(`${name}.`)).sort()) {
    const path = join(folder, file);
    const bytes = await readFile(path).catch(() => undefined);
    const sha256 = bytes && sha256Of(bytes);
    if (sha256 && file === sealed(key, name, sha256)) return { path, bytes, sha256 };
  }
  return undefined;
}

/**
 * Writes an entry: first under a name of its own, then by rename, so that a reader sees all of it or
 * nothing and two processes at once write the same bytes to the same name. Returns the SHA-256 of the
 * bytes, lower-case hex, and the path, which is absent where the folder cannot be written: a missing
 * store costs time, never a build. Not flushed to the disk, for the same reason as a kept object.
 */
export async function writeEntry(
  dir: string,
  key: string,
  name: string,
  bytes: Buffer,
): Promise<Pick<StoreEntry, 'sha256'> & Partial<Pick<StoreEntry, 'path'>>> {
  const sha256 = sha256Of(bytes);
  const path = join(folderOf(dir, key), sealed(key, name, sha256));
  const unfinished = unfinishedName(path);
  try {
    markStore(dir);
    await mkdir(folderOf(dir, key), { recursive: true });
    await writeFile(unfinished, bytes, { flag: 'wx' });
    await rename(unfinished, path);
    return { sha256, path };
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return { sha256 };
  }
}

/** Removes the entries of all other keys, and what was left unfinished, as `prune` does. */
export function pruneEntries(dir: string, alive: ReadonlySet<string>): void {
  prune(dir, (path) => entryPath.exec(path)?.[2], alive);
}

/** Folder of a key; two levels, because a folder with 20,000 others in it is slow everywhere. */
export function folderOf(dir: string, key: string): string {
  return join(dir, key.slice(0, 2), key);
}

const entryPath = /^([0-9a-f]{2})\/(\1[0-9a-f]+)\/[^/]+\.[0-9a-f]{64}$/u;

/** File name of an entry. Its seal is made of the content's own hash, so one pass gives both. */
function sealed(key: string, name: string, sha256: string): string {
  return `${name}.${sha256Of(`${key}/${name}\n${sha256}`)}`;
}
