import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, expect, inject, it } from 'vitest';
import { atLength } from '../run/at-length.ts';
import { runCommand } from '../site/built-site.ts';
import { build } from './incremental/build.ts';
import { differences, readTree } from './incremental/compare.ts';
import { newArticle } from './incremental/first-edition.ts';
import { Random } from './incremental/random.ts';
import { Worksite } from './incremental/worksite.ts';

const random = new Random(1);
/** Stands in a file of `public/`, of which the gate knows nothing but its bytes. */
const secret = 'Khai mạc hội thao quốc phòng tại thao trường Gò Mả';
let site: Worksite;

beforeAll(async () => {
  site = new Worksite(join(inject('runFolder'), 'refused'), random);
  mkdirSync(join(site.incremental, 'public'), { recursive: true });
  writeFileSync(join(site.incremental, 'public', 'lich.txt'), `${secret}\n`);
  // Few pages and no photo: what is refused is refused for what lies beside them.
  site.bulletin.articles.splice(0, site.bulletin.articles.length - 2);
  await site.writeContent();
  expect(await site.buildIncrementally()).toMatchObject({ code: 0 });
});

it('a link among the files that are copied: it may lead to anything on the machine', async () => {
  const before = readTree(site.out);
  const link = join(site.incremental, 'public', 'tai-lieu');
  symlinkSync('/etc', link);
  const { code, said } = await site.buildIncrementally();
  rmSync(link);
  expect(code).toBe(1);
  expect(said).toContain('public/tai-lieu là liên kết hoặc tệp đặc biệt.');
  expect(readTree(site.out)).toEqual(before);
});

it('a build where somebody’s own folder stands in place of an output that was being replaced', async () => {
  const before = readTree(site.out);
  const former = join(site.out, '..', `.${basename(site.out)}.bantin-former`);
  // As a kill leaves it between two renames; then somebody makes a folder of that name.
  renameSync(site.out, former);
  mkdirSync(site.out);
  writeFileSync(join(site.out, 'luan-van.docx'), 'chữ');
  const { code, said } = await site.buildIncrementally();
  expect(code).toBe(1);
  expect(said).toContain('có dữ liệu không phải do lệnh build tạo ra');
  // Every command repairs what it comes upon.
  expect((await runCommand('gate', [site.out])).code).not.toBe(0);
  expect(readTree(former)).toEqual(before);
  rmSync(site.out, { recursive: true });
  expect(await site.buildIncrementally()).toMatchObject({ code: 0 });
  expect(differences(before, readTree(site.out))).toEqual([]);
});

it('a build that changes nothing, where what nobody may see yet stands there already', async () => {
  expect((await site.buildIncrementally()).rendered).toBeUndefined();
  const draft = newArticle(site.bulletin, '2023-06-28', random);
  site.bulletin.articles.push({ ...draft, draft: true, title: secret });
  await site.writeContent();
  for (const time of ['first', 'second']) {
    const { code, said } = await site.buildIncrementally();
    expect([time, code]).toEqual([time, 1]);
    expect(said).toContain('lich.txt');
    expect(said).toContain('Lộ đầu đề của bài chưa đăng');
  }
  site.bulletin.articles.pop();
  await site.writeContent();
  expect(await site.buildIncrementally()).toMatchObject({ code: 0 });
  rmSync(join(site.incremental, 'public', 'lich.txt'));
  site.bulletin.articles.push({ ...draft, draft: true, title: secret });
  await site.writeContent();
  expect(await site.buildIncrementally()).toMatchObject({ code: 0 });
  expect(site.leftBehind()).toEqual([]);
});

// Last: the next build has to render every page anew.
it('a build in whose midst the program was edited: its pages could be of both programs', async () => {
  const before = readTree(site.out);
  site.bulletin.settings['title'] = 'Bản tin đổi tên';
  await site.writeContent();
  const edited = join(site.incremental, 'src', 'view', 'address.ts');
  let isEdited = false;
  const { code, said } = await build(site.incremental, site.incrementalArguments, (soFar) => {
    if (isEdited || !soFar.includes('Dựng lại')) return;
    isEdited = true;
    appendFileSync(edited, '\n');
  });
  expect([isEdited, code]).toEqual([true, 1]);
  expect(said).toContain('Mã nguồn của chương trình vừa bị sửa trong lúc dựng');
  expect(readTree(site.out)).toEqual(before);
  if (!atLength) return;
  expect(await site.buildIncrementally()).toMatchObject({ code: 0 });
  expect(readTree(site.out)).not.toEqual(before);
});
