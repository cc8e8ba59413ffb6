import { readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, readEntry, unfinishedFolder, writeEntry } from '#photos/cache';
import { inspectPhoto } from '#photos/inspect';
import { prune } from '#photos/prune';
import { pictureKey } from '#photos/recipe';
import { freshFolder, inspected, put, scene } from './samples.ts';

const key = 'ab12cd34ab12cd34';
const content = Buffer.from('nội dung của một ảnh');

async function filled(): Promise<{ cache: string; path: string }> {
  const cache = freshFolder();
  const path = await writeEntry(cache, key, 'a.avif', content);
  if (path === undefined) throw new Error('not written');
  return { cache, path };
}

test('gives back what was written, and leaves nothing unfinished', async () => {
  const { cache, path } = await filled();
  expect(await readEntry(cache, key, 'a.avif')).toEqual({ path, bytes: content });
  expect(await readEntry(cache, key, 'b.avif')).toBeUndefined();
  expect(await readEntry(cache, 'ff'.repeat(8), 'a.avif')).toBeUndefined();
  expect(readdirSync(join(cache, unfinishedFolder))).toEqual([]);
});

test.each([
  ['a flipped bit', (bytes: Buffer) => bytes.map((byte, at) => (at === 7 ? byte ^ 1 : byte))],
  ['one byte less', (bytes: Buffer) => bytes.subarray(1)],
  ['nothing', () => Buffer.alloc(0)],
  ['another file', () => Buffer.from('lạ')],
])('an entry with %s is absent, and can be written again', async (_, damage) => {
  const { cache, path } = await filled();
  writeFileSync(path, damage(content));
  expect(await readEntry(cache, key, 'a.avif')).toBeUndefined();
  expect(await writeEntry(cache, key, 'a.avif', content)).toBe(path);
  expect((await readEntry(cache, key, 'a.avif'))?.bytes).toEqual(content);
});

test('a whole entry of another photo, or another size, is not taken for this one', async () => {
  const { cache, path } = await filled();
  const other = await writeEntry(cache, 'cd'.repeat(8), 'a.avif', Buffer.from('ảnh khác'));
  rmSync(path);
  renameSync(other ?? '', join(folderOf(cache, key), (other ?? '').split('/').at(-1) ?? ''));
  expect(await readEntry(cache, key, 'a.avif')).toBeUndefined();
  const size = await writeEntry(cache, key, 'b.avif', content);
  renameSync(size ?? '', (size ?? '').replace('/b.avif.', '/a.avif.'));
  expect(await readEntry(cache, key, 'a.avif')).toBeUndefined();
});

test('a cache that cannot be written costs time only', async () => {
  const notAFolder = put(freshFolder(), 'cache', 'x');
  expect(await writeEntry(notAFolder, key, 'a.avif', content)).toBeUndefined();
  expect(await readEntry(notAFolder, key, 'a.avif')).toBeUndefined();
  const photo = await inspected(
    freshFolder(),
    'a.png',
    await scene(9, 9).png().toBuffer(),
    notAFolder,
  );
  expect(photo.facts.width).toBe(9);
});

test('facts are cached by content, not by name, and judged again by name', async () => {
  const folder = freshFolder();
  const cache = join(folder, 'cache');
  const bytes = await scene(20, 10).png().toBuffer();
  const { facts } = await inspected(folder, 'a.png', bytes, cache);
  const forged = { ...facts, colour: '#010203' };
  rmSync(cache, { recursive: true });
  // A sealed entry with another colour shows that the second inspection did not decode.
  await writeEntry(cache, facts.hash, 'facts-1', Buffer.from(JSON.stringify(forged)));
  expect(await inspectPhoto(put(folder, 'b.png', bytes), cache)).toEqual(forged);
  expect(await inspectPhoto(put(folder, 'b.jpg', bytes), cache)).toMatchObject({
    rule: 'photo-format',
  });
  expect(
    await inspectPhoto(put(folder, 'b.png', await scene(20, 10, 2).png().toBuffer()), cache),
  ).not.toEqual(forged);
});

test.each([
  ['of another shape', '{"hash":1}'],
  ['that are no JSON', '{'],
])('cached facts %s are made anew', async (_, text) => {
  const folder = freshFolder();
  const cache = join(folder, 'cache');
  const bytes = await scene(20, 10).png().toBuffer();
  const { facts } = await inspected(folder, 'a.png', bytes);
  await writeEntry(cache, facts.hash, 'facts-1', Buffer.from(text));
  expect(await inspectPhoto(join(folder, 'a.png'), cache)).toEqual(facts);
});

test('prune keeps what the named photos need and what is not ours', async () => {
  const cache = freshFolder();
  const keep = '0a'.repeat(32);
  const drop = '0b'.repeat(32);
  for (const hash of [keep, drop]) {
    await writeEntry(cache, hash, 'facts-1', content);
    await writeEntry(cache, pictureKey(hash), 'a.avif', content);
  }
  put(cache, 'ghi-chu.txt', 'của người khác');
  const old = put(join(cache, unfinishedFolder), '00000000-0000-4000-8000-000000000000', 'x');
  const fresh = put(join(cache, unfinishedFolder), '00000000-0000-4000-8000-000000000001', 'x');
  utimesSync(old, 1, 1);
  expect(await prune(cache, [keep])).toBe(2);
  expect(await readEntry(cache, keep, 'facts-1')).toBeDefined();
  expect(await readEntry(cache, pictureKey(keep), 'a.avif')).toBeDefined();
  expect(await readEntry(cache, drop, 'facts-1')).toBeUndefined();
  expect(await readEntry(cache, pictureKey(drop), 'a.avif')).toBeUndefined();
  expect(readFileSync(join(cache, 'ghi-chu.txt'), 'utf8')).toBe('của người khác');
  expect(readdirSync(join(cache, unfinishedFolder))).toEqual([fresh.split('/').at(-1)]);
  expect(await prune(join(cache, 'nowhere'), [])).toBe(0);
});
