import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { folderOf, pruneEntries, readEntry, writeEntry } from '#store/entries';
import { sha256Of } from '#store/object-store';

const key = 'ab12cd34ab12cd34';
let made = 0;
const content = Buffer.from('nội dung của một mục');

async function filled(): Promise<{ cache: string; path: string }> {
  made += 1;
  const cache = join(inject('runFolder'), `entries-${made}`);
  return { cache, path: await written(cache, key, 'a.avif', content) };
}

async function written(...entry: Parameters<typeof writeEntry>): Promise<string> {
  const { path } = await writeEntry(...entry);
  if (path === undefined) throw new Error('not written');
  return path;
}

it('gives back what was written, and leaves nothing unfinished', async () => {
  const { cache, path } = await filled();
  const sha256 = sha256Of(content);
  expect(await readEntry(cache, key, 'a.avif')).toEqual({ path, bytes: content, sha256 });
  expect(await writeEntry(cache, key, 'a.avif', content)).toEqual({ path, sha256 });
  expect(await readEntry(cache, key, 'b.avif')).toBeUndefined();
  expect(await readEntry(cache, 'ff'.repeat(8), 'a.avif')).toBeUndefined();
  expect(readdirSync(dirname(path))).toEqual([basename(path)]);
});

it.each([
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

it('a whole entry of another photo, or another size, is not taken for this one', async () => {
  const { cache, path } = await filled();
  const other = await written(cache, 'cd'.repeat(8), 'a.avif', Buffer.from('ảnh khác'));
  rmSync(path);
  renameSync(other, join(folderOf(cache, key), basename(other)));
  expect(await readEntry(cache, key, 'a.avif')).toBeUndefined();
  const size = await written(cache, key, 'b.avif', content);
  renameSync(size, join(folderOf(cache, key), basename(size).replace('b.avif.', 'a.avif.')));
  expect(await readEntry(cache, key, 'a.avif')).toBeUndefined();
});

it('one that cannot be written costs time only', async () => {
  const { cache, path: notAFolder } = await filled();
  expect(await writeEntry(notAFolder, key, 'a.avif', content)).toEqual({
    sha256: sha256Of(content),
  });
  expect(await readEntry(notAFolder, key, 'a.avif')).toBeUndefined();
  // Nor does a name that a folder has taken leave anything unfinished.
  rmSync(notAFolder);
  mkdirSync(join(notAFolder, 'day'), { recursive: true });
  expect(await writeEntry(cache, key, 'a.avif', content)).toEqual({ sha256: sha256Of(content) });
  expect(readdirSync(folderOf(cache, key))).toEqual([basename(notAFolder)]);
});

it('goes when its key is not among those that are needed', async () => {
  const { cache, path } = await filled();
  const other = await written(cache, 'cd'.repeat(8), 'a.avif', content);
  const young = await written(cache, 'cd'.repeat(8), 'b.avif', content);
  const seal = '0'.repeat(64);
  const foreign = [`ab/${key}/data`, `ab/cd00/a.${seal}`, `ab/a.${seal}`, `xy/${key}/a.${seal}`];
  for (const name of foreign) {
    mkdirSync(dirname(join(cache, name)), { recursive: true });
    writeFileSync(join(cache, name), 'x');
  }
  for (const old of [path, other, ...foreign.map((name) => join(cache, name))]) {
    const then = statSync(old).mtimeMs / 1000 - 7200;
    utimesSync(old, then, then);
  }
  pruneEntries(cache, new Set([key]));
  expect([path, other, young].map(existsSync)).toEqual([true, false, true]);
  pruneEntries(cache, new Set());
  expect(existsSync(path)).toBe(false);
  expect(foreign.filter((name) => !existsSync(join(cache, name)))).toEqual([]);
});
