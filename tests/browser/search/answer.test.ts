import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { answer } from '#browser/search/answer';
import { Bundle, type Pagefind } from '#browser/search/bundle';
import { type GlossaryEntry, readQuery } from '#browser/search/query';
import { writeBundle } from '#search/write-bundle';
import { writeProgram } from '#search/write-program';
import { article } from '../../bulletin/articles.ts';
import { entryOf } from '../../search/folders.ts';
import { type Reader, readerOf } from '../../search/reader.ts';

const glossary: readonly GlossaryEntry[] = [['CTĐ', 'công tác Đảng']];

/** Far below title and sapo. */
const filler = 'Tập thể luôn giữ nền nếp chính quy trong mọi mặt sinh hoạt. '.repeat(12);

/** Date, slug, text: what better answers are older, so that dates alone would give another order. */
const thisYear = [
  ['2023-02-01', 'dung-cum-tu', 'Cuộc họp của Đảng ủy diễn ra nhanh.'],
  ['2023-02-03', 'cum-tu-khac-dau', 'Người đáng uy tín được mời.'],
  ['2023-02-04', 'dung-tung-tu', 'Ủy ban mời từng Đảng viên.'],
  ['2023-02-05', 'tung-tu-khac-dau', 'Uy nghi, hàng quân đang bước.'],
  ['2023-03-01', 'trong-than-bai', `${filler}Ngày hội đua thuyền.`],
  ['2023-03-02', 'so-969', 'Xe mang biển 969 vào cổng.'],
  ['2023-03-03', 'doan-vien', 'Một đoàn khách và nguyên thủ quốc gia.'],
  ['2023-03-05', 'viet-tat', 'Nhiệm vụ CTĐ nửa năm.'],
  ['2023-03-06', 'viet-day-du', 'Bồi dưỡng công tác Đảng cho cấp phó.'],
  ['2023-03-07', 'viet-roi', 'Công an, hợp tác xã, hải đảng.'],
  ['2023-04-30', 'ngay-trong-bai', 'Kỷ niệm ngày 05/4/2012 ở nhà văn hóa.'],
] as const;
const before = [
  ['2022-02-01', 'dung-cum-tu-kieu-moi', 'Toàn Đảng uỷ nhất trí.'],
  ['2012-04-05', 'trong-ngay', 'Hành quân đêm.'],
  ['2021-01-01', 'trong-tieu-de', filler],
] as const;
const titles: Readonly<Record<string, string>> = { 'trong-tieu-de': 'Hội đua ghe ngo' };

let dir: string;
let reader: Reader;
let bundles: Bundle[];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'bantin-search-'));
  for (const [name, of] of [
    ['this-year', thisYear],
    ['before', before],
  ] as const) {
    const entries = of.map(([date, slug, text]) =>
      entryOf(article(date, slug, { title: titles[slug] ?? 'Tin' }), `<p>${text}</p>`),
    );
    await writeBundle(entries, join(dir, name));
  }
  await writeProgram(dir);
  reader = await readerOf(dir);
  bundles = [];
  for (const name of ['this-year/', 'before/']) {
    const bundle = new Bundle(reader.pagefind as unknown as Pagefind, reader.address + name, '/');
    // As the page does: the second may open only once the first is there.
    await bundle.ids();
    bundles.push(bundle);
  }
});

afterAll(async () => {
  await reader?.close();
  if (dir) rmSync(dir, { recursive: true, force: true });
});

/** Slugs of what answers, best first, and what stands nowhere. */
async function ask(query: string): Promise<{ slugs: string[]; missing: readonly string[] }> {
  const { hits, missing } = await answer(readQuery(query, glossary), bundles);
  const found = await Promise.all(hits.map(({ bundle, id }) => bundle.article(id)));
  return { slugs: found.map(({ url }) => url.split('/').at(-2) ?? ''), missing };
}

describe('the order of answers', () => {
  const phrases = ['dung-cum-tu', 'dung-cum-tu-kieu-moi', 'cum-tu-khac-dau'];

  it.each(['Đảng ủy', 'đảng uỷ', 'ĐẢNG ỦY', 'Đảng ủy'.normalize('NFD')])(
    '%s: phrases before scattered words, and the marks that were typed first among each',
    async (query) => {
      const { slugs } = await ask(query);
      expect(slugs).toEqual([...phrases, 'dung-tung-tu', 'tung-tu-khac-dau']);
    },
  );

  it('without marks: phrases, then scattered words, the newest first among each', async () => {
    const { slugs } = await ask('dang uy');
    expect(slugs).toEqual([
      ...['cum-tu-khac-dau', 'dung-cum-tu', 'dung-cum-tu-kieu-moi'],
      ...['tung-tu-khac-dau', 'dung-tung-tu'],
    ]);
  });

  it('in quotes: phrases alone', async () => {
    expect((await ask('"Đảng ủy"')).slugs).toEqual(phrases);
  });

  it('of equal kinds: titles before texts, however much older', async () => {
    expect((await ask('hội đua')).slugs).toEqual(['trong-tieu-de', 'trong-than-bai']);
  });
});

describe('all that was asked must stand in an article', () => {
  test.each([
    ['doan 969', [], []],
    ['“Đảng ủy” nhanh', ['dung-cum-tu'], []],
    ['nhanh "dang uy" hop', ['dung-cum-tu'], []],
    ['đoàn khách', ['doan-vien'], []],
    // A word that stands nowhere is named, as typed; what others say is no answer.
    ['đoàn Xyzq', [], ['Xyzq']],
    ['xyzq "khách đoàn" 969', [], ['xyzq', 'khách đoàn']],
    // Whole words: not the beginnings of others, and nothing in their midst.
    ['doa', [], ['doa']],
    ['96', [], ['96']],
    ['guy', [], ['guy']],
  ] as const)('%s', async (query, slugs, missing) => {
    expect(await ask(query)).toEqual({ slugs, missing });
  });
});

describe('abbreviations', () => {
  it.each(['ctđ', 'CTD', 'công tác Đảng', 'cong tac dang'])(
    '%s finds both ways to write it, but not its words apart',
    async (query) => {
      const { slugs } = await ask(query);
      expect(slugs.slice(0, 2).toSorted()).toEqual(['viet-day-du', 'viet-tat']);
      const typedOut = query.includes(' ');
      // Words that were typed are looked for everywhere, as any are; last.
      expect(slugs.slice(2)).toEqual(typedOut ? ['viet-roi'] : []);
    },
  );
});

describe('a date', () => {
  it.each(['5/4/2012', '05-04-2012', '5 tháng 4 năm 2012'])(
    '%s finds what happened then and what tells of it',
    async (query) => {
      expect((await ask(query)).slugs.toSorted()).toEqual(['ngay-trong-bai', 'trong-ngay']);
    },
  );

  it('without a year finds the day of any', async () => {
    expect((await ask('5/4')).slugs.toSorted()).toEqual(['ngay-trong-bai', 'trong-ngay']);
    expect((await ask('3/2')).slugs).toEqual(['cum-tu-khac-dau']);
  });

  it('goes with words like any other term', async () => {
    expect((await ask('hành quân 5/4/2012')).slugs).toEqual(['trong-ngay']);
    expect((await ask('đua thuyền 5/4/2012')).slugs).toEqual([]);
  });
});

it('no readings, no answer', async () => {
  expect(await answer([], bundles)).toEqual({ hits: [], missing: [] });
});
