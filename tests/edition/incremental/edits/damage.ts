import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../random.ts';

/** Every file below a folder, in the order of names; none where there is no folder. */
export function filesIn(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** In its place, so that every name of the file shows it, or as a new file under its name. */
export function flipByte(path: string, random: Random): void {
  const bytes = readFileSync(path);
  const at = random.below(Math.max(1, bytes.length));
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  if (random.maybe()) writeFileSync(path, bytes);
  else rewrite(path, bytes);
}

/** Leaves other names of the former file alone. */
export function rewrite(path: string, bytes: Buffer): void {
  rmSync(path);
  writeFileSync(path, bytes);
}
