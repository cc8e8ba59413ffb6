import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { inspectPhoto } from '#photos/inspect/inspect';
import { ContentReader } from '#pipeline/content-reader';
import { instantOf } from '#vietnamese/instant';
import {
  article,
  clockAt,
  contentFolder,
  freshFolder,
  load,
  now,
  register,
} from './content-folder.ts';
import { photoMakers } from './photos.ts';

const folderOf = (name: string) => `articles/2023/2023-06-${name}`;
const read = (reader: ContentReader, touched?: readonly string[], at = now) =>
  reader.read(clockAt(at), touched);

/** A folder with two articles, a reader that has read it, and how to write into it. */
async function newsroom() {
  const dir = contentFolder({
    [`${folderOf('26-mot')}/index.md`]: dated('26', article()),
    [`${folderOf('27-hai')}/index.md`]: dated('27', article()),
  });
  const reader = new ContentReader(dir, { inspect: (path) => inspectPhoto(path) });
  await read(reader);
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  return { dir, reader, write };
}

function dated(day: string, text: string): string {
  return text.replace('date: 29/6/2023', `date: ${day}/6/2023`);
}

describe('reading again', () => {
  it.each([
    ['the file', `${folderOf('26-mot')}/index.md`],
    ['its folder', folderOf('26-mot')],
    ['a folder above it', 'articles/2023'],
    ['the content folder', ''],
  ])('sees an edit of which it is told: %s', async (_, touched) => {
    const { dir, reader, write } = await newsroom();
    write(`${folderOf('26-mot')}/index.md`, dated('26', article({ title: 'Tiêu đề mới' })));
    // The other article is not asked for again: that is what makes it fast.
    expect(await read(reader, ['articles/2023/2023-06-2', 'x'])).not.toEqual(await load(dir));
    expect(await read(reader, [touched])).toStrictEqual(await load(dir));
  });

  it('sees everything when it is told nothing', async () => {
    const { dir, reader, write } = await newsroom();
    write(`${folderOf('26-mot')}/index.md`, dated('26', article({ title: 'Tiêu đề mới' })));
    expect(await read(reader)).toStrictEqual(await load(dir));
  });

  it('sees folders that come, go and change their name, told or not', async () => {
    const { dir, reader, write } = await newsroom();
    write(`${folderOf('28-ba')}/index.md`, dated('28', article()));
    renameSync(join(dir, folderOf('26-mot')), join(dir, folderOf('26-moi')));
    rmSync(join(dir, folderOf('27-hai')), { recursive: true });
    const content = await read(reader, []);
    expect(content).toStrictEqual(await load(dir));
    expect(content.articles.map(({ slug }) => slug)).toEqual(['ba', 'moi']);
  });

  it('sees what changed while a register was broken', async () => {
    const { dir, reader, write } = await newsroom();
    write('units.yaml', 'x: [');
    expect((await read(reader, ['units.yaml'])).registers).toBeUndefined();
    write(`${folderOf('26-mot')}/index.md`, dated('26', article({ title: 'Tiêu đề mới' })));
    expect(await read(reader, [folderOf('26-mot')])).toStrictEqual(await load(dir));
    write('units.yaml', register('units.yaml'));
    expect(await read(reader, ['units.yaml'])).toStrictEqual(await load(dir));
  });

  it('sees what changed while the folder was away', async () => {
    const { dir, reader, write } = await newsroom();
    write(`${folderOf('26-mot')}/index.md`, dated('26', article({ title: 'Tiêu đề mới' })));
    const away = `${dir}-cho-khac`;
    renameSync(dir, away);
    await expect(read(reader, [folderOf('26-mot')])).rejects.toThrow('Không có thư mục nội dung');
    renameSync(away, dir);
    expect(await read(reader, [])).toStrictEqual(await load(dir));
  });

  it('sees what changed while a read failed', async () => {
    const { dir, write } = await newsroom();
    let fails = false;
    const reader = new ContentReader(dir, {
      inspect: (path) => (fails ? Promise.reject(new Error('no')) : inspectPhoto(path)),
    });
    await read(reader);
    write(`${folderOf('26-mot')}/index.md`, dated('26', article({ title: 'Tiêu đề mới' })));
    write(`${folderOf('27-hai')}/index.md`, dated('27', article({}, '![Ảnh](anh.jpg)')));
    write(`${folderOf('27-hai')}/anh.jpg`, 'x');
    fails = true;
    await expect(read(reader, ['articles'])).rejects.toThrow('no');
    fails = false;
    expect(await read(reader, [])).toStrictEqual(await load(dir));
  });

  it('sees what changed while other registers were read', async () => {
    const { dir, write } = await newsroom();
    const cacheFile = join(freshFolder(), 'articles');
    const site = register('site.yaml');
    await load(dir, now, { cacheFile });
    write('site.yaml', `${site}pageSize: 1\n`);
    const reader = new ContentReader(dir, { inspect: (path) => inspectPhoto(path), cacheFile });
    await read(reader);
    write(`${folderOf('26-mot')}/index.md`, dated('26', article({ title: 'Tiêu đề mới' })));
    await read(reader, [folderOf('26-mot')]);
    // What the cache knows under these registers is older than that.
    write('site.yaml', site);
    expect(await read(reader, ['site.yaml'])).toStrictEqual(await load(dir));
  });
});

const names = ['26-mot', '27-hai', '28-ba', '29-bon'] as const;
const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const name = pick(...names);

/** One thing that an editor, the clock or another program does. */
type Edit =
  | { readonly do: 'write'; readonly name: string; readonly text: string }
  | { readonly do: 'photo'; readonly name: string; readonly kind: string }
  | { readonly do: 'delete'; readonly name: string }
  | { readonly do: 'move'; readonly name: string; readonly to: string }
  | { readonly do: 'register'; readonly file: string; readonly more: string }
  | { readonly do: 'clock'; readonly at: number };

const optional = (arbitrary: fc.Arbitrary<string>) =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

const written: fc.Arbitrary<string> = fc
  .record({
    values: fc.record({
      title: pick('Đảng ủy ra nghị quyết', 'Tổng kết năm 2023'),
      unit: pick('Phòng Chính trị', 'Phòng Chính trị', 'Bộ Tư lệnh', 'Không có'),
      speakers: optional(pick('\n  - Đại tá Lê Thúy', '\n  - Đại tá Lê Thuý', '\n  - Lê An')),
      author: pick('Hương Giang', 'Lê Thúy', 'Lê Thuý', ''),
      draft: optional(pick('có')),
      published: optional(pick('30/6/2023 06:00', '1/7/2023 06:00')),
      aliases: optional(pick('/tin/1.html', '/bai-viet/2023/06/27/hai/', '/tac-gia/le-thuy/')),
      cover: optional(pick('anh.jpg', 'khong-co.jpg')),
    }),
    links: fc.array(
      pick(
        ...names.map((other) => `../2023-06-${other}/index.md`),
        ...['/tac-gia/le-thuy/', '/don-vi/phong-chinh-tri/trang-1/', '/phat-bieu/le-an/'],
      ),
      { maxLength: 2 },
    ),
    photo: fc.boolean(),
  })
  .map(({ values, links, photo }) => {
    const linked = links.map((url) => `[bài](${url})`).join(' và ');
    return article(values, `Mở đầu.\n\n${photo ? "![Ảnh](anh.jpg 'Ảnh.')" : ''}\n\nXem ${linked}.`);
  });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('write'), name, text: written }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('photo'),
      name,
      kind: pick('', ...Object.keys(photoMakers)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete'), name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move'), name, to: name }) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.record({
        do: fc.constant('register'),
        file: fc.constant('people.yaml'),
        more: pick('', '- name: Lê Thúy\n  slug: le-thuy-2\n', '- name: Lê Thuý\n'),
      }),
      fc.record({
        do: fc.constant('register'),
        file: fc.constant('site.yaml'),
        more: pick('', 'pageSize: 1\n', 'pageSize: 0\n'),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock'),
      at: pick(
        ...['28', '30'].map((day) => instantOf(`2023-06-${day}`, '12:00')),
        instantOf('2023-07-02', '00:00'),
      ),
    }),
  },
) as fc.Arbitrary<Edit>;

describe('whatever is edited in whatever order', () => {
  const photos = new Map<string, Uint8Array>();
  beforeAll(async () => {
    for (const [kind, make] of Object.entries(photoMakers)) photos.set(kind, await make());
  });

  /** Makes an edit; returns what a watcher would tell. */
  function make(one: Edit, dir: string): readonly string[] {
    if (one.do === 'clock') return [];
    if (one.do === 'register') {
      writeFileSync(join(dir, one.file), register(one.file) + one.more);
      return [one.file];
    }
    const folder = folderOf(one.name);
    if (one.do === 'delete') rmSync(join(dir, folder), { recursive: true, force: true });
    else if (one.do === 'move') return move(folder, folderOf(one.to), dir);
    else if (one.do === 'write')
      put(`${folder}/index.md`, dated(one.name.slice(0, 2), one.text), dir);
    else if (one.kind === '') rmSync(join(dir, folder, 'anh.jpg'), { force: true });
    else put(`${folder}/anh.jpg`, photos.get(one.kind) ?? '', dir);
    return [folder];
  }

  function put(path: string, content: string | Uint8Array, dir: string): void {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }

  function move(from: string, to: string, dir: string): readonly string[] {
    try {
      if (from !== to) renameSync(join(dir, from), join(dir, to));
    } catch {
      // Nothing to move, or something stands there: no edit then.
    }
    return [from, to];
  }

  it('memory and cache give what a first read gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 4, maxLength: 12 }), async (edits) => {
        const dir = contentFolder();
        const cacheFile = join(freshFolder(), 'articles');
        const reader = new ContentReader(dir, { inspect: (path) => inspectPhoto(path) });
        let at = now;
        await read(reader);
        for (const one of edits) {
          const touched = make(one, dir);
          if (one.do === 'clock') at = one.at;
          const first = await load(dir, at);
          expect(await read(reader, touched, at)).toStrictEqual(first);
          expect(await load(dir, at, { cacheFile })).toStrictEqual(first);
        }
      }),
      { numRuns: 25 },
    );
  });
});
