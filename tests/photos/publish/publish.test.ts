import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { inspectPhoto } from '#photos/inspect/inspect';
import { derive } from '#photos/publish/derive';
import { publishPhotos } from '#photos/publish/publish';
import type { InspectedPhoto } from '#photos/publish/publish-one';
import { pictureKey, planPicture } from '#photos/publish/recipe';
import { hashOf } from '#photos/read-photo';
import { finishedName } from '#store/unfinished';
import { freshFolder, inspected, put, scene } from '../samples.ts';

let wide: Buffer;
let small: Buffer;
/** File names and bytes of a clean run over both. */
let clean: Record<string, string>;

beforeAll(async () => {
  wide = await scene(400, 260).jpeg({ quality: 95 }).toBuffer();
  small = await scene(120, 160, 7).png().toBuffer();
  const folder = freshFolder();
  await publishPhotos(await photosIn(folder), at(folder));
  clean = filesIn(folder);
});

async function photosIn(folder: string): Promise<InspectedPhoto[]> {
  return [
    await inspected(folder, 'Đồng chí Hùng phát biểu.jpg', wide),
    await inspected(folder, 'nhỏ.png', small),
  ];
}

const at = (folder: string) => ({ cacheDir: join(folder, 'cache'), outDir: join(folder, 'dist') });

async function counted(...published: Parameters<typeof publishPhotos>) {
  const { files, encoded, reused } = await publishPhotos(...published);
  return { files, encoded, reused };
}

function filesIn(folder: string): Record<string, string> {
  const anh = join(folder, 'dist', 'anh');
  const names = readdirSync(anh).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(anh, name), 'base64')]));
}

function cacheFiles(folder: string): string[] {
  const names = readdirSync(join(folder, 'cache'), { recursive: true, withFileTypes: true });
  return names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
}

test('makes every planned file and nothing else', async () => {
  const folder = freshFolder();
  const photos = await photosIn(folder);
  expect(await counted(photos, at(folder))).toEqual({ files: 9, encoded: 2, reused: 0 });
  const planned = photos.flatMap(({ facts }) => {
    const { avif, webp, jpeg } = planPicture(facts);
    return [...avif, ...webp, ...jpeg].map(({ file }) => file);
  });
  expect(Object.keys(filesIn(folder))).toEqual(planned.sort());
});

test('tells the hash of every file: encoded, cached, or without a cache', async () => {
  const folder = freshFolder();
  const photos = await photosIn(folder);
  const expected = new Map(
    Object.entries(clean).map(([name, bytes]) => [name, hashOf(Buffer.from(bytes, 'base64'))]),
  );
  const encoded = await publishPhotos(photos, at(folder));
  const cached = await publishPhotos(photos, at(folder));
  const cacheDir = put(folder, 'không ghi được', 'một tệp, không phải thư mục');
  const uncached = await publishPhotos(photos, { ...at(folder), cacheDir });
  for (const { hashes } of [encoded, cached, uncached]) expect(hashes).toEqual(expected);
});

test('the same photos give the same bytes, in another folder, whatever the concurrency', async () => {
  const folder = freshFolder();
  await publishPhotos(await photosIn(folder), { ...at(folder), concurrency: 1 });
  expect(filesIn(folder)).toEqual(clean);
});

test('one rendition on its own has the bytes of the published one', async () => {
  const folder = freshFolder();
  const [photo] = await photosIn(folder);
  if (!photo) throw new Error('no photo');
  for (const format of ['avif', 'webp', 'jpeg'] as const) {
    for (const rendition of planPicture(photo.facts)[format]) {
      const bytes = await derive(photo.path, photo.facts, rendition, format);
      expect(bytes.toString('base64')).toBe(clean[rendition.file]);
    }
  }
});

test('a second run encodes nothing; in the same folder, or as hard links in another', async () => {
  const folder = freshFolder();
  const photos = await photosIn(folder);
  await publishPhotos(photos, at(folder));
  const again = { files: 9, encoded: 0, reused: 2 };
  expect(await counted(photos, at(folder))).toEqual(again);
  const other = join(folder, 'other');
  expect(await counted(photos, { ...at(folder), outDir: join(other, 'dist') })).toEqual(again);
  expect(filesIn(other)).toEqual(clean);
  const [name = ''] = Object.keys(clean);
  expect(statSync(join(other, 'dist', 'anh', name)).nlink).toBe(3);
});

test('the same bytes under two names are encoded once', async () => {
  const folder = freshFolder();
  const photos = [await inspected(folder, 'a.png', small), await inspected(folder, 'b.png', small)];
  expect(await counted(photos, at(folder))).toEqual({ files: 3, encoded: 1, reused: 0 });
});

test('no photo, no folder', async () => {
  const folder = freshFolder();
  expect(await counted([], at(folder))).toEqual({ files: 0, encoded: 0, reused: 0 });
  expect(readdirSync(folder)).toEqual([]);
});

test('progress counts photos', async () => {
  const folder = freshFolder();
  const seen: unknown[] = [];
  const photos = await photosIn(folder);
  await publishPhotos([...photos, ...photos], {
    ...at(folder),
    onProgress: (done, total) => seen.push([done, total]),
  });
  expect(seen).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

describe('a damaged cache costs time only', () => {
  test.each([
    [
      'every entry with a flipped bit',
      (bytes: Buffer) => bytes.map((b, i) => (i === 40 ? b ^ 4 : b)),
    ],
    ['every entry emptied', () => Buffer.alloc(0)],
    ['every entry replaced by a foreign file', () => Buffer.from('không phải ảnh')],
  ])('%s', async (_, damage) => {
    const folder = freshFolder();
    const photos = await photosIn(folder);
    await publishPhotos(photos, at(folder));
    for (const path of cacheFiles(folder)) {
      const bytes = readFileSync(path);
      writeFileSync(path, damage(bytes));
    }
    // Hard links share the damage: the former output is wrong too and has to be mended.
    expect(filesIn(folder)).not.toEqual(clean);
    expect(await counted(photos, at(folder))).toEqual({ files: 9, encoded: 2, reused: 0 });
    expect(filesIn(folder)).toEqual(clean);
    expect(await counted(photos, at(folder))).toEqual({ files: 9, encoded: 0, reused: 2 });
  });

  test('a single damaged entry counts its photo alone', async () => {
    const folder = freshFolder();
    const photos = await photosIn(folder);
    await publishPhotos(photos, at(folder));
    const victim = cacheFiles(folder).find((path) => path.includes('-120.webp')) ?? '';
    writeFileSync(victim, 'hỏng');
    expect(await counted(photos, at(folder))).toEqual({ files: 9, encoded: 1, reused: 1 });
    expect(filesIn(folder)).toEqual(clean);
  });
});

test('without a writable cache the files are copies', async () => {
  const folder = freshFolder();
  const photos = await photosIn(folder);
  put(folder, 'cache', 'một tệp, không phải thư mục');
  expect(await counted(photos, at(folder))).toEqual({ files: 9, encoded: 2, reused: 0 });
  expect(filesIn(folder)).toEqual(clean);
});

test('a wrong file already in the output is replaced', async () => {
  const folder = freshFolder();
  const photos = await photosIn(folder);
  mkdirSync(join(folder, 'dist', 'anh'), { recursive: true });
  for (const name of Object.keys(clean)) put(join(folder, 'dist', 'anh'), name, 'cũ');
  await publishPhotos(photos, at(folder));
  expect(filesIn(folder)).toEqual(clean);
});

test('two processes at once share a cache', async () => {
  const folder = freshFolder();
  await photosIn(folder);
  const script = `
    const { inspectPhoto } = await import('#photos/inspect/inspect');
    const { publishPhotos } = await import('#photos/publish/publish');
    const [cacheDir, outDir, ...paths] = process.argv.slice(1);
    const photos = [];
    for (const path of paths) photos.push({ path, facts: await inspectPhoto(path, cacheDir) });
    await publishPhotos(photos, { cacheDir, outDir });`;
  const paths = ['Đồng chí Hùng phát biểu.jpg', 'nhỏ.png'].map((name) => join(folder, name));
  const run = (name: string) =>
    promisify(execFile)(process.execPath, [
      '--input-type=module',
      '--eval',
      script,
      join(folder, 'cache'),
      join(folder, name, 'dist'),
      ...paths,
    ]);
  await Promise.all([run('một'), run('hai'), run('ba')]);
  for (const name of ['một', 'hai', 'ba']) expect(filesIn(join(folder, name))).toEqual(clean);
  const photos = await photosIn(folder);
  expect(await counted(photos, at(folder))).toEqual({ files: 9, encoded: 0, reused: 2 });
  const cached = cacheFiles(folder).filter((path) => path.includes('-120.webp'));
  expect(cached).toHaveLength(1);
  expect(cacheFiles(folder).filter((path) => finishedName(path) !== path)).toEqual([]);
});

describe('failures name the photo and leave nothing half-written', () => {
  test('the file was exchanged after inspection', async () => {
    const folder = freshFolder();
    const photos = await photosIn(folder);
    put(folder, 'nhỏ.png', await scene(50, 50).png().toBuffer());
    await expect(publishPhotos(photos, at(folder))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: Không xuất được ảnh “nhỏ.png”: Ảnh “nhỏ.png” vừa bị thay đổi trong lúc dựng trang. Chạy lại lệnh.]`,
    );
    expect(leftovers(folder)).toEqual([]);
  });

  test('the file became unreadable, though the facts agree', async () => {
    const folder = freshFolder();
    const [photo] = await photosIn(folder);
    if (!photo) throw new Error('no photo');
    const cut = put(folder, 'cụt.jpg', wide.subarray(0, 4000));
    const forged = { path: cut, facts: { ...photo.facts, hash: hashOf(wide.subarray(0, 4000)) } };
    await expect(publishPhotos([forged], at(folder))).rejects.toThrow(
      'Không xuất được ảnh “cụt.jpg”',
    );
    expect(readdirSync(join(folder, 'dist', 'anh'))).toEqual([]);
    expect(readdirSync(folder)).not.toContain('cache');
  });

  test('the photo is gone', async () => {
    const folder = freshFolder();
    const facts = await inspectPhoto(put(folder, 'a.png', small));
    const gone = { path: join(folder, 'mất.png'), facts } as InspectedPhoto;
    await expect(publishPhotos([gone], at(folder))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: Không xuất được ảnh “mất.png”: Tệp “mất.png” không còn đọc được (photo-missing). Chép lại ảnh rồi chạy lại lệnh.]`,
    );
  });

  test('the photos that come after one that failed are not begun', async () => {
    const folder = freshFolder();
    const bytes = await Promise.all(
      [400, 90, 80, 70, 60, 50].map((side) => scene(side, side).png().toBuffer()),
    );
    const photos: InspectedPhoto[] = [];
    for (const [index, one] of bytes.entries()) {
      photos.push(await inspected(folder, `${index}.png`, one));
    }
    // The largest, so the first to be taken.
    put(folder, '0.png', small);
    // Whatever their order.
    const smallestFirst = photos.toReversed();
    await expect(publishPhotos(smallestFirst, { ...at(folder), concurrency: 1 })).rejects.toThrow(
      '0.png',
    );
    const begun = new Set(Object.keys(filesIn(folder)).map((name) => name.split('-')[0]));
    const last = photos.slice(-2).map(({ facts }) => pictureKey(facts.hash));
    expect(last.filter((key) => begun.has(key))).toEqual([]);
  });

  test('the output cannot be written', async () => {
    const folder = freshFolder();
    const photos = await photosIn(folder);
    put(folder, 'dist', 'một tệp, không phải thư mục');
    await expect(publishPhotos(photos, at(folder))).rejects.toThrow('Không tạo được thư mục');
  });

  /** Files of the output that are not whole files of the clean run. */
  function leftovers(folder: string): string[] {
    const files = Object.entries(filesIn(folder));
    return files.filter(([name, bytes]) => clean[name] !== bytes).map(([name]) => name);
  }
});
