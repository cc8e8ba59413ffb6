import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const projectDir = join(import.meta.dirname, '..', '..');

/** Of lists of folders, and of files. */
const known = new Map<string, string>();
const knownFiles = new Map<string, string>();

/**
 * SHA-256 over the program that makes something: names and bytes of the source files in folders below
 * `src` (`.` for all of it), the packages, the configuration, the Node version. What is kept of an
 * earlier run counts only where this is equal. Every file is read once in a process: what is edited
 * later is not the program that runs.
 */
export function programHash(folders: readonly string[]): string {
  const key = folders.join('\n');
  const found = known.get(key) ?? hashProgram(folders, hashOnce);
  known.set(key, found);
  return found;
}

/** SHA-256 over names and bytes of single files below `src`, and nothing else. */
export function sourceHash(files: readonly string[]): string {
  return hashOf(
    files.map((file) => `src/${file}`),
    hashOnce,
  );
}

/** Whether the files on the disk still are those of which `programHash` was found. */
export function isProgramUnchanged(folders: readonly string[]): boolean {
  return programHash(folders) === hashProgram(folders, hashNow);
}

function hashProgram(folders: readonly string[], hashFile: (file: string) => string): string {
  const sources = folders.flatMap((folder) =>
    globSync(`src/${folder}/**/*.*`, { cwd: projectDir }).sort(),
  );
  const settings = ['package.json', 'package-lock.json', 'astro.config.ts', 'tsconfig.json'];
  return hash('sha256', `${process.version}\n${hashOf([...sources, ...settings], hashFile)}`);
}

function hashOf(files: readonly string[], hashFile: (file: string) => string): string {
  return hash('sha256', files.map((file) => `${file} ${hashFile(file)}`).join('\n'));
}

function hashOnce(file: string): string {
  const path = join(file);
  const found = knownFiles.get(path) ?? hashNow(path);
  knownFiles.set(path, found);
  return found;
}

function hashNow(file: string): string {
  try {
    return hash('sha256', readFileSync(join(projectDir, file)), 'hex');
  } catch {
    return 'absent';
  }
}
