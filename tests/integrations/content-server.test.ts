import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { article, contentFolder, register } from '../pipeline/content-folder.ts';
import { photoMakers } from '../pipeline/photos.ts';
import { startServer } from './dev-server.ts';

const folderOf = (slug: string) => `articles/2023/2023-06-29-${slug}`;
const addressOf = (slug: string) => `bai-viet/2023/06/29/${slug}/`;
const photographed = article({}, "![Hội trường](anh.jpg 'Hội trường.')\n\nChữ.");

let dir: string;
let server: string;

beforeAll(async () => {
  const photo = await photoMakers['hoi-truong.jpg']?.();
  dir = contentFolder({
    [`${folderOf('mot')}/index.md`]: article({ title: 'Bài thứ nhất' }),
    [`${folderOf('hai')}/index.md`]: article({ title: 'Bài thứ hai' }),
    [`${folderOf('co-anh')}/index.md`]: photographed,
    [`${folderOf('co-anh')}/anh.jpg`]: photo,
    'pages/lien-he.md': '---\ntitle: Liên hệ\n---\n\nChữ.\n',
  });
  server = await startServer(dir, '2023-06-30T12:00:00+07:00');
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), content);
}

async function page(path: string): Promise<string> {
  const response = await fetch(server + path);
  return response.ok ? response.text() : String(response.status);
}

/** Waits until a page has a text; it must not have it before what is to be `done`. */
async function shows(path: string, words: string, done: () => void): Promise<void> {
  const shown = async () => (await page(path)).includes(words);
  expect(await shown()).toBe(false);
  done();
  await expect.poll(shown, { interval: 50 }).toBe(true);
}

const list = 'don-vi/phong-chinh-tri/';

describe('the development server shows at once', () => {
  it('an edit', async () => {
    await shows(list, 'Bài đầu tiên', () =>
      write(`${folderOf('mot')}/index.md`, article({ title: 'Bài đầu tiên' })),
    );
  });

  it('an edit by an editor that puts a new file in the place of the old one, twice', async () => {
    for (const title of ['Sửa lần một', 'Sửa lần hai']) {
      await shows(list, title, () => {
        writeFileSync(join(dir, 'luu-tam'), article({ title }));
        renameSync(join(dir, 'luu-tam'), join(dir, folderOf('mot'), 'index.md'));
      });
    }
  });

  it('a new article, and an edit of it', async () => {
    const file = `${folderOf('moi')}/index.md`;
    await shows(list, 'Bài mới viết', () => write(file, article({ title: 'Bài mới viết' })));
    await shows(addressOf('moi'), 'Bài mới sửa', () =>
      write(file, article({ title: 'Bài mới sửa' })),
    );
  });

  it('that an article is gone', async () => {
    expect(await page(list)).toContain('Bài thứ hai');
    expect(await page(addressOf('hai'))).not.toBe('404');
    rmSync(join(dir, folderOf('hai')), { recursive: true });
    await expect.poll(() => page(addressOf('hai'))).toBe('404');
    expect(await page(list)).not.toContain('Bài thứ hai');
  });

  it('that a folder has another name', async () => {
    await shows(addressOf('ten-khac'), '<article', () =>
      renameSync(join(dir, folderOf('moi')), join(dir, folderOf('ten-khac'))),
    );
    expect(await page(addressOf('moi'))).toBe('404');
  });

  it('another photo under the same name', async () => {
    const address = addressOf('co-anh');
    const file = async () => /anh\/[0-9a-f]{16}-\d+\.jpg/u.exec(await page(address))?.[0] ?? '';
    const before = await file();
    expect((await fetch(server + before)).status).toBe(200);
    write(`${folderOf('co-anh')}/anh.jpg`, (await photoMakers['bo-phieu.jpg']?.()) ?? '');
    await expect.poll(file).not.toBe(before);
    expect((await fetch(server + (await file()))).status).toBe(200);
    expect((await fetch(server + before)).status).toBe(404);
  });

  it('a register', async () => {
    const units = register('units.yaml');
    const name = '- name: Phòng Chính trị\n';
    await shows(list, 'Cơ quan của Bộ Tư lệnh', () =>
      write('units.yaml', units.replace(name, `${name}  description: Cơ quan của Bộ Tư lệnh\n`)),
    );
  });

  it('that a register is broken, and that it is mended', async () => {
    await shows('', 'topics.yaml', () => write('topics.yaml', 'x: ['));
    await expect(page(addressOf('mot'))).resolves.toContain('Sửa lần hai');
    write(`${folderOf('mot')}/index.md`, article({ title: 'Sửa giữa chừng' }));
    await shows(list, 'Sửa giữa chừng', () => write('topics.yaml', register('topics.yaml')));
    expect(await page('')).not.toContain('topics.yaml');
  });

  it('a page of the bulletin', async () => {
    await shows('lien-he/', 'Cách liên hệ', () =>
      write('pages/lien-he.md', '---\ntitle: Cách liên hệ\n---\n\nChữ.\n'),
    );
  });
});

it('the development server ends at once where there is nothing to show', async () => {
  const broken = contentFolder({ 'units.yaml': 'x: [' });
  await expect(startServer(broken, '2023-06-30T12:00:00+07:00')).rejects.toThrow(
    /ended with 1:.*units\.yaml:1:5.*Sửa các lỗi trên rồi chạy lại/su,
  );
});
