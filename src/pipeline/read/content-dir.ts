import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadFlaw } from '#pipeline/read/flaws';
import { isAbsent } from '#pipeline/read/folder-entries';
import { unreadable } from '#pipeline/read/read-file';

/** The content folder does not exist or is no folder. */
export class ContentMissing extends Error {
  constructor(dir: string, meant?: string) {
    super(
      meant === undefined
        ? `Không có thư mục nội dung “${dir}”. Ghi đúng đường dẫn sau --content.`
        : `“${dir}” chỉ là một phần của thư mục nội dung. Có phải ý là --content ${meant}?`,
    );
  }
}

/** @throws ContentMissing */
export function refuseMissing(contentDir: string): void {
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ContentMissing(contentDir);
  }
  const parent = join(contentDir, '..');
  const hasSettings = (dir: string) => existsSync(join(dir, 'site.yaml'));
  if (!hasSettings(contentDir) && hasSettings(parent)) throw new ContentMissing(contentDir, parent);
}

/**
 * Bytes of a file of the content folder, or why they cannot be read; `undefined` where there is no
 * such file. A symbolic link counts for none: it could put any file of the machine into the site or
 * its log.
 */
export function readContentFile(
  contentDir: string,
  name: string,
): Uint8Array | ReadFlaw | undefined {
  try {
    const path = join(contentDir, name);
    return lstatSync(path).isSymbolicLink() ? undefined : readFileSync(path);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    return unreadable(error);
  }
}
