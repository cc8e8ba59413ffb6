import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is no folder. */
export interface FoundFile {
  /** From the folder that was asked for, with `/`. */
  readonly path: string;
  /** False for a link or a special file. */
  readonly isFile: boolean;
}

/**
 * Whatever lies below a folder, hidden names too, in the order of paths. Links are not followed, as
 * `recursive` of `readdirSync` does: behind them lies what was never ours, or the folder itself.
 *
 * @throws Error of the file system, where there is no such folder for example
 */
export function filesBelow(dir: string): FoundFile[] {
  const found: FoundFile[] = [];
  const enter = (folder: string) => {
    for (const entry of readdirSync(join(dir, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      if (entry.isDirectory()) enter(`${path}/`);
      else found.push({ path, isFile: entry.isFile() });
    }
  };
  enter('');
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
