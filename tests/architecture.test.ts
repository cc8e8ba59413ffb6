import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { searchCode } from '#build/plan-site';
import { examiners } from '#gate/memory';
import { inspecting } from '#photos/facts-version';
import { judges } from '#pipeline/article-cache';

const source = resolve(import.meta.dirname, '../src');

/** Folder → folders it may import; itself always. The map of `src/README.md` as a rule. */
const pure = ['domain', 'vietnamese'];
const stages = ['cache', 'pipeline', 'photos', 'search', 'report', 'gate', 'delivery'];
const templates = ['components', 'layouts', 'styles', 'browser'];
const allowed: Readonly<Record<string, readonly string[]>> = {
  vietnamese: [],
  domain: ['vietnamese'],
  cache: [],
  pipeline: [...pure, 'photos', 'cache'],
  photos: [...pure, 'cache'],
  search: [...pure, 'cache'],
  report: pure,
  gate: [...pure, 'cache'],
  delivery: [...pure, 'cache'],
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

/** Packages of npm that a folder may use; what is not named here is forbidden everywhere. */
const packages: Readonly<Record<string, readonly string[]>> = {
  domain: ['zod'],
  pipeline: [
    ...['gray-matter', 'yaml', 'zod', 'remark', 'remark-rehype', 'rehype', 'rehype-sanitize'],
    ...['unified', 'unist-util-visit', 'mdast-util-to-string', 'hast-util-to-string'],
    ...['mdast-util-gfm-table', 'mdast-util-gfm-footnote'],
    ...['micromark-extension-gfm-table', 'micromark-extension-gfm-footnote'],
    ...['mdast', 'hast', 'unist', 'micromark-util-types', 'mdast-util-from-markdown'],
  ],
  photos: ['sharp', 'zod'],
  search: ['pagefind'],
  build: ['astro'],
  integrations: ['astro', 'vite'],
  styles: ['subset-font'],
};

/** Modules of Node that a folder may use; folders not named here run in a page or are pure. */
const nodeModules: Readonly<Record<string, RegExp>> = {
  cache: /./u,
  pipeline: /./u,
  photos: /./u,
  search: /./u,
  report: /^node:(?:crypto|util)$/u,
  gate: /./u,
  delivery: /./u,
  build: /./u,
  integrations: /./u,
  cli: /./u,
  styles: /./u,
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
      if (target.startsWith('node:')) return !(nodeModules[from]?.test(target) ?? false);
      if (target.startsWith('package ')) {
        return !(packages[from] ?? []).includes(target.slice('package '.length));
      }
      return from !== target && !(allowed[from] ?? []).includes(target);
    })
    .map(({ file, target }) => `${file} → ${target}`);
}

const files = globSync('**/*.{ts,mts,cts,tsx,js,mjs,cjs,jsx,astro}', { cwd: source }).map((file) =>
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
    ['components/X.astro', "import { readFileSync } from 'node:fs';"],
    ['components/X.astro', "import fs from 'fs';"],
    ['report/x.ts', "import { chromium } from 'playwright-core';"],
    ['report/x.ts', "import { readFileSync } from 'node:fs';"],
  ])('sees a breach in %s: %s', (file, text) => {
    expect(breaches(importsOf(file, text))).toHaveLength(1);
  });
});

/** Files that run where these do: what they import, those import and so on; threads they start too. */
function closureOf(entries: readonly string[]): string[] {
  const reached = new Set(entries);
  for (const file of reached) {
    for (const next of runImportsOf(file, readFileSync(join(source, file), 'utf8'))) {
      reached.add(next);
    }
  }
  return [...reached].sort();
}

/** Paths below `src` of the files that a file imports for more than their types. */
function runImportsOf(file: string, text: string): string[] {
  const code = text.replaceAll(/^(?:import|export) type\b[^;]*;/gmu, '');
  const specifiers = [
    /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gu,
    /\bimport\s*\(?\s*['"]([^'"]+)['"]/gu,
    /\bnew URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url/gu,
  ].flatMap((pattern) => [...code.matchAll(pattern)].map(([, specifier = '']) => specifier));
  return specifiers.flatMap((specifier) => {
    const path = specifier.replace(/\?.*$/u, '');
    const below = path.startsWith('#')
      ? `${path.slice(1)}.ts`
      : relative(source, join(source, dirname(file), path)).replaceAll('\\', '/');
    if (!/^[#.]/u.test(path) && !files.includes(below)) return [];
    if (files.includes(below)) return [below];
    return files.includes(`${below}.ts`) ? [`${below}.ts`] : [];
  });
}

describe('what is kept between runs counts for the code that made it', () => {
  const rooms = (list: readonly string[]) => [...new Set(list.map(roomOf))].sort();

  it.each([
    ['facts of built files', examiners, ['gate/reading/examine.ts']],
    ['judged articles', judges, ['pipeline/load-content.ts']],
    ['the search index', searchCode, ['build/fill-with-search.ts', 'pipeline/body-of.ts']],
  ])('%s: every room that has a say is hashed', (_, hashed, entries) => {
    const reached = closureOf(entries);
    expect(reached.length).toBeGreaterThan(entries.length + 3);
    expect(rooms(reached).filter((room) => !hashed.includes(room))).toEqual([]);
  });

  it('facts of photos: every file that has a say is hashed', () => {
    const reached = closureOf(['photos/inspect.ts']).filter((file) => roomOf(file) !== 'cache');
    expect(reached).toEqual([...inspecting].sort());
  });

  it('pages: nothing that a build runs lies where the hash of the whole program does not look', () => {
    const all = globSync('**/*', { cwd: source, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(all.filter(({ name }) => !/^[^.].*\./u.test(name))).toEqual([]);
    const reached = closureOf([
      'build/build-site.ts',
      ...files.filter((f) => f.startsWith('pages/')),
    ]);
    expect(reached.length).toBeGreaterThan(100);
    expect(reached.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('sees imports, re-exports, threads, and what is imported late, but no types', () => {
    const text = `import type { A } from '#domain/article';
      import { a } from '#domain/address';
      export { b } from './fill-with-pages.ts';
      const c = await import('#gate/memory');
      new Worker(new URL('../search/search-thread.ts', import.meta.url));`;
    expect(runImportsOf('build/x.ts', text)).toEqual([
      'domain/address.ts',
      'build/fill-with-pages.ts',
      'gate/memory.ts',
      'search/search-thread.ts',
    ]);
  });
});

describe('what no import shows', () => {
  const texts = files.map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));
  const using = (pattern: RegExp, rooms?: readonly string[]) =>
    texts
      .filter(({ file }) => rooms === undefined || rooms.includes(roomOf(file)))
      .filter(({ text }) => pattern.test(text))
      .map(({ file }) => file);

  it('is no way around the rule: imports are written out', () => {
    expect(using(/import\.meta\.glob|\brequire\(/u)).toEqual([]);
    // The one address known in the reader's browser only: that of the search index.
    expect(using(/\bimport\((?!\s*['"])/u)).toEqual(['browser/search/worker.ts']);
  });

  it('is no clock and no environment in what is pure: the build has one clock', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\s*\)|\bprocess\.|\bfetch\(|\bMath\.random\b/u;
    expect(using(impure, [...pure, 'components', 'layouts', 'pages', 'report'])).toEqual([]);
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
