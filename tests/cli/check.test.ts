import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chosenPath } from '#cli/chosen-path';
import { command, contentWith, faulty, sound, temporaryFolder } from './commands.ts';

const name = '2023-03-01-ra-quan';
const other = '2023-03-02-ra-quan';

test('sound articles give exit code 0 and say so', async () => {
  const { code, out } = await command('check', '--content', contentWith({ [name]: sound }));
  expect([code, out.trim()]).toEqual([0, 'Đã kiểm tra 1 bài: không có lỗi.']);
});

test('an error gives exit code 1, its place, the caret and the corrected line', async () => {
  const content = contentWith({ [name]: faulty });
  const { code, out } = await command('check', `--content=${content}`);
  expect(code).toBe(1);
  const [place = '', line = '', caret = '', fix = ''] = out.split('\n');
  expect(place).toContain(`/articles/2023/${name}/index.md:3:7`);
  expect(place).toContain('[unit-unknown]');
  expect(caret.indexOf('^')).toBe(line.indexOf('Trung đoan 9001'));
  expect(caret.trim()).toBe('^'.repeat('Trung đoan 9001'.length));
  expect(fix).toContain('unit: Trung đoàn 9001');
});

test('all formats carry the same finding', async () => {
  const content = contentWith({ [name]: faulty });
  const [json, gitlab, github] = await Promise.all(
    ['json', 'gitlab', 'github'].map((format) =>
      command('check', '--content', content, '--format', format),
    ),
  );
  const [finding] = JSON.parse(json?.out ?? '') as Record<string, unknown>[];
  expect(finding).toMatchObject({ rule: 'unit-unknown', severity: 'error', line: 3, column: 7 });
  const [quality] = JSON.parse(gitlab?.out ?? '') as Record<string, unknown>[];
  expect(quality).toMatchObject({
    check_name: 'unit-unknown',
    severity: 'blocker',
    location: { lines: { begin: 3 } },
  });
  expect(github?.out).toMatch(
    /^::error file=[^:]+\/index\.md,line=3,col=7,endColumn=22,title=unit-unknown::/u,
  );
  expect(github?.out.trim().split('\n')).toHaveLength(1);
});

test('paths limit what is told, and what decides the exit code', async () => {
  const content = contentWith({ [name]: sound, [other]: faulty });
  const path = (folder: string) => join(content, 'articles', '2023', folder);
  const [good, bad, whole] = await Promise.all([
    command('check', '--content', content, path(name)),
    command('check', '--content', content, path(other)),
    command('check', '--content', content, content),
  ]);
  expect(good?.code).toBe(0);
  expect(bad?.code).toBe(1);
  expect(bad?.out).not.toContain(name);
  expect(whole?.code).toBe(1);
});

test('a path means what it names and what lies in it, not what begins with the same letters', async () => {
  const short = '2023-03-01-ra';
  const content = contentWith({ [short]: sound, [name]: faulty });
  const year = join(content, 'articles', '2023');
  const check = (...paths: string[]) => command('check', '--content', content, ...paths);
  const [folder, slash, file, both, part] = await Promise.all([
    check(join(year, short)),
    check(`${join(year, short)}/`),
    check(join(year, short, 'index.md')),
    check(join(year, short), join(year, name, 'index.md')),
    check(join(year, '2023-03-0')),
  ]);
  const one = 'Đã kiểm tra 1 bài: không có lỗi.';
  for (const ran of [folder, slash, file]) expect([ran?.code, ran?.out.trim()]).toEqual([0, one]);
  expect(both?.code).toBe(1);
  expect(both?.out).toContain('Đã kiểm tra 2 bài');
  expect([part?.code, part?.out]).toEqual([2, '']);
  expect(part?.err).toContain('2023-03-0');
});

// More of what may be mistyped: `arguments.test.ts`.
test.each([
  ['a mistyped flag', ['--fromat=json'], /Không có tùy chọn --fromat\. Có phải ý là --format\?/u],
  ['what npm leaves of a flag', ['json'], /npm run check -- --format=json/u],
  ['an unknown format', ['--format=xml'], /text, github, gitlab, json/u],
  [
    'a path that is not there',
    ['content/articles/khong-co'],
    /Không có “content\/articles\/khong-co”/u,
  ],
  ['a path outside the content folder', ['/'], /không nằm trong thư mục nội dung/u],
])('%s gives exit code 2 and one line that helps', async (_, args, message) => {
  const { code, err } = await command('check', ...args);
  expect(code).toBe(2);
  expect(err).toMatch(message);
  expect(err).not.toMatch(/\n\s+at /u);
});

test('a content folder that is not there gives exit code 1 and its name', async () => {
  const missing = join(temporaryFolder(), 'khong-co');
  const { code, err } = await command('check', '--content', missing);
  expect([code, err.includes(missing), /\n\s+at /u.test(err)]).toEqual([1, true, false]);
});

test('--help names every flag', async () => {
  for (const name of ['check', 'build', 'dev', 'preview']) {
    const { code, out } = await command(name, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`npm run ${name} --`);
    expect(out).toContain('--help');
  }
});

test('a path may be seen from where npm was called, from the content folder and from its articles', () => {
  const content = contentWith({ [name]: sound });
  const folder = join(content, 'articles', '2023', name);
  const id = `articles/2023/${name}`;
  expect(chosenPath('.', content, folder)).toBe(id);
  expect(chosenPath('index.md', content, folder)).toBe(`${id}/index.md`);
  expect(chosenPath('2023', content, '/')).toBe('articles/2023');
  expect(chosenPath(id, content, '/')).toBe(id);
  expect(chosenPath('.', content, content)).toBe('');
  expect(() => chosenPath('..', content, content)).toThrow(/không nằm trong thư mục nội dung/u);
  expect(() => chosenPath('2022', content, content)).toThrow(/npm run check -- content/u);
});

test('a photo is told to be no article', async () => {
  const content = contentWith({ [name]: sound });
  const photo = join(content, 'articles', '2023', name, 'keo-co.jpg');
  writeFileSync(photo, '');
  const { code, out, err } = await command('check', '--content', content, photo);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('không phải bài viết');
});

test('a part of the content folder is told with the folder that was meant', async () => {
  const content = contentWith({ [name]: sound });
  const { code, err } = await command('check', '--content', join(content, 'articles'));
  expect(code).toBe(1);
  expect(err).toContain(`Có phải ý là --content ${content}?`);
});
