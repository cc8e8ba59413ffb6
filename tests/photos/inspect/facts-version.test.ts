import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, globSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, it } from 'vitest';
import { factsVersion, inspecting } from '#photos/inspect/facts-version';

const here = join(import.meta.dirname, '../../..');
let project: string;

beforeAll(() => {
  project = join(inject('runFolder'), 'facts-version');
  for (const room of ['photos', 'process', 'store', 'bulletin', 'vietnamese']) {
    cpSync(join(here, 'src', room), join(project, 'src', room), { recursive: true });
  }
  symlinkSync(join(here, 'node_modules'), join(project, 'node_modules'));
  cpSync(join(here, 'package.json'), join(project, 'package.json'));
});

/** As a process of its own finds it: within one it is found once. */
function version(): string {
  const module = JSON.stringify(join(project, 'src/photos/inspect/facts-version.ts'));
  const code = `const { factsVersion } = await import(${module}); console.log(factsVersion());`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: project,
    encoding: 'utf8',
  });
}

it('facts of photos are found out anew by another inspection, and by no other change', () => {
  const first = version();
  expect(first).toMatch(/^[0-9a-f]{16}\n$/);
  appendFileSync(join(project, 'src/photos/publish/derive.ts'), '\n');
  writeFileSync(join(project, 'package-lock.json'), '{}');
  expect(version()).toBe(first);
  appendFileSync(join(project, 'src/photos/inspect/exif.ts'), '\n');
  expect(version()).not.toBe(first);
});

it('every file of the inspection has a say in it, and what it reads and opens photos with', () => {
  const own = globSync('photos/inspect/*.ts', { cwd: join(here, 'src') });
  const others = ['engine', 'flaws', 'jpeg-segments', 'limits', 'mend-jpeg', 'read-photo'];
  const files = others.map((name) => `photos/${name}.ts`);
  expect(inspecting.toSorted()).toEqual([...own, ...files].sort());
  expect(factsVersion()).toMatch(/^[0-9a-f]{16}$/);
});
