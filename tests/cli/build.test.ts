import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { command, commandInto, contentWith, faulty, sound, temporaryFolder } from './commands.ts';

const name = '2023-03-01-ra-quan';
const page = 'bai-viet/2023/03/01/ra-quan/index.html';
const beside = (out: string, what: string) =>
  join(dirname(out), `.${basename(out)}.bantin-${what}`);

let content: string;
let broken: string;

beforeAll(() => {
  content = contentWith({ [name]: sound });
  broken = contentWith({ [name]: faulty });
});

test('the last line says what was made', async () => {
  const out = join(temporaryFolder(), 'dist');
  const { code, out: said } = await command('build', '--content', content, '--out', out);
  expect(code).toBe(0);
  const pages = readdirSync(out, { recursive: true }).filter((file) =>
    String(file).endsWith('.html'),
  );
  expect(said.trim().split('\n').at(-2)).toBe(`Trang đã dựng nằm trong ${out}/`);
  expect(said.trim().split('\n').at(-1)).toMatch(
    new RegExp(`^Xong: ${pages.length} trang, 0 ảnh \\(0 mã hóa mới\\), \\d+,\\d giây$`, 'u'),
  );
  expect(readdirSync(dirname(out))).toEqual(['dist']);
});

test('a reader of its output who has seen enough does not stop it half-way', async () => {
  const out = join(temporaryFolder(), 'dist');
  const { code } = await commandInto('head -c 1', 'build', '--content', content, '--out', out);
  expect(code).toBe(0);
  expect(existsSync(join(out, 'ban-tin.json'))).toBe(true);
  expect(readdirSync(dirname(out))).toEqual(['dist']);
});

test('an error publishes nothing: no folder before, the former site after', async () => {
  const out = join(temporaryFolder(), 'dist');
  const first = await command('build', '--content', broken, '--out', out);
  expect(first.code).toBe(1);
  expect(first.out).toContain('[unit-unknown]');
  expect(first.out.trim().split('\n').at(-1)).toBe('1 lỗi, 0 lưu ý.');
  expect(first.err).toBe('Chưa dựng trang nào. Sửa các lỗi trên rồi chạy lại.\n');
  expect(existsSync(out)).toBe(false);
  await command('build', '--content', content, '--out', out);
  const before = readFileSync(join(out, page));
  const second = await command('build', '--content', broken, '--out', out);
  expect(second.code).toBe(1);
  expect(second.err).toBe('Trang cũ giữ nguyên. Sửa các lỗi trên rồi chạy lại.\n');
  expect(readFileSync(join(out, page)).equals(before)).toBe(true);
});

test('what stops the build stands at the end, under what does not', async () => {
  const both = contentWith({
    '2023-02-28-truoc': faulty.replace('date: 1/3', 'date: 28/2'),
    [name]: sound.replace('đơn vị', 'đơn  vị'),
  });
  const { out } = await command('build', '--content', both, '--out', join(both, '..', 'none'));
  const found = out.split('\n').flatMap((line) => /\[([a-z-]+)\]$/u.exec(line)?.[1] ?? []);
  expect(found.at(-1)).toBe('unit-unknown');
  expect(found).toContain('text-double-space');
  expect(out.trim().split('\n').at(-1)).toMatch(/^1 lỗi, [1-9]\d* lưu ý\.$/u);
});

test.each([
  ['holds somebody’s files', (folder: string) => writeFileSync(join(folder, 'thu.docx'), 'quý')],
  ['is the folder of the content', undefined],
])('an --out that %s is refused and left alone', async (_, fill) => {
  const out = fill ? temporaryFolder() : content;
  fill?.(out);
  const before = readdirSync(out, { recursive: true });
  const { code, err } = await command('build', '--content', content, '--out', out);
  expect(code).toBe(1);
  expect(err).toContain(out);
  expect(readdirSync(out, { recursive: true })).toEqual(before);
});

test('an interrupted swap is put right, even where the next build stops on an error', async () => {
  const out = join(temporaryFolder(), 'dist');
  await command('build', '--content', content, '--out', out);
  // As a kill between the two renames leaves it.
  renameSync(out, beside(out, 'former'));
  mkdirSync(beside(out, 'incoming'));
  const { code } = await command('build', '--content', broken, '--out', out);
  expect(code).toBe(1);
  expect(existsSync(join(out, page))).toBe(true);
  expect(readdirSync(dirname(out))).toEqual(['dist']);
});

test('two builds never share an output; the lock of a dead one is taken over', async () => {
  const out = join(temporaryFolder(), 'dist');
  writeFileSync(beside(out, 'lock'), String(process.pid));
  const busy = await command('build', '--content', content, '--out', out);
  expect(busy.code).toBe(1);
  expect(busy.err).toContain(out);
  expect(existsSync(out)).toBe(false);
  // No process has this number: it is above what Linux and Windows give out.
  writeFileSync(beside(out, 'lock'), '2147483646');
  const after = await command('build', '--content', content, '--out', out);
  expect(after.code).toBe(0);
  expect(existsSync(beside(out, 'lock'))).toBe(false);
});

test('the lock of another machine is told, with what to do about it, and never broken', async () => {
  const out = join(temporaryFolder(), 'dist');
  writeFileSync(beside(out, 'lock'), '4711 may-khac 0123\n');
  const { code, err } = await command('build', '--content', content, '--out', out);
  expect(code).toBe(1);
  expect(err).toContain('Một lệnh trên máy “may-khac” đang dùng');
  expect(err).toContain(`xóa tệp “${beside(out, 'lock')}”`);
  expect(readdirSync(dirname(out))).toEqual(['.dist.bantin-lock']);
});

// More of what may be mistyped: `arguments.test.ts`.
test.each([['a site with a path', ['--site=https://bantin.example/tin/'], /--base/u]])(
  '%s gives exit code 2 and builds nothing',
  async (_, args, message) => {
    const out = join(temporaryFolder(), 'dist');
    const { code, err } = await command('build', '--content', content, '--out', out, ...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(existsSync(out)).toBe(false);
  },
);

test('a base that is no path is refused before anything is read', async () => {
  const { code, err } = await command('build', '--base', '/a b/');
  expect([code, err.includes('/a b/')]).toEqual([2, true]);
});
