import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { searchCode } from '#edition/plan-site';
import { examiners } from '#gate/memory';
import { judging } from '#gate/passed/passed-file';
import { inspecting } from '#photos/inspect/facts-version';
import { judges } from '#pipeline/keep/article-cache';
import { roomOf } from './rooms.ts';
import { files, runImportsOf, source, texts } from './source-files.ts';

/** Files that run where these do: what they import, those import and so on; threads they start too. */
function closureOf(entries: readonly string[]): string[] {
  const reached = new Set(entries);
  for (const file of reached) {
    for (const next of runImportsOf(file, texts.get(file) ?? '')) reached.add(next);
  }
  return [...reached].sort();
}

describe('what is kept between runs counts for the code that made it', () => {
  const rooms = (list: readonly string[]) => [...new Set(list.map(roomOf))].sort();

  it.each([
    ['facts of built files', examiners, ['gate/reading/examine.ts']],
    ['sites that passed', judging, ['gate/judge-site.ts']],
    ['judged articles', judges, ['pipeline/load-content.ts']],
    [
      'the search index',
      searchCode,
      ['edition/fill-with-search.ts', 'pipeline/parse-again.ts', 'pipeline/render/render-body.ts'],
    ],
  ])('%s: every room that has a say is hashed', (_, hashed, entries) => {
    expect(entries.filter((entry) => !files.includes(entry))).toEqual([]);
    const reached = closureOf(entries);
    expect(reached.length).toBeGreaterThan(entries.length + 3);
    expect(rooms(reached).filter((room) => !hashed.includes(room))).toEqual([]);
  });

  it('facts of photos: every file that has a say is hashed', () => {
    const machine = ['store', 'process'];
    const reached = closureOf(['photos/inspect/inspect.ts']);
    expect(reached.filter((file) => !machine.includes(roomOf(file)))).toEqual(
      [...inspecting].sort(),
    );
  });

  it('pages: nothing that a build runs lies where the hash of the whole program does not look', () => {
    const all = globSync('**/*', { cwd: source, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(all.filter(({ name }) => !/^[^.].*\./u.test(name))).toEqual([]);
    const reached = closureOf([
      'edition/build-site.ts',
      ...files.filter((file) => file.startsWith('pages/')),
    ]);
    expect(reached.length).toBeGreaterThan(100);
    expect(reached.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('sees imports, re-exports, threads, and what is imported late, but no types', () => {
    const text = `import type { A } from '#bulletin/article';
      import { a } from '#view/address';
      export { b } from './fill-with-pages.ts';
      const c = await import('#gate/memory');
      new Worker(new URL('../search/search-thread.ts', import.meta.url));`;
    expect(runImportsOf('edition/x.ts', text).sort()).toEqual([
      'edition/fill-with-pages.ts',
      'gate/memory.ts',
      'search/search-thread.ts',
      'view/address.ts',
    ]);
  });
});
