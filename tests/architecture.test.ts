import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

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
