import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project that is measured. */
export const project = resolve(import.meta.dirname, '../../..');

const copied = ['src', 'public', 'astro.config.ts', 'package.json', 'tsconfig.json'];

/** Copies what a build needs, so that templates may be changed and caches are nobody else's. */
export function copyProject(target: string): void {
  mkdirSync(target, { recursive: true });
  for (const name of copied) {
    const source = join(project, name);
    if (existsSync(source)) cpSync(source, join(target, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(target, 'node_modules'));
}

/** A program of a package of ours, to be run by this Node. */
export function programOf(...path: readonly string[]): string {
  return join(project, 'node_modules', ...path);
}

export function versionOf(name: string): string {
  const path = programOf(...name.split('/'), 'package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** Puts a word behind `marker` in a file, in the place of what was put there before. */
export function putWord(path: string, marker: string, word: string): void {
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(marker) + marker.length;
  if (at < marker.length) throw new Error(`“${marker}” does not stand in ${path}.`);
  const rest = text.slice(at).replace(/^ lần \d+/u, '');
  writeFileSync(path, `${text.slice(0, at)} ${word}${rest}`);
}
