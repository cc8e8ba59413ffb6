import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { article, articleFolder, contentFolder, load } from './content-folder.ts';
import { photoMakers } from './photos.ts';

const body = '![Đại biểu ngồi kín chỗ](anh.jpg "Hội trường.")\n\nĐảng ủy họp ngày 29/6/2023./.';
let photo: Uint8Array;
beforeAll(async () => {
  photo = (await photoMakers['hoi-truong.jpg']?.()) ?? new Uint8Array();
});

function newsroom(bytes: Uint8Array): string {
  return contentFolder({
    [`${articleFolder}/index.md`]: article({ summary: 'Tóm tắt' }, body),
    [`${articleFolder}/anh.jpg`]: bytes,
  });
}

/** Files and rules that a process without a superuser's rights finds broken, with their messages. */
function foundByAnybody(dir: string): string[] {
  // Who runs tests may be the only one to whom their folder is open.
  chmodSync(inject('runFolder'), 0o755);
  chmodSync(dir, 0o755);
  const code = `
    if (process.getuid?.() === 0) { process.setgid(65534); process.setuid(65534); }
    const { loadContent } = await import('#pipeline/load-content');
    const { inspectPhoto } = await import('#photos/inspect/inspect');
    const options = { now: 0, today: '2023-06-30', inspect: (path) => inspectPhoto(path) };
    const { findings } = await loadContent(${JSON.stringify(dir)}, options);
    const told = ({ file, severity, rule, message }) => [file, severity, rule + ': ' + message];
    console.log(JSON.stringify(findings.map((one) => told(one).join(' '))));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
  return JSON.parse(said);
}

describe('a photo that cannot be looked at', () => {
  it('because the system does not let us is not called damaged', () => {
    const dir = newsroom(photo);
    chmodSync(join(dir, articleFolder, 'anh.jpg'), 0);
    expect(foundByAnybody(dir)).toContain(
      `${articleFolder}/index.md error photo-unreadable: Máy không cho đọc tệp ảnh “anh.jpg” (EACCES). Kiểm tra quyền đọc tệp rồi chạy lại.`,
    );
  });

  it('because it is a folder is named as such', async () => {
    const dir = contentFolder({ [`${articleFolder}/index.md`]: article({}, body) });
    mkdirSync(join(dir, articleFolder, 'anh.jpg'));
    const { findings } = await load(dir);
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toContain(
      'photo-unreadable: “anh.jpg” không phải một tệp ảnh. Xóa đi và chép tệp ảnh vào thư mục của bài.',
    );
  });

  it('because the decoder refuses it is damaged', async () => {
    const bytes = await sharp(photo).png().toBuffer();
    bytes.fill(0x55, 100, bytes.length - 40);
    const dir = contentFolder({
      [`${articleFolder}/index.md`]: article({ summary: 'A' }, body.replace('jpg', 'png')),
      [`${articleFolder}/anh.png`]: bytes,
    });
    const { findings } = await load(dir);
    expect(findings.map(({ rule }) => rule)).toContain('photo-damaged');
  });

  it('because our own program fails over it is told as that', async () => {
    const dir = newsroom(photo);
    const reason = 'TypeError: x is not a function';
    const inspect = async () =>
      ({ kind: 'photo-uninspected', values: { name: 'anh.jpg', reason } }) as const;
    const { findings } = await load(dir, undefined, { inspect });
    expect(findings).toMatchObject([
      { rule: 'photo-uninspected', severity: 'error', message: expect.stringContaining(reason) },
    ]);
  });
});

describe('a file of the content folder that cannot be read', () => {
  it.each([
    ['a page', 'pages/gioi-thieu.md'],
    ['an article', `${articleFolder}/index.md`],
    ['a register', 'glossary.yaml'],
  ])('is a finding and stops nothing else: %s', (_, name) => {
    const dir = contentFolder({
      [`${articleFolder}/index.md`]: article(),
      'pages/gioi-thieu.md': '---\ntitle: Giới thiệu\n---\n\nChữ.\n',
      'pages/lien-he.md': '---\ntitle: Liên hệ\n---\n\n<b>Chữ</b>\n',
    });
    chmodSync(join(dir, name), 0);
    const found = foundByAnybody(dir);
    expect(found).toContain(
      `${name} error file-unreadable: Không đọc được tệp (EACCES). Kiểm tra quyền đọc tệp.`,
    );
    expect(found.join('\n')).toContain('raw-html');
  });

  it('is a folder of articles, too', () => {
    const dir = contentFolder({ [`${articleFolder}/index.md`]: article() });
    chmodSync(join(dir, articleFolder), 0);
    expect(foundByAnybody(dir)).toContain(
      `${articleFolder} error file-unreadable: Không đọc được tệp (EACCES). Kiểm tra quyền đọc tệp.`,
    );
  });
});
