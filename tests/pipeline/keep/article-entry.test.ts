import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inspectPhoto } from '#photos/inspect/inspect';
import { type ArticleEntry, confirmed } from '#pipeline/keep/article-entry';
import { freshFolder } from '../content-folder.ts';
import { photoMakers } from '../photos.ts';

it('an entry whose photo is too young for a stamp stays the same entry', async () => {
  const path = freshFolder();
  writeFileSync(join(path, 'a.jpg'), (await photoMakers['hoi-truong.jpg']?.()) ?? '');
  const facts = await inspectPhoto(join(path, 'a.jpg'));
  if ('kind' in facts) throw new Error(facts.kind);
  const entry: ArticleEntry = {
    ...{
      source: 'x',
      listing: 'a.jpg',
      answers: '',
      findings: [],
      photos: [{ file: 'a.jpg', facts }],
    },
    outline: { draft: false, speakers: [], authors: [], links: [] },
  };
  const folder = {
    id: '',
    date: '',
    slug: '',
    file: '',
    others: [],
    beside: [],
    path,
    listing: 'a.jpg',
  };
  expect(await confirmed(entry, folder, 'x')).toBe(entry);
  expect(await confirmed(entry, folder, 'y')).toBeUndefined();
  writeFileSync(join(path, 'a.jpg'), (await photoMakers['bo-phieu.jpg']?.()) ?? '');
  expect(await confirmed(entry, folder, 'x')).toBeUndefined();
});
