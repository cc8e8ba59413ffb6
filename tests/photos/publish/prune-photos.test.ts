import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { factsVersion } from '#photos/inspect/facts-version';
import { prunePhotos } from '#photos/publish/prune-photos';
import { publishPhotos } from '#photos/publish/publish';
import { pictureKey } from '#photos/publish/recipe';
import { hashOf } from '#photos/read-photo';
import { folderOf, readEntry, writeEntry } from '#store/entries';
import { filesBelow } from '#store/files-below';
import { outsideTests } from '../../site/outside-tests.ts';
import { freshFolder, inspected, scene } from '../samples.ts';

const keep = '0a'.repeat(32);
const drop = '0b'.repeat(32);
const content = Buffer.from('nội dung của một ảnh');

let cache: string;

beforeEach(async () => {
  cache = freshFolder();
  for (const hash of [keep, drop]) {
    await writeEntry(cache, hash, 'facts-1', content);
    await writeEntry(cache, pictureKey(hash), 'a.avif', content);
  }
  age();
});

/** As if everything had been written long ago. */
function age(): void {
  for (const { path } of filesBelow(cache)) utimesSync(join(cache, path), 1000, 1000);
}

test('keeps what the named photos need and removes what only others needed', async () => {
  prunePhotos(cache, [keep]);
  expect(await readEntry(cache, keep, 'facts-1')).toBeDefined();
  expect(await readEntry(cache, pictureKey(keep), 'a.avif')).toBeDefined();
  expect(existsSync(folderOf(cache, drop))).toBe(false);
  expect(existsSync(folderOf(cache, pictureKey(drop)))).toBe(false);
});

test('keeps what is known of a photo that is not published, as a draft’s, if it is named', async () => {
  const bytes = await scene(20, 10).png().toBuffer();
  const { facts } = await inspected(freshFolder(), 'nháp.png', bytes, cache);
  age();
  prunePhotos(cache, [facts.hash]);
  expect(await readEntry(cache, facts.hash, `facts-${factsVersion()}`)).toBeDefined();
  prunePhotos(cache, [keep]);
  expect(existsSync(folderOf(cache, facts.hash))).toBe(false);
});

test('builds at the same time lose time only', async () => {
  const folder = freshFolder();
  const photos = [
    await inspected(folder, 'rộng.png', await scene(400, 260).png().toBuffer()),
    await inspected(folder, 'nhỏ.png', await scene(120, 160, 7).png().toBuffer()),
  ];
  const outDir = (name: number | string) => join(folder, `trang-${name}`);
  const { hashes } = await publishPhotos(photos, { cacheDir: cache, outDir: outDir('sạch') });
  const pruner = await pruning();
  try {
    for (const round of [1, 2, 3, 4, 5, 6]) {
      const published = await publishPhotos(photos, { cacheDir: cache, outDir: outDir(round) });
      expect(published.hashes).toEqual(hashes);
      for (const [file, sha256] of hashes) {
        expect(hashOf(readFileSync(join(outDir(round), 'anh', file)))).toBe(sha256);
      }
    }
    expect(pruner.exitCode).toBeNull();
  } finally {
    const gone = once(pruner, 'exit');
    pruner.kill('SIGKILL');
    await gone;
  }
});

/** A process that removes everything again and again, however young, once it has begun to. */
async function pruning() {
  const program = `
    import { utimesSync } from 'node:fs';
    import { prunePhotos } from '#photos/publish/prune-photos';
    import { filesBelow } from '#store/files-below';
    const cache = ${JSON.stringify(cache)};
    const succeeds = (what) => { try { return what(); } catch { return undefined; } };
    for (let round = 0; ; round += 1) {
      for (const { path } of succeeds(() => filesBelow(cache)) ?? []) {
        succeeds(() => utimesSync(cache + '/' + path, 1000, 1000));
      }
      prunePhotos(cache, []);
      if (round === 0) console.log('begun');
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: join(import.meta.dirname, '../../..'),
    env: outsideTests(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}
