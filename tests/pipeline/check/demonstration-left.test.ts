import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demonstration } from '../../fixtures/demonstration.ts';
import { article, contentFolder, type Files, load } from '../content-folder.ts';

const shipped = demonstration;
const texts: Files = Object.fromEntries(
  globSync(['*.yaml', 'pages/*.md'], { cwd: shipped }).map((file) => [
    file.replaceAll('\\', '/'),
    readFileSync(join(shipped, file), 'utf8'),
  ]),
);

/** Articles of a unit, on days of its own each, among the registers and pages that come with us. */
function articles(unit: string, days: readonly number[], draft?: string): Files {
  return Object.fromEntries(
    days.map((day) => [
      `articles/2023/2023-05-${day}-tin/index.md`,
      article({ unit, date: `${day}/5/2023`, draft }),
    ]),
  );
}

/** `site.yaml:17`, one a finding of the rule. */
async function told(files: Files): Promise<string[]> {
  const { findings } = await load(contentFolder({ ...texts, ...files }));
  return findings
    .filter(({ rule }) => rule === 'demo-left')
    .map(({ file, line }) => `${file}:${line}`);
}

const real = (days: readonly number[], draft?: string) => articles('Phòng Chính trị', days, draft);
const demo = (days: readonly number[]) => articles('Trung đoàn 9001', days);

describe('what is left of the demonstration', () => {
  it('is told once a file where most articles are real', async () => {
    const { findings } = await load(contentFolder({ ...texts, ...real([10, 11]), ...demo([12]) }));
    const left = findings.filter(({ rule }) => rule === 'demo-left');
    expect(left.map(({ file }) => file)).toEqual([
      'pages/about.md',
      'pages/gioi-thieu.md',
      'pages/lien-he.md',
      'people.yaml',
      'site.yaml',
      'units.yaml',
    ]);
    const [site] = left.filter(({ file }) => file === 'site.yaml');
    expect(site).toMatchObject({ severity: 'warning', source: 'title: Bản tin Đoàn 9000' });
    expect(site?.message).toBe(
      'Đã đăng bài thật nhưng dòng này và 5 dòng khác trong tệp còn là dữ liệu minh họa (“Đoàn 9000”). Thay bằng của đơn vị mình, hoặc xóa.',
    );
  });

  it('is told of the line that is left, and of nothing once all is mended', async () => {
    const mended: Files = {
      ...Object.fromEntries(Object.keys(texts).map((file) => [file, undefined])),
      'site.yaml': 'title: Bản tin\n# url: https://bantin.example/\nurl: https://bantin.example/\n',
      'units.yaml': '- name: Phòng Chính trị\n',
      'people.yaml': '[]\n',
      'topics.yaml': 'topics: []\nkinds: []\n',
      'glossary.yaml': '[]\n',
    };
    expect(await told({ ...mended, ...real([10, 11]) })).toEqual(['site.yaml:3']);
    const own = { ...mended, 'site.yaml': 'title: Bản tin Đoàn 90001\nurl: https://tin.vn/\n' };
    expect(await told({ ...own, ...real([10, 11]) })).toEqual([]);
  });

  it('is no fault of the demonstration itself, of an empty folder and of drafts', async () => {
    expect(await told({ ...real([10, 11]), ...demo([12, 13]) })).toEqual([]);
    expect(await told(real([10]))).toEqual([]);
    expect(await told({})).toEqual([]);
    expect(await told(real([10, 11], 'có'))).toEqual([]);
    const { findings } = await load(shipped);
    expect(findings.filter(({ rule }) => rule === 'demo-left')).toEqual([]);
  });
});
