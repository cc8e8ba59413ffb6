import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { factsVersion } from '#photos/inspect/facts-version';
import { folderOf, readEntry, unfinishedFolder, writeEntry } from '#photos/publish/cache';
import { prune } from '#photos/publish/prune';
import { publishPhotos } from '#photos/publish/publish';
import { pictureKey } from '#photos/publish/recipe';
import { hashOf } from '#photos/read-photo';
import { freshFolder, inspected, put, scene } from '../samples.ts';

const keep = '0a'.repeat(32);
const drop = '0b'.repeat(32);
const content = Buffer.from('nội dung của một ảnh');

let cache: string;

beforeEach(async () => {
  cache = freshFolder();
  for (const hash of [keep, drop]) {
    await writeEntry(cache, hash, 'facts-1', content);
    await writeEntry(cache, pictureKey(hash), 'a.avif', content);
    for (const key of [hash, pictureKey(hash)]) age(folderOf(cache, key));
  }
});

/** As if last written to two hours ago, by the file system's own clock. */
function age(path: string): void {
  utimesSync(path, 1, Date.now() / 1000 - 7200);
}

test('keeps what the named photos need and removes what only others needed', async () => {
  expect(await prune(cache, [keep])).toBe(2);
  expect(await readEntry(cache, keep, 'facts-1')).toBeDefined();
  expect(await readEntry(cache, pictureKey(keep), 'a.avif')).toBeDefined();
  expect(existsSync(folderOf(cache, drop))).toBe(false);
  expect(existsSync(folderOf(cache, pictureKey(drop)))).toBe(false);
  expect(await prune(cache, [keep])).toBe(0);
});

test('keeps what is known of a photo that is not published, as a draft’s, if it is named', async () => {
  const bytes = await scene(20, 10).png().toBuffer();
  const { facts } = await inspected(freshFolder(), 'nháp.png', bytes, cache);
  const folder = folderOf(cache, facts.hash);
  age(folder);
  await prune(cache, [facts.hash]);
  expect(await readEntry(cache, facts.hash, `facts-${factsVersion()}`)).toBeDefined();
  await prune(cache, [keep]);
  expect(existsSync(folder)).toBe(false);
});

test('leaves what is younger than an hour: another build may have made it just now', async () => {
  await writeEntry(cache, drop, 'facts-2', content);
  expect(await prune(cache, [keep])).toBe(1);
  expect(readdirSync(folderOf(cache, drop))).toHaveLength(2);
  expect(existsSync(folderOf(cache, pictureKey(drop)))).toBe(false);
});

test('removes what a killed process left unfinished over an hour ago', async () => {
  const unfinished = join(cache, unfinishedFolder);
  age(put(unfinished, '00000000-0000-4000-8000-000000000000', 'x'));
  put(unfinished, '00000000-0000-4000-8000-000000000001', 'x');
  await prune(cache, [keep]);
  expect(readdirSync(unfinished)).toEqual(['00000000-0000-4000-8000-000000000001']);
});

describe('loses nothing that is not ours', () => {
  test('beside the entries', async () => {
    const seal = '0'.repeat(64);
    const elsewhere = join(cache, '0c', '0d'.repeat(32));
    mkdirSync(elsewhere, { recursive: true });
    const foreign = [
      put(cache, 'ghi-chu.txt', 'x'),
      put(folderOf(cache, drop), 'data', 'x'),
      put(join(cache, '0c'), '0c'.repeat(32), 'x'),
      put(join(cache, '0c'), `a.${seal}`, 'x'),
      put(elsewhere, `a.${seal}`, 'x'),
    ];
    for (const path of [...foreign, elsewhere, folderOf(cache, drop)]) age(path);
    // The folder of the dropped photo stays for the sake of the file in it.
    expect(await prune(cache, [keep])).toBe(1);
    for (const path of foreign) expect(readFileSync(path, 'utf8')).toBe('x');
    expect(readdirSync(folderOf(cache, drop))).toEqual(['data']);
  });

  test('in a folder that is no cache, whatever its files are called', async () => {
    rmSync(join(cache, unfinishedFolder), { recursive: true });
    const before = readdirSync(cache, { recursive: true }).sort();
    expect(await prune(cache, [])).toBe(0);
    expect(readdirSync(cache, { recursive: true }).sort()).toEqual(before);
  });

  test('and makes no folder where there is none', async () => {
    expect(await prune(join(cache, 'nowhere'), [])).toBe(0);
    expect(existsSync(join(cache, 'nowhere'))).toBe(false);
  });
});

test('what cannot be removed is left and stops nothing', async () => {
  const folder = join(cache, unfinishedFolder, '00000000-0000-4000-8000-000000000000');
  mkdirSync(folder);
  age(folder);
  expect(await prune(cache, [keep])).toBe(2);
  expect(existsSync(folder)).toBe(true);
});

test('builds at the same time lose time only', async () => {
  const folder = freshFolder();
  const photos = [
    await inspected(folder, 'rộng.png', await scene(400, 260).png().toBuffer()),
    await inspected(folder, 'nhỏ.png', await scene(120, 160, 7).png().toBuffer()),
  ];
  const outDir = (name: number | string) => join(folder, `trang-${name}`);
  const { hashes } = await publishPhotos(photos, { cacheDir: cache, outDir: outDir('sạch') });
  let publishing = true;
  const pruning = async () => {
    while (publishing) {
      for (const { facts } of photos) {
        const key = folderOf(cache, pictureKey(facts.hash));
        if (existsSync(key)) age(key);
      }
      await prune(cache, []);
    }
  };
  const publish = async () => {
    for (const round of [1, 2, 3, 4, 5, 6]) {
      const published = await publishPhotos(photos, { cacheDir: cache, outDir: outDir(round) });
      expect(published.hashes).toEqual(hashes);
      for (const [file, sha256] of hashes) {
        expect(hashOf(readFileSync(join(outDir(round), 'anh', file)))).toBe(sha256);
      }
    }
  };
  await Promise.all([
    pruning(),
    publish().finally(() => {
      publishing = false;
    }),
  ]);
});
