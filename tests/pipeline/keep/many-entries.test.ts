import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { type ArticleEntries, readEntries, writeEntries } from '#pipeline/keep/article-cache';
import type { ArticleEntry } from '#pipeline/keep/article-entry';

/** The file is written in pieces: whatever their size, nothing is lost where one ends. */
it.each([0, 1, 499, 500, 501, 1000, 1777])('%i entries come back, all of them', (count) => {
  const path = join(inject('runFolder'), 'many-entries', String(count));
  const all: ArticleEntries = new Map(
    Array.from({ length: count }, (_, number) => [
      `2023/2023-06-29-bai-${number}`,
      { ...entry, source: String(number) },
    ]),
  );
  writeEntries(path, 'thử', all);
  expect(readEntries(path, 'thử')).toEqual(all);
  expect(readEntries(path, 'khác').size).toBe(0);
});

const entry: ArticleEntry = {
  source: '',
  listing: 'index.md',
  answers: '{}',
  photos: [],
  outline: { draft: false, speakers: [], authors: [], links: [] },
  findings: [],
};
