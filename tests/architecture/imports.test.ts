import { describe, expect, it } from 'vitest';
import { allowed, nodeModules, packages, roomOf, stationOf, stations, timeless } from './rooms.ts';
import { files, type Import, importsOf, texts } from './source-files.ts';

function isBreach({ file, target }: Import): boolean {
  const room = roomOf(file);
  if (target.kind === 'node') return !(nodeModules[room]?.test(target.name) ?? false);
  if (target.kind === 'package') return !(packages[room] ?? []).includes(target.name);
  const other = roomOf(target.path);
  if (room !== other) return !(allowed[room] ?? []).includes(other);
  return isBackward(stationOf(file), stationOf(target.path));
}

/** A station knows earlier ones, never a later one and never those who conduct them. */
function isBackward(from: string | undefined, to: string | undefined): boolean {
  if (from === undefined) return false;
  return to === undefined ? true : stations.indexOf(to) > stations.indexOf(from);
}

function breaches(imports: readonly Import[]): string[] {
  return imports
    .filter(isBreach)
    .map(({ file, target }) => `${file} → ${target.kind === 'own' ? target.path : target.name}`);
}

const imports = [...texts].flatMap(([file, text]) => importsOf(file, text));

describe('the import rule', () => {
  it('is kept by every file', () => {
    expect(imports.length).toBeGreaterThan(1000);
    expect(breaches(imports)).toEqual([]);
  });

  it('knows every room and every station', () => {
    expect(files.map(roomOf).filter((room) => !(room in allowed))).toEqual([]);
    const found = files.flatMap((file) => stationOf(file) ?? []);
    expect([...new Set(found)].sort()).toEqual([...stations].sort());
  });

  it.each([
    ['pages/x.astro', "import { build } from '#edition/build-site';"],
    ['bulletin/x.ts', "import { readFileSync } from 'node:fs';"],
    ['bulletin/x.ts', "import { a } from '../pipeline/a.ts';"],
    ['bulletin/x.ts', "import type { Frame } from '#view/frame';"],
    ['browser/x.ts', "export { a } from '#bulletin/a';"],
    ['cli/x.ts', "const page = await import('../pages/index.astro');"],
    ['cli/x.ts', "import sharp from 'sharp';"],
    ['vietnamese/x.ts', "import { z } from 'zod';"],
    ['components/story/X.astro', "import { readFileSync } from 'node:fs';"],
    ['components/story/X.astro', "import fs from 'fs';"],
    ['report/x.ts', "import { chromium } from 'playwright-core';"],
    ['report/x.ts', "import { readFileSync } from 'node:fs';"],
    ['pipeline/read/x.ts', "import { parse } from '#pipeline/parse/parse-article';"],
    ['pipeline/parse/body/x.ts', "import type { Registers } from '#pipeline/registers/registers';"],
    ['pipeline/check/x.ts', "import type { Content } from '#pipeline/content';"],
  ])('sees a breach in %s: %s', (file, text) => {
    expect(breaches(importsOf(file, text))).toHaveLength(1);
  });
});

describe('what no import shows', () => {
  const using = (pattern: RegExp, rooms?: readonly string[]) =>
    [...texts]
      .filter(([file]) => rooms === undefined || rooms.includes(roomOf(file)))
      .filter(([, text]) => pattern.test(text))
      .map(([file]) => file);

  it('is no way around the rule: imports are written out', () => {
    expect(using(/import\.meta\.glob|\brequire\(/u)).toEqual([]);
    // Addresses that nobody knows before: of the search index, and of what Astro makes of templates.
    const late = ['browser/search/worker.ts', 'edition/templates/open-templates.ts'];
    expect(using(/\bimport\((?!\s*['"])/u).sort()).toEqual(late);
  });

  it('is no clock and no environment in what is pure: the build has one clock', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\s*\)|\bprocess\.|\bfetch\(|\bMath\.random\b/u;
    expect(using(impure, timeless)).toEqual([]);
  });
});
