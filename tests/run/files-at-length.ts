import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const tests = resolve(import.meta.dirname, '..');
const asked = join(import.meta.dirname, 'at-length.ts');

/**
 * Test files that have more to prove at length, as paths below the project: those that import
 * `at-length.ts`, and those that import such a file. Found here, so that none is forgotten in a list.
 */
export function filesAtLength(): string[] {
  const imports = new Map(
    globSync('**/*.ts', { cwd: tests }).map((name) => {
      const file = join(tests, name);
      const found = readFileSync(file, 'utf8').matchAll(/\bfrom\s*'(\.{1,2}\/[^']+)'/gu);
      return [file, [...found].map(([, path = '']) => resolve(dirname(file), path))];
    }),
  );
  const reached = new Set([asked]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const [file, paths] of imports)
      if (paths.some((path) => reached.has(path))) reached.add(file);
  }
  return [...reached]
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => relative(resolve(tests, '..'), file).replaceAll('\\', '/'))
    .sort();
}
