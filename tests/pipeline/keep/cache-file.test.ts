import { readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { stampOf } from '#store/file-stamp';
import { contentOf, reseal } from '../../store/reseal.ts';
import { article, load, register } from '../content-folder.ts';
import { folderOf, Newsroom } from '../newsroom.ts';

const all = ['26-mot', '27-hai'];

/** A content folder that has been read once. */
async function room(): Promise<Newsroom> {
  const made = new Newsroom({ '26-mot': article(), '27-hai': article() });
  expect((await made.judged()).names).toEqual(all);
  return made;
}

function forge({ cacheFile }: Newsroom, change: (text: string) => string): void {
  reseal(cacheFile, (content) => Buffer.from(change(content.toString('utf8'))));
}

/** Reads until the photos are old enough for their times to be relied on. */
async function withStamps(made: Newsroom): Promise<void> {
  do await made.judged();
  while (contentOf(made.cacheFile)?.toString().split('"stamp"').length !== all.length + 1);
}

describe('the times of a photo', () => {
  const photo = (made: Newsroom) => join(made.dir, folderOf('26-mot'), 'anh.jpg');

  it('stand for its bytes once they are old', async () => {
    const made = await room();
    await withStamps(made);
    // Nobody would see this but who reads the photo.
    forge(made, (text) => text.replaceAll(/"hash":"[0-9a-f]{4}/gu, '"hash":"0000'));
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

describe('the cache of articles', () => {
  it('is what is believed, once sealed', async () => {
    const made = await room();
    forge(made, (text) => text.replaceAll('ra nghị quyết', 'ra lời bịa'));
    const { articles } = await load(made.dir, undefined, { cacheFile: made.cacheFile });
    expect(articles.map(({ title }) => title)).toEqual(
      Array(2).fill('Đảng ủy Phòng Chính trị ra lời bịa'),
    );
  });

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    [
      'altered',
      (bytes) => Buffer.from(bytes.toString('latin1').replace('26-mot', '26-mox'), 'latin1'),
    ],
    ['truncated', (bytes) => bytes.subarray(0, bytes.length - 500)],
    ['empty', () => Buffer.alloc(0)],
    ['somebody else’s', () => Buffer.from('\0'.repeat(5000))],
  ])('that is %s is as none', async (_, change) => {
    const made = await room();
    writeFileSync(made.cacheFile, change(readFileSync(made.cacheFile)));
    expect((await made.judged()).names).toEqual(all);
    expect((await made.judged()).names).toEqual([]);
  });

  it('of another program is as none', async () => {
    const made = await room();
    reseal(
      made.cacheFile,
      (content) => content,
      (label) => label.replace(/[0-9a-f]$/u, (digit) => (digit === '0' ? '1' : '0')),
    );
    expect((await made.judged()).names).toEqual(all);
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
    const { ino } = statSync(made.cacheFile);
    await made.judged();
    expect(statSync(made.cacheFile).ino).toBe(ino);
  });

  it('holds articles that exist and no others', async () => {
    const made = await room();
    made.remove(folderOf('26-mot'));
    await made.judged();
    expect(contentOf(made.cacheFile)?.toString()).not.toContain('26-mot');
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
