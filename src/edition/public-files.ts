import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildRefused } from '#edition/refusal';
import { filesBelow } from '#store/files-below';

/**
 * Files that go into the site as they are: path from its root, with `/` → bytes.
 *
 * @throws BuildRefused where a link lies there, which could lead to anything on this machine
 */
export function readPublicFiles(dir: string): Map<string, Uint8Array> {
  // Git keeps no empty folder.
  if (!existsSync(dir)) return new Map();
  const found = filesBelow(dir);
  const strange = found.find(({ isFile }) => !isFile);
  if (strange) {
    throw new BuildRefused(
      `public/${strange.path} là liên kết hoặc tệp đặc biệt. Chép chính tệp ấy vào, hoặc bỏ đi.`,
    );
  }
  return new Map(found.map(({ path }) => [path, readFileSync(join(dir, path))]));
}
