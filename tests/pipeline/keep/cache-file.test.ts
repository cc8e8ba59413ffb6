import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ArticleCache } from '#pipeline/keep/article-cache';
import { folderStampOf, stampOf } from '#store/file-stamp';
import { forgeRecords, recordLines } from '../../store/forge-records.ts';
import { article, load, register } from '../content-folder.ts';
import { folderOf, Newsroom, wrongIn } from '../newsroom.ts';

const all = ['26-mot', '27-hai'];

/** A content folder that has been read once. */
async function room(): Promise<Newsroom> {
  const made = new Newsroom({ '26-mot': article(), '27-hai': article() });
  expect((await made.judged()).names).toEqual(all);
  return made;
}

/** Of an article: its text, its folder, its photo. */
const stampsOfOne = 3;

/** Waits until all that was read is old enough for its times to be relied on, and reads it. */
async function withStamps(made: Newsroom): Promise<void> {
  const paths = all.map((name) => join(made.dir, folderOf(name)));
  const areOld = () =>
    paths.every(
      (path) =>
        folderStampOf(path) && stampOf(join(path, 'index.md')) && stampOf(join(path, 'anh.jpg')),
    );
  while (!areOld()) await wait(100);
  await made.judged();
  const stamps = recordLines(made.cacheFile)
    .slice(-all.length)
    .join()
    .match(/"(?:s|folderS)tamp"/gu);
  expect(stamps).toHaveLength(stampsOfOne * all.length);
}

describe('the times of a photo', () => {
  const photo = (made: Newsroom) => join(made.dir, folderOf('26-mot'), 'anh.jpg');

  it('stand for its bytes once they are old', async () => {
    const made = await room();
    await withStamps(made);
    // Nobody would see this but who reads the photo.
    forgeRecords(made.cacheFile, (line) =>
      line.replaceAll(/"hash":"[0-9a-f]{4}/gu, '"hash":"0000'),
    );
    const inspect = () => Promise.reject(new Error('looked at a photo'));
    await expect(
      load(made.dir, undefined, { inspect, cacheFile: made.cacheFile }),
    ).resolves.toBeDefined();
    utimesSync(photo(made), 1000, 1000);
    await expect(load(made.dir, undefined, { inspect, cacheFile: made.cacheFile })).rejects.toThrow(
      'looked',
    );
  });

  it('give away another photo of the same length and time', async () => {
    const made = await room();
    utimesSync(photo(made), 1000, 1000);
    await withStamps(made);
    const bytes = readFileSync(photo(made));
    writeFileSync(photo(made), bytes.with(bytes.length - 3, (bytes.at(-3) ?? 0) ^ 1));
    utimesSync(photo(made), 1000, 1000);
    // Not before its times count: until then everybody reads it.
    while (stampOf(photo(made)) === undefined) await wait(100);
    expect((await made.judged()).names).toEqual(['26-mot']);
  });
});

describe('the times of a text and of a folder', () => {
  const reads = (made: Newsroom) => load(made.dir, undefined, { cacheFile: made.cacheFile });
  const titles = async (made: Newsroom) => (await reads(made)).articles.map(({ title }) => title);

  it('stand for the bytes and the names once they are old', async () => {
    const made = await room();
    await withStamps(made);
    // Nobody would see these but who reads the text, or the folder.
    forgeRecords(made.cacheFile, (line) =>
      line.replace(/"source":"[0-9a-f]{4}/u, '"source":"0000'),
    );
    const forged = async () =>
      [...(await reads(made)).sources].filter(([, sha256]) => sha256.startsWith('0000'));
    expect(await forged()).toHaveLength(2);
    utimesSync(join(made.dir, folderOf('26-mot'), 'index.md'), 1000, 1000);
    expect(await forged()).toEqual([[expect.stringContaining('27-hai'), expect.anything()]]);
  });

  it('give away another text of the same length and time', async () => {
    const made = await room();
    const path = join(made.dir, folderOf('26-mot'), 'index.md');
    utimesSync(path, 1000, 1000);
    await withStamps(made);
    writeFileSync(path, readFileSync(path, 'utf8').replace('ra nghị quyết', 'ra nghị quyêt'));
    utimesSync(path, 1000, 1000);
    while (stampOf(path) === undefined) await wait(100);
    expect((await titles(made)).join()).toContain('quyêt');
  });

  it('give away what comes into a folder, goes from it, or is named otherwise', async () => {
    const made = await room();
    await withStamps(made);
    const folder = join(made.dir, folderOf('26-mot'));
    const { mtime } = statSync(folder);
    writeFileSync(join(folder, 'thừa.docx'), '');
    utimesSync(folder, mtime, mtime);
    while (folderStampOf(folder) === undefined) await wait(100);
    expect(wrongIn((await made.judged()).content)).toEqual(['file-beside 26-mot']);
    await withStamps(made);
    renameSync(join(folder, 'thừa.docx'), join(folder, 'Thừa.jpg'));
    while (folderStampOf(folder) === undefined) await wait(100);
    expect(wrongIn((await made.judged()).content)).toEqual(['photo-unused 26-mot']);
  });

  it('of a folder say nothing of the folders in it', async () => {
    const made = await room();
    const inner = join(made.dir, folderOf('26-mot'), 'thêm');
    mkdirSync(inner);
    const outer = join(inner, '..');
    while (folderStampOf(outer) === undefined || folderStampOf(inner) === undefined)
      await wait(100);
    await made.judged();
    writeFileSync(join(inner, 'thừa.docx'), '');
    expect(wrongIn((await made.judged()).content)).toEqual(['file-beside 26-mot']);
  });
});

describe('the cache of articles', () => {
  it('is what is believed, where the hashes are right', async () => {
    const made = await room();
    forgeRecords(made.cacheFile, (line) => line.replaceAll('ra nghị quyết', 'ra lời bịa'));
    const { articles } = await load(made.dir, undefined, { cacheFile: made.cacheFile });
    expect(articles.map(({ title }) => title)).toEqual(
      Array(2).fill('Đảng ủy Phòng Chính trị ra lời bịa'),
    );
  });

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['of another program', (bytes) => bytes.with(bytes.indexOf(10) - 1, 120)],
    ['empty', () => Buffer.alloc(0)],
    ['somebody else’s', () => Buffer.from('\0'.repeat(5000))],
  ])('that is %s is as none', async (_, change) => {
    const made = await room();
    writeFileSync(made.cacheFile, change(readFileSync(made.cacheFile)));
    expect((await made.judged()).names).toEqual(all);
    expect((await made.judged()).names).toEqual([]);
  });

  it.each<[string, (bytes: Buffer) => Uint8Array, string]>([
    ['altered', (bytes) => bytes.with(bytes.indexOf('26-mot'), 120), '26-mot'],
    ['cut', (bytes) => bytes.subarray(0, bytes.length - 500), '27-hai'],
  ])('of which a line is %s is without that line alone', async (_, change, again) => {
    const made = await room();
    writeFileSync(made.cacheFile, change(readFileSync(made.cacheFile)));
    expect((await made.judged()).names).toEqual([again]);
    expect((await made.judged()).names).toEqual([]);
  });

  it('that cannot be written only costs time', async () => {
    const made = await room();
    rmSync(join(made.cacheFile, '..'), { recursive: true });
    writeFileSync(join(made.cacheFile, '..'), '');
    expect((await made.judged()).names).toEqual(all);
    expect((await made.judged()).names).toEqual(all);
  });

  it('is not written where nothing has changed', async () => {
    const made = await room();
    await withStamps(made);
    const { ino, size } = statSync(made.cacheFile);
    await made.judged();
    expect(statSync(made.cacheFile)).toMatchObject({ ino, size });
  });

  it('gets one line where one article has changed', async () => {
    const made = await room();
    await withStamps(made);
    const before = recordLines(made.cacheFile);
    made.put('26-mot', article({ title: 'Tiêu đề mới' }));
    await made.judged();
    const lines = recordLines(made.cacheFile);
    expect(lines.slice(0, -1)).toEqual(before);
    expect(lines.at(-1)).toContain('Tiêu đề mới');
  });

  it('holds articles that exist and no others', async () => {
    const made = await room();
    const { articles } = (await made.judged()).content;
    const kept = () => {
      const [head = ''] = recordLines(made.cacheFile);
      return [...new ArticleCache(made.cacheFile, head.replace('records ', '')).entries.keys()];
    };
    expect(kept().toSorted()).toEqual(articles.map(({ id }) => id).toSorted());
    made.remove(folderOf('26-mot'));
    await made.judged();
    expect(kept()).toEqual([expect.stringContaining('27-hai')]);
  });

  it('knows nothing of a folder in which a link lies', async () => {
    const made = await room();
    symlinkSync('anh.jpg', join(made.dir, folderOf('26-mot'), 'lien-ket.jpg'));
    expect((await made.judged()).names).toEqual(['26-mot']);
    expect((await made.judged()).names).toEqual(['26-mot']);
  });

  it('outlives a register that is broken for a while', async () => {
    const made = await room();
    made.write('units.yaml', 'x: [');
    expect((await made.judged()).content.registers).toBeUndefined();
    made.write('units.yaml', register('units.yaml'));
    expect((await made.judged()).names).toEqual([]);
  });
});
