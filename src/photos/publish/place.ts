import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { unfinishedName } from '#store/unfinished';

/**
 * Makes `target` hold exactly the entry's bytes: a hard link where the disk allows, else a copy. A
 * target that is already right is left alone, any other is replaced by rename. `path` is absent
 * where the bytes are not in the cache. Throws the file system's error, leaving nothing unfinished.
 */
export async function place(
  entry: { readonly bytes: Buffer; readonly path?: string | undefined },
  target: string,
): Promise<void> {
  const present = await readFile(target).catch(() => undefined);
  if (present?.equals(entry.bytes)) return;
  const unfinished = unfinishedName(target);
  try {
    if (!(await linked(entry.path, unfinished))) {
      await writeFile(unfinished, entry.bytes, { flag: 'wx' });
    }
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Another disk, a file system without links, too many links, an entry just pruned: all mean copy. */
async function linked(from: string | undefined, to: string): Promise<boolean> {
  if (from === undefined) return false;
  return link(from, to).then(
    () => true,
    () => false,
  );
}
