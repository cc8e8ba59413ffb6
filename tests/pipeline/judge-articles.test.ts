import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inspectPhoto } from '#photos/inspect/inspect';
import type { ReaderOptions } from '#pipeline/content-reader';
import { judgeArticles } from '#pipeline/judge-articles';
import { type FoundArticle, findArticles } from '#pipeline/read/content-files';
import { type RegisterBytes, readRegisters, registerFiles } from '#pipeline/registers/registers';
import {
  article,
  clockAt,
  contentFolder,
  type Files,
  freshFolder,
  load,
  now,
  register,
} from './content-folder.ts';
import { photoMakers } from './photos.ts';

/** The n-th of many: names that fold alike, drafts, old addresses, links and photos, right and wrong. */
function nth(n: number): { folder: string; text: string } {
  const day = String((n % 29) + 1).padStart(2, '0');
  const folder = `articles/2023/2023-06-${day}-bai-${n}`;
  const pick = <T>(every: number, value: T) => (n % every === 0 ? value : undefined);
  const name = ['Lê Thúy', 'Lê Thuý', 'LÊ THUÝ', 'Vũ Bình', 'Đỗ Cường'][n % 5];
  const other = `../2023-06-${String(((n + 1) % 29) + 1).padStart(2, '0')}-bai-${n + 1}/index.md`;
  const link = n % 7 === 0 ? `Xem [bài sau](${other}) và [bài khác](../2023-06-01-khong-co/).` : '';
  const photo = [...Object.keys(photoMakers), 'khong-co.jpg'][n % 40];
  const text = article(
    {
      date: `${day}/6/2023`,
      title: `Đơn vị ra nghị quyết số ${n}`,
      speakers: pick(2, `\n  - Đại tá ${name}`),
      author: n % 3 === 0 ? name : 'Hương Giang',
      unit: n % 31 === 0 ? 'Không có đơn vị này' : 'Phòng Chính trị',
      draft: pick(11, 'có'),
      published: pick(13, '1/7/2023 06:00'),
      aliases: pick(17, '/tin/1.html'),
      cover: pick(19, 'hoi-truong.jpg'),
      summary: pick(3, 'Sapo riêng của bài.'),
    },
    `Mở đầu bài số ${n}, hoà bình.\n\n${photo ? `![Ảnh](${photo} 'Ảnh.')` : ''}\n\n${link}\n\nHết./.`,
  );
  return { folder, text };
}

async function manyArticles(): Promise<string> {
  const files: Record<string, string | Uint8Array> = {};
  const add = async (folder: string, text: string | Uint8Array) => {
    files[`${folder}/index.md`] = text;
    for (const [name, make] of Object.entries(photoMakers)) {
      if (text.includes(name as never)) files[`${folder}/${name}`] = await make();
    }
  };
  for (let n = 0; n < 300; n++) {
    const { folder, text } = nth(n);
    await add(folder, text);
  }
  for (const path of globSync(join(import.meta.dirname, '../fixtures/broken/*.md'))) {
    await add(`articles/2023/2023-06-29-${basename(path, '.md')}`, readFileSync(path, 'utf8'));
  }
  await add('articles/2023/2023-06-30-khong-phai-utf8', Uint8Array.of(0xff, 0xfe, 0x41));
  return contentFolder(files as Files);
}

/** All that comes of a read, with how many photos this thread has looked at. */
async function readBy(dir: string, options: Partial<ReaderOptions>) {
  const bodies = new Map<string, string>();
  const progress: string[] = [];
  let looked = 0;
  const content = await load(dir, now, {
    inspect: (path) => {
      looked++;
      return inspectPhoto(path);
    },
    shown: { base: '/goc/', onBody: (id, html) => bodies.set(id, html) },
    onProgress: (done, total) => progress.push(`${done}/${total}`),
    ...options,
  });
  const { articles } = content;
  return { content, articles, bodies: new Map([...bodies].sort()), progress, looked };
}

describe('many articles', () => {
  let dir = '';
  let alone: Awaited<ReturnType<typeof readBy>>;
  beforeAll(async () => {
    dir = await manyArticles();
    alone = await readBy(dir, {});
  });

  it('hold what is worth a comparison', () => {
    const rules = new Set(alone.content.findings.map(({ rule }) => rule));
    expect([...rules]).toEqual(
      expect.arrayContaining(['slug-clash', 'link-missing', 'photo-damaged', 'file-not-utf8']),
    );
    expect(alone.articles.length).toBeGreaterThan(300);
    expect(alone.bodies.size).toBe(alone.articles.length);
  });

  it('are what they are, whether a thread helps or not', async () => {
    const { looked, ...helped } = await readBy(dir, { inThread: {} });
    const { looked: lookedAlone, ...expected } = alone;
    expect(helped).toStrictEqual(expected);
    // Some of them it has not seen itself.
    expect(looked).toBeLessThan(lookedAlone);
    expect(looked).toBeGreaterThan(0);
  });

  it('are known again, whoever has judged them', async () => {
    const cacheFile = join(freshFolder(), 'articles');
    await readBy(dir, { inThread: {}, cacheFile });
    const { content, bodies } = await readBy(dir, { inThread: {}, cacheFile });
    expect({ ...content, articles: content.articles }).toStrictEqual({
      ...alone.content,
      articles: alone.articles,
    });
    // What was not certain enough to be kept is judged again, and nothing else.
    expect(bodies.size).toBeLessThan(alone.bodies.size / 2);
  });

  it.each([
    ['here', [3]],
    ['in the thread', [40]],
    ['in both', [45, 50, 270]],
    ['here first', [7, 33]],
  ])('an exception is the same with a thread and without: %s', async (_, at) => {
    const found = [...findArticles(dir).places.values()].flatMap((place) => place.found ?? []);
    const folders = found.map((folder, index) =>
      at.includes(index) ? ({ ...folder, path: index } as unknown as FoundArticle) : folder,
    );
    const bytes: RegisterBytes = new Map(
      registerFiles.map((name) => [name, Buffer.from(register(name))]),
    );
    const { registers } = readRegisters((name) => bytes.get(name));
    if (!registers) throw new Error('no registers');
    const alike = { clock: clockAt(now) };
    const judging = { ...alike, registers, inspect: (path: string) => inspectPhoto(path) };
    const caught = async (more: object) => {
      const judged = judgeArticles(folders, { ...judging, ...more }, () => undefined);
      const error: unknown = await judged.catch((thrown) => thrown);
      const { message = '', code = '' } = error as Partial<NodeJS.ErrnoException>;
      return [error instanceof Error, message, code];
    };
    const expected = [true, expect.stringContaining(`number (${at[0]})`), 'ERR_INVALID_ARG_TYPE'];
    expect(await caught({})).toEqual(expected);
    expect(await caught({ inThread: { ...alike, registers: bytes } })).toEqual(expected);
  });
});
