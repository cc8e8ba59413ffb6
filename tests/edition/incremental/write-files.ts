import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What every file says it was last changed. Copying, unpacking and checking out give files any time,
 * so a build that trusted times to tell a changed file would be wrong after an ordinary day's work.
 */
const alwaysThen = new Date('2023-06-30T00:00:00Z');

/** Makes a folder hold exactly these files; what is so already is left untouched. */
export function writeFiles(dir: string, files: ReadonlyMap<string, string | Buffer>): void {
  mkdirSync(dir, { recursive: true });
  const folders = new Set([...files.keys()].flatMap(foldersAbove));
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    const path = name.replaceAll('\\', '/');
    if (!files.has(path) && !folders.has(path)) {
      rmSync(join(dir, name), { recursive: true, force: true });
    }
  }
  for (const [path, content] of files) {
    const target = join(dir, path);
    const stands = statSync(target, { throwIfNoEntry: false })?.isFile() ?? false;
    if (stands && readFileSync(target).equals(Buffer.from(content))) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    utimesSync(target, alwaysThen, alwaysThen);
  }
}

function foldersAbove(path: string): string[] {
  const above = dirname(path);
  return above === '.' ? [] : [above, ...foldersAbove(above)];
}
