import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const source = resolve(import.meta.dirname, '../../src');

/** Every program file and style sheet, as paths below `src`. */
export const files = globSync('**/*.{ts,mts,cts,tsx,js,mjs,cjs,jsx,astro,css}', { cwd: source })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

export const texts: ReadonlyMap<string, string> = new Map(
  files.map((file) => [file, readFileSync(join(source, file), 'utf8')]),
);

/** What a file imports: a path below `src`, a package, or a module of Node. */
export interface Import {
  readonly file: string;
  readonly target:
    | { readonly kind: 'own'; readonly path: string }
    | { readonly kind: 'package'; readonly name: string }
    | { readonly kind: 'node'; readonly name: string };
}

const statements = [
  /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gu,
  /\bimport\s*\(?\s*['"]([^'"]+)['"]/gu,
];
const threads = /\bnew URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url/gu;

/** Every import of a file: static or dynamic, relative or by alias, types too. */
export function importsOf(file: string, text: string): Import[] {
  return specifiersOf(text, statements).map((specifier) => ({
    file,
    target: targetOf(file, specifier),
  }));
}

/** Paths below `src` that a file imports for more than their types, threads that it starts too. */
export function runImportsOf(file: string, text: string): string[] {
  const code = text.replaceAll(/^(?:import|export) type\b[^;]*;/gmu, '');
  return specifiersOf(code, [...statements, threads]).flatMap((specifier) => {
    const target = targetOf(file, specifier);
    return target.kind === 'own' && files.includes(target.path) ? [target.path] : [];
  });
}

function specifiersOf(text: string, patterns: readonly RegExp[]): string[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, specifier = '']) => specifier.replace(/\?.*$/u, '')),
  );
}

function targetOf(file: string, specifier: string): Import['target'] {
  if (specifier.startsWith('#')) return { kind: 'own', path: existing(specifier.slice(1)) };
  if (specifier.startsWith('.')) {
    const path = relative(source, join(source, dirname(file), specifier)).replaceAll('\\', '/');
    return { kind: 'own', path: existing(path) };
  }
  if (specifier.startsWith('node:')) return { kind: 'node', name: specifier };
  const parts = specifier.split('/');
  return { kind: 'package', name: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}

function existing(path: string): string {
  return [path, `${path}.ts`, `${path}.js`].find((one) => files.includes(one)) ?? path;
}
