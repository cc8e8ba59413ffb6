import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasErrors } from '#bulletin/finding';
import { inspectPhoto } from '#photos/inspect/inspect';
import type { Content } from '#pipeline/content';
import { loadContent } from '#pipeline/load-content';
import { parseAgain } from '#pipeline/parse-again';
import { renderBody } from '#pipeline/render/render-body';
import { demonstration } from '../fixtures/demonstration.ts';
import { now } from './content-folder.ts';
import { wordsOf } from './render.ts';

const dir = demonstration;
const id = '2023/2023-06-29-dang-uy-phong-chinh-tri-ra-nghi-quyet-6-thang-cuoi-nam';
const seed = readFileSync(
  join(import.meta.dirname, '../fixtures/seed/bai-viet-29-6-2023.txt'),
  'utf8',
);

let content: Content;
beforeAll(async () => {
  content = await loadContent(dir, { now, today: '2023-06-30', inspect: inspectPhoto });
});

const article = () => {
  const found = content.articles.find((one) => one.id === id);
  if (!found) throw new Error('The seed article is missing');
  return found;
};

describe('the content of the project', () => {
  it('has no error', () => {
    expect(content.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(hasErrors(content.findings)).toBe(false);
    expect(content.articles).toHaveLength(content.files.length);
  });
});

describe('the seed article', () => {
  it('has the warnings that its own words deserve, and no other', () => {
    const own = content.findings.filter(({ file }) => file.startsWith(`articles/${id}/`));
    const told = own.map(
      ({ rule, line, column, length, source = '' }) =>
        `${rule} ${line}:${column} ${source.slice(column - 1, column - 1 + length)}`,
    );
    // Its text writes Đảng ủy six times and Đảng uỷ three times: the fewer are named.
    expect(told).toEqual(['text-tone 22:323 uỷ', 'text-tone 29:190 uỷ', 'text-tone 29:283 uỷ']);
  });

  it('says what the seed says', () => {
    const { title, date, time, byline, speakers, unit, unitName, topics, kind } = article();
    expect(title).toBe(
      'Đảng ủy Phòng Chính trị ra nghị quyết lãnh đạo thực hiện nhiệm vụ 6 tháng cuối năm 2023',
    );
    expect({ date, time, unitName }).toEqual({
      date: '2023-06-29',
      time: '08:30',
      unitName: 'Phòng Chính trị',
    });
    expect(unit.slug).toBe('phong-chinh-tri');
    expect(byline).toEqual({ parts: [{ names: ['Hương Giang'] }], anonymous: false });
    expect(speakers).toEqual([
      {
        rank: 'Thiếu tướng',
        name: 'Đinh Quốc Hùng',
        posts: ['Bí thư Đảng ủy Đoàn 969', 'Chính ủy Bộ Tư lệnh Bảo vệ Lăng'],
        role: 'chỉ đạo',
        slug: 'dinh-quoc-hung',
      },
      {
        rank: 'Thượng tá',
        name: 'Nguyễn Gia Chinh',
        posts: ['Bí thư Đảng ủy', 'Phó Chủ nhiệm Chính trị Bộ Tư lệnh Bảo vệ Lăng'],
        role: 'báo cáo',
        slug: 'nguyen-gia-chinh',
      },
    ]);
    expect(topics.map(({ name }) => name)).toEqual(['Xây dựng Đảng']);
    expect(kind?.name).toBe('Hội nghị');
  });

  it('is printed word for word, once and in order', () => {
    const { summary, photos, summaryFromBody } = article();
    const html = renderBody(
      parseAgain(readFileSync(join(dir, 'articles', id, 'index.md')), 'article'),
      {
        photos,
        omitFirstParagraph: summaryFromBody,
        resolveLink: (url) => url,
        photoHref: (file) => file,
        origin: 'https://bantin.example',
      },
    );
    const withoutCredits = html.replace(/<span class="credit".*?<\/span>/gsu, '');
    const printed = `${summary} ${wordsOf(withoutCredits)}`.replace(/ (?=\.\/\.)/u, '');
    expect(printed.split(' ')).toEqual(wordsOfSeed());
  });
});

/** The seed without the labels of its photos, its byline and the head of its link list. */
function wordsOfSeed(): string[] {
  const lines = seed.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  const labels = lines.filter((line) => /^so ket cong tac chinh tri \d$/.test(line));
  expect(labels).toHaveLength(2);
  expect(lines.filter((line) => line !== '').slice(-2)).toEqual(['Hương Giang', 'Bài viết khác:']);
  const body = lines
    .slice(0, lines.indexOf('Hương Giang'))
    .filter((line) => !labels.includes(line));
  return body.join(' ').split(/\s+/u).filter(Boolean);
}
