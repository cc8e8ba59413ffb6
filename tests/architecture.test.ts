import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = resolve(import.meta.dirname, '../src');

/** Folder → folders it may import; itself always. The map of `src/README.md` as a rule. */
const pure = ['domain', 'vietnamese'];
const stages = ['pipeline', 'photos', 'search', 'report', 'gate', 'delivery'];
const templates = ['components', 'layouts', 'styles', 'browser'];
const allowed: Readonly<Record<string, readonly string[]>> = {
  vietnamese: [],
  domain: ['vietnamese'],
  pipeline: [...pure, 'photos'],
  photos: pure,
  search: pure,
  report: pure,
  gate: pure,
  delivery: pure,
  'site.ts': pure,
  build: [...pure, ...stages, 'site.ts'],
  integrations: [...pure, ...stages, 'site.ts', 'build'],
  cli: [...pure, ...stages, 'site.ts', 'build', 'integrations'],
  components: [...pure, 'site.ts', ...templates],
  layouts: [...pure, 'site.ts', ...templates],
  pages: [...pure, 'site.ts', ...templates],
  browser: ['vietnamese'],
  styles: [],
};

/** Packages that only one folder may use, and packages a pure folder may use. */
const ownedPackages: Readonly<Record<string, readonly string[]>> = {
  'gray-matter': ['pipeline'],
  yaml: ['pipeline'],
  remark: ['pipeline'],
  'remark-rehype': ['pipeline'],
  rehype: ['pipeline', 'search'],
  'rehype-sanitize': ['pipeline'],
  sharp: ['photos'],
  pagefind: ['search'],
  astro: ['build', 'integrations', 'cli'],
};
const purePackages: Readonly<Record<string, readonly string[]>> = {
  vietnamese: [],
  domain: ['zod'],
  browser: [],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly target: string;
}

/** Every import of a file of ours, static or dynamic, relative or by alias, and every package. */
function importsOf(file: string, text: string): Import[] {
  const specifiers = [
    ...text.matchAll(/\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gu),
    ...text.matchAll(/\bimport\s*\(?\s*['"]([^'"]+)['"]/gu),
  ].map((match) => (match[1] ?? '').replace(/\?.*$/u, ''));
  const from = roomOf(file);
  return specifiers.map((specifier) => ({ file, from, target: targetOf(file, specifier) }));
}

function targetOf(file: string, specifier: string): string {
  if (specifier === '#site') return 'site.ts';
  if (specifier.startsWith('#')) return specifier.slice(1).split('/')[0] ?? '';
  if (specifier.startsWith('.'))
    return roomOf(relative(source, join(source, dirname(file), specifier)));
  if (specifier.startsWith('node:')) return specifier;
  return specifier.startsWith('@')
    ? `package ${specifier.split('/').slice(0, 2).join('/')}`
    : `package ${specifier.split('/')[0]}`;
}

function roomOf(path: string): string {
  const first = path.split(/[/\\]/u)[0] ?? '';
  return first === 'site' ? 'site.ts' : first;
}

function breaches(imports: readonly Import[]): string[] {
  return imports
    .filter(({ from, target }) => {
      if (target.startsWith('node:')) return from in purePackages;
      if (target.startsWith('package ')) {
        const name = target.slice('package '.length);
        const owners = ownedPackages[name];
        const limited = purePackages[from];
        return (owners && !owners.includes(from)) || (limited && !limited.includes(name));
      }
      return from !== target && !(allowed[from] ?? []).includes(target);
    })
    .map(({ file, target }) => `${file} → ${target}`);
}

const files = globSync('**/*.{ts,js,astro}', { cwd: source }).map((file) =>
  file.replaceAll('\\', '/'),
);
const imports = files.flatMap((file) => importsOf(file, readFileSync(join(source, file), 'utf8')));

describe('the import rule', () => {
  it('is kept by every file', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(breaches(imports)).toEqual([]);
  });

  it('knows every folder of the source tree', () => {
    const rooms = new Set(files.map(roomOf));
    expect([...rooms].filter((room) => !(room in allowed))).toEqual([]);
  });

  it.each([
    ['pages/x.astro', "import { build } from '#build/build-site';"],
    ['domain/x.ts', "import { readFileSync } from 'node:fs';"],
    ['domain/x.ts', "import { a } from '../pipeline/a.ts';"],
    ['browser/x.ts', "export { a } from '#domain/a';"],
    ['cli/x.ts', "const page = await import('../pages/index.astro');"],
    ['cli/x.ts', "import sharp from 'sharp';"],
    ['vietnamese/x.ts', "import { z } from 'zod';"],
  ])('sees a breach in %s: %s', (file, text) => {
    expect(breaches(importsOf(file, text))).toHaveLength(1);
  });
});

describe('names', () => {
  it('say what a file holds', () => {
    const vague =
      /(?:^|\/)(?:utils?|libs?|helpers?|common|misc|types)(?:\/|\.[a-z]+$)|\/index\.ts$/u;
    expect(files.filter((file) => vague.test(file))).toEqual([]);
  });

  it('are kebab-case for TypeScript and PascalCase for components', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.(?:ts|js)$/u;
    const pascal = /^[A-Z][A-Za-z0-9]*\.astro$/u;
    const wrong = files.filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      if (file.startsWith('pages/')) return false;
      return !(name.endsWith('.astro') ? pascal : kebab).test(name);
    });
    expect(wrong).toEqual([]);
  });

  it('of folders stand in the map', () => {
    const map = readFileSync(join(source, 'README.md'), 'utf8');
    const rooms = [...new Set(files.map(roomOf))];
    expect(rooms.filter((room) => !map.includes(`\`${room}`))).toEqual([]);
  });
});
