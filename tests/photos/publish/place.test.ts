import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { place } from '#photos/publish/place';
import { freshFolder, put } from '../samples.ts';

const bytes = Buffer.from('nội dung của một ảnh');

test('links the entry, and copies where it is gone meanwhile', async () => {
  const folder = freshFolder();
  const entry = put(folder, 'mục', bytes);
  await place({ bytes, path: entry }, join(folder, 'một.avif'));
  await place({ bytes, path: join(folder, 'đã dọn') }, join(folder, 'hai.avif'));
  await place({ bytes }, join(folder, 'ba.avif'));
  const links = ['một', 'hai', 'ba'].map((name) => {
    const target = join(folder, `${name}.avif`);
    expect(readFileSync(target)).toEqual(bytes);
    return statSync(target).nlink;
  });
  expect(links).toEqual([2, 1, 1]);
});

test('leaves nothing behind where the target cannot be', async () => {
  const folder = freshFolder();
  const entry = put(folder, 'mục', bytes);
  mkdirSync(join(folder, 'a.avif'));
  await expect(place({ bytes, path: entry }, join(folder, 'a.avif'))).rejects.toThrow('rename');
  expect(readdirSync(folder).sort()).toEqual(['a.avif', 'mục']);
});
