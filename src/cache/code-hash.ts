import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const projectDir = join(import.meta.dirname, '..', '..');

const known = new Map<string, string>();

/**
 * SHA-256 over the program that makes something: names and bytes of the source files in folders below
 * `src` (`.` for all of it), the packages, the configuration, the Node version. What is kept of an
 * earlier run counts only where this is equal.
 */
export function codeHash(folders: readonly string[]): string {
  const key = folders.join('\n');
  const found = known.get(key) ?? hashOf(folders);
  known.set(key, found);
  return found;
}

function hashOf(folders: readonly string[]): string {
  const sources = folders.flatMap((folder) =>
    globSync(`src/${folder}/**/*.*`, { cwd: projectDir }).sort(),
  );
  const settings = ['package.json', 'package-lock.json', 'astro.config.ts', 'tsconfig.json'];
  const parts = [...sources, ...settings].map((file) => `${file} ${hashOfFile(file)}`);
  return hash('sha256', [process.version, ...parts].join('\n'), 'hex');
}

function hashOfFile(file: string): string {
  try {
    return hash('sha256', readFileSync(join(projectDir, file)), 'hex');
  } catch {
    return 'absent';
  }
}
