import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { factsVersion } from '#photos/inspect/facts-version';
import { inspectPhoto } from '#photos/inspect/inspect';
import { folderOf, readEntry, unfinishedFolder, writeEntry } from '#photos/publish/cache';
import { hashOf } from '#photos/read-photo';
import { freshFolder, inspected, put, scene } from '../samples.ts';

const key = 'ab12cd34ab12cd34';
const content = Buffer.from('nội dung của một ảnh');

async function filled(): Promise<{ cache: string; path: string }> {
  const cache = freshFolder();
  return { cache, path: await written(cache, key, 'a.avif', content) };
}

async function written(...entry: Parameters<typeof writeEntry>): Promise<string> {
  const { path } = await writeEntry(...entry);
  if (path === undefined) throw new Error('not written');
  return path;
}

test('gives back what was written, and leaves nothing unfinished', async () => {
  const { cache, path } = await filled();
  const sha256 = hashOf(content);
  expect(await readEntry(cache, key, 'a.avif')).toEqual({ path, bytes: content, sha256 });
  expect(await writeEntry(cache, key, 'a.avif', content)).toEqual({ path, sha256 });
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
  expect(await written(cache, key, 'a.avif', content)).toBe(path);
  expect((await readEntry(cache, key, 'a.avif'))?.bytes).toEqual(content);
});

test('a whole entry of another photo, or another size, is not taken for this one', async () => {
  const { cache, path } = await filled();
  const other = await written(cache, 'cd'.repeat(8), 'a.avif', Buffer.from('ảnh khác'));
  rmSync(path);
  renameSync(other, join(folderOf(cache, key), basename(other)));
  expect(await readEntry(cache, key, 'a.avif')).toBeUndefined();
  const size = await written(cache, key, 'b.avif', content);
  renameSync(size, join(folderOf(cache, key), basename(size).replace('b.avif.', 'a.avif.')));
  expect(await readEntry(cache, key, 'a.avif')).toBeUndefined();
});

test('a cache that cannot be written costs time only', async () => {
  const notAFolder = put(freshFolder(), 'cache', 'x');
  expect(await writeEntry(notAFolder, key, 'a.avif', content)).toEqual({
    sha256: hashOf(content),
  });
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
  await writeEntry(
    cache,
    facts.hash,
    `facts-${factsVersion()}`,
    Buffer.from(JSON.stringify(forged)),
  );
  expect(await inspectPhoto(put(folder, 'b.png', bytes), cache)).toEqual(forged);
  expect(await inspectPhoto(put(folder, 'b.jpg', bytes), cache)).toMatchObject({
    kind: 'photo-format',
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
  await writeEntry(cache, facts.hash, `facts-${factsVersion()}`, Buffer.from(text));
  expect(await inspectPhoto(join(folder, 'a.png'), cache)).toEqual(facts);
});
