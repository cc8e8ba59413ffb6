import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Files that go into the site as they are: path from its root, with `/` → bytes. */
export function readPublicFiles(dir: string): Map<string, Uint8Array> {
  // Git keeps no empty folder.
  if (!existsSync(dir)) return new Map();
  return new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(dir, path).replaceAll('\\', '/'), readFileSync(path)]),
  );
}
