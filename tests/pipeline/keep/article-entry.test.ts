import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inspectPhoto } from '#photos/inspect/inspect';
import { type ArticleEntry, confirmed } from '#pipeline/keep/article-entry';
import { freshFolder } from '../content-folder.ts';
import { photoMakers } from '../photos.ts';

it('an entry whose files are too young for a stamp stays the same entry', async () => {
  const path = freshFolder();
  const put = (name: string, bytes: string | Uint8Array) => writeFileSync(join(path, name), bytes);
  put('a.jpg', (await photoMakers['hoi-truong.jpg']?.()) ?? '');
  put('index.md', 'Bài');
  const facts = await inspectPhoto(join(path, 'a.jpg'));
  if ('kind' in facts) throw new Error(facts.kind);
  const listing = 'a.jpg\0index.md';
  const entry: ArticleEntry = {
    ...{ source: createHash('sha256').update('Bài').digest('hex'), listing, answers: '' },
    ...{ findings: [], photos: [{ file: 'a.jpg', facts }] },
    outline: { draft: false, speakers: [], authors: [], links: [] },
  };
  const nowhere = { id: '', date: '', slug: '', file: '', others: [], beside: [] };
  const folder = { ...nowhere, path, listing };
  expect(await confirmed(entry, folder)).toBe(entry);
  // Of another machine or another time: they stand for nothing, and stay until there are newer ones.
  const moved = { ...entry, stamp: '1 2 3 4', folderStamp: '5 6 7 8' };
  expect(await confirmed(moved, folder)).toBe(moved);
  expect(await confirmed(entry, { ...folder, listing: 'index.md' })).toBeUndefined();
  put('index.md', 'Bàn');
  expect(await confirmed(entry, folder)).toBeUndefined();
  put('index.md', 'Bài');
  put('a.jpg', (await photoMakers['bo-phieu.jpg']?.()) ?? '');
  expect(await confirmed(entry, folder)).toBeUndefined();
  rmSync(join(path, 'index.md'));
  expect(await confirmed(entry, folder)).toBeUndefined();
});
