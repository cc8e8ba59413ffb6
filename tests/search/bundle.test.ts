import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '#bulletin/article';
import { writeBundle } from '#search/write-bundle';
import { writeProgram } from '#search/write-program';
import { fromIndexLetters, toIndexLetters } from '#vietnamese/index-letters';
import { cutWords, putTogether } from '#vietnamese/index-words';
import { article, photo, topic } from '../bulletin/articles.ts';
import { render } from '../pipeline/render.ts';
import { entryOf } from './folders.ts';
import { type FoundArticle, type PagefindInstance, type Reader, readerOf } from './reader.ts';

const body = `Đảng viên dự Hội nghị[^1] nghe quyết định[^1]. Xem [trang bạn](https://vi.example/x).

![Ngụ ý hội trường](hoi-truong.jpg)
Quang cảnh buổi lễ. (Ảnh: Nhiếp Ảnh Gia)

## Phương hướng {#x}

| Chỉ tiêu | Kết quả |
| --- | --- |
| Trồng cây | 95,7% |

Công tác Đảng (CTĐ) có nền nếp theo 15/KH-BTL: học tập – rèn luyện./.

[^1]: Chân trang rõ ràng.
`;

const picture = { ...photo.picture, webp: [{ width: 320, height: 200, file: 'abcdef-320.webp' }] };

const articles = {
  full: article('2023-06-29', 'day-du', {
    title: 'Đoàn 969 & “Nếp sống” <mới> "đẹp"',
    summary: 'Sáng nay, Đoàn 969 ra mắt ấn phẩm.',
    unitName: 'Phòng Chính trị, Đoàn 969',
    authors: [{ name: 'Hương Giang', slug: 'huong-giang' }],
    topics: [topic('Xây dựng Đảng, Đoàn'), topic('Dân vận')],
    speakers: [
      {
        slug: 'dinh-quoc-hung',
        rank: 'Thiếu tướng',
        name: 'Đinh Quốc Hùng',
        posts: ['Bí thư Đảng ủy', 'Chính ủy Bộ Tư lệnh'],
        role: 'chủ trì',
      },
    ],
    otherUnits: [{ slug: 'doan-9', name: 'Đoàn 9, “Đèo Đá”' }],
    until: '2023-07-02',
    cover: { ...photo, picture },
    demo: true,
  }),
  early: article('2023-01-02', 'dau-nam', { title: 'Đáng nhớ', unitName: 'Tiểu đoàn 1' }),
  morning: article('2023-06-29', 'sang', { title: 'Dang', time: '08:00', unitName: 'Tiểu đoàn 1' }),
} satisfies Record<string, Article>;

let dir: string;
let reader: Reader;
let bundle: PagefindInstance;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'bantin-search-'));
  const { html } = await render(body);
  const entries = [
    entryOf(articles.early),
    entryOf(articles.full, html),
    entryOf(articles.morning),
  ];
  await writeBundle(entries, join(dir, 'this-year'));
  await writeBundle([], join(dir, 'before'));
  await writeProgram(dir);
  reader = await readerOf(dir);
  bundle = await reader.open('this-year/');
});

afterAll(async () => {
  await reader?.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Slugs of the articles that hold the words side by side. */
async function holding(words: string, exact = false): Promise<string[]> {
  await bundle.options({ exactDiacritics: exact });
  const { results } = await bundle.search(`"${toIndexLetters(cutWords(words))}"`);
  const found = await Promise.all(results.map(({ data }) => data()));
  return found.map(({ url }) => url.split('/').at(-2) ?? '').sort();
}

async function full(): Promise<FoundArticle> {
  const { results } = await bundle.search(null);
  const all = await Promise.all(results.map(({ data }) => data()));
  const found = all.find(({ url }) => url === articles.full.address);
  if (!found) throw new Error('The article is not in the bundle.');
  return found;
}

describe('words', () => {
  it.each([
    ['without marks', 'dang vien'],
    ['with them', 'Đảng viên'],
    ['of an abbreviation with đ', 'ctd'],
    ['beginning with đ', 'quyet dinh'],
    ['of the title', 'nep song'],
    ['of the sapo', 'ra mat an pham'],
    ['of a caption', 'quang canh buoi le'],
    ['of a heading', 'phuong huong'],
    ['of a table', '95,7%'],
    ['of what is written in one piece', '15/KH-BTL'],
    ['of a part of it', 'kh-btl'],
    ['on both sides of a dash', 'hoc tap ren luyen'],
    ['of a footnote', 'chan trang ro rang'],
    ['of an author', 'huong giang'],
    ['of a rank and a name', 'thieu tuong dinh quoc hung'],
    ['of a post', 'chinh uy bo tu lenh'],
    ['of a role', 'chu tri'],
    ['of the unit', 'phong chinh tri'],
    ['before the number of a footnote', 'hoi nghi nghe'],
    ['of a link', 'trang ban'],
  ])('%s are found', async (_, words) => {
    expect(await holding(words)).toEqual(['day-du']);
  });

  it('are told apart by their marks where one asks for it', async () => {
    expect(await holding('dang')).toEqual(['dau-nam', 'day-du', 'sang']);
    expect(await holding('đảng', true)).toEqual(['day-du']);
    expect(await holding('đáng', true)).toEqual(['dau-nam']);
    expect(await holding('dang', true)).toEqual(['sang']);
  });

  it.each([
    ['of a credit', 'nhiep'],
    ['of an alternative text', 'ngu y'],
    ['of the file of a photo', 'anh'],
    ['of the thumbnail', 'webp'],
    ['of the day', '29'],
    ['of what only screen readers say', 'trang ngoai'],
    ['of the labels of footnotes', 'chu thich'],
    ['of topics', 'dan van'],
    ['made of a word and the number of a footnote', 'nghi1'],
  ])('%s are not', async (_, words) => {
    expect(await holding(words)).toEqual([]);
  });
});

describe('what comes back', () => {
  it('is decoded title and unit', async () => {
    const { meta } = await full();
    const shown = Object.entries(meta).map(([name, value]) => [name, fromIndexLetters(value)]);
    expect(Object.fromEntries(shown)).toEqual({
      title: articles.full.title,
      unit: articles.full.unitName,
    });
  });

  it('tells besides of sapo, other units, thumbnail, last day and fiction', async () => {
    const { anchors } = await full();
    expect(anchors.map(({ id, text }) => [id, fromIndexLetters(text)])).toEqual([
      ['summary', articles.full.summary],
      ['unit:0', 'Đoàn 9, “Đèo Đá”'],
      ['until:2023-07-02', ''],
      ['image:/anh/abcdef-320.webp', ''],
      ['demo', ''],
    ]);
  });

  it('is text of the article, and no letter of the index is left', async () => {
    const { content, excerpt } = await full();
    expect(content).not.toMatch(/[đĐ]/u);
    expect(fromIndexLetters(content + excerpt)).not.toMatch(/[ḓḒ]/u);
    expect(putTogether(fromIndexLetters(content))).toMatchInlineSnapshot(
      `"Đoàn 969 & “Nếp sống” <mới> "đẹp" ¶ Sáng nay, Đoàn 969 ra mắt ấn phẩm. ¶ Đảng viên dự Hội nghị nghe quyết định. Xem trang bạn. ¶ Quang cảnh buổi lễ. ¶ Phương hướng {#x} ¶ Chỉ tiêu ¶ Kết quả ¶ Trồng cây. ¶ 95,7% ¶ Công tác Đảng (CTĐ) có nền nếp theo 15/KH-BTL: học tập – rèn luyện. ¶ Chân trang rõ ràng. ¶ ¶ Hương Giang. ¶ Thiếu tướng Đinh Quốc Hùng, Bí thư Đảng ủy, Chính ủy Bộ Tư lệnh, chủ trì. ¶ Đoàn 9, “Đèo Đá” ¶"`,
    );
  });

  it('is all articles, oldest first, where nothing is asked for', async () => {
    const { results } = await bundle.search(null);
    const all = await Promise.all(results.map(({ data }) => data()));
    expect(all.map(({ url }) => url)).toEqual(
      [articles.early, articles.full, articles.morning].map(({ address }) => address),
    );
  });
});

describe('a bundle of nothing', () => {
  it('is searched without a fault and finds nothing', async () => {
    const empty = await reader.open('before/');
    for (const question of ['đảng', '"dang uy"', null]) {
      expect((await empty.search(question)).results).toEqual([]);
    }
  });
});
