import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { ArticleCache, type ArticleEntries } from '#pipeline/keep/article-cache';
import type { ArticleEntry } from '#pipeline/keep/article-entry';

it.each([0, 1, 1777])('%i entries come back, all of them', (count) => {
  const path = join(inject('runFolder'), 'many-entries', String(count));
  const all: ArticleEntries = new Map(
    Array.from({ length: count }, (_, number) => [
      `2023/2023-06-29-bai-${number}`,
      { ...entry, source: String(number) },
    ]),
  );
  new ArticleCache(path, 'thử').save(all);
  expect(new ArticleCache(path, 'thử').entries).toEqual(all);
  expect(new ArticleCache(path, 'khác').entries.size).toBe(0);
});

const entry: ArticleEntry = {
  source: '',
  listing: 'index.md',
  answers: '{}',
  photos: [],
  outline: { draft: false, speakers: [], authors: [], links: [] },
  findings: [],
};
