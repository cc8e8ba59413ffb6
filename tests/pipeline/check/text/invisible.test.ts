import { expect, test } from 'vitest';
import { textInvisible } from '#pipeline/check/spacing/text-invisible';
import { article, bare, hitsOf, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['Đảng ủy Đoàn 969', 'Đảng⟦ → ⟧ủy Đoàn 969'],
  ['tháng   6 năm', 'tháng⟦   → ⟧6 năm'],
  [' Tham dự Hội nghị', '⟦ →⟧Tham dự Hội nghị'],
  ['cuối năm 2023.  ', 'cuối năm 2023.⟦  →⟧'],
  ['đoàn kết , thống nhất .', 'đoàn kết⟦ →⟧, thống nhất⟦ →⟧.'],
  ['Đảng​ ủy', 'Đảng⟦​ → ⟧ủy'],
  ['tuyên­truyền', 'tuyên⟦­→⟧truyền'],
  ['﻿Sáng nay, ‎Đoàn 969', '⟦﻿→⟧Sáng nay,⟦ ‎→ ⟧Đoàn 969'],
  ['Hội\tnghị', 'Hội⟦\t→ ⟧nghị'],
  ['Hội‌nghị‍ \u0007vàđoàn', 'Hội⟦‌→⟧nghị⟦‍ \u0007→ ⟧và⟦→ ⟧đoàn'],
  ['hai ngày rưỡi', 'hai⟦ → ⟧ngày⟦ → ⟧rưỡi'],
])('%s', (text, expected) => {
  expect(shown(textInvisible, text, { glossary })).toBe(expected);
});

test.each([
  'Gia đình 👨‍👩‍👧 và bác sĩ 🧑🏽‍⚕️ vui Tết',
  'Dòng một\ndòng hai',
  'Cờ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 bay',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(textInvisible, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(textInvisible, 'Đảng ủy', { glossary })).toMatchInlineSnapshot(`
    [
      "Có ký tự ẩn (dấu cách cứng U+00A0). Xóa đi; nếu chỗ ấy cần dấu cách, gõ dấu cách thường.",
    ]
  `);
});

test('leaves the tabs of a byline to the rule about bylines', () => {
  expect(shown(textInvisible, ['author', 'Hương Giang\tĐức Bình'])).toBe('Hương Giang\tĐức Bình');
});

test('leaves the bytes of another encoding alone: there U+00AD is ư', () => {
  const passages = article('§¶ng uû Phßng', 'c¸c ®¬n vÞ Th\u00ad tr\u00adëng', 'Ä\u0090áº£ng á»§y');
  expect(hitsOf(textInvisible, passages)).toEqual([]);
});

test.each([
  ...[',', ';', '!', '?', ')', '”', ':', '.'].map((mark) => `a⟦\u00a0→⟧${mark}`),
  ...[
    'a⟦\u00a0→ ⟧...',
    'a⟦\u00a0→ ⟧(',
    '⟦\u00a0→⟧a',
    'a⟦\u00a0→⟧',
    'a⟦\u00a0→⟧\nb',
    'a\n⟦\u00a0→⟧b',
    'a⟦ \u200b → ⟧b',
    'a⟦\u200b→⟧b',
  ],
  ...['a⟦ \u00a0\u200b\u00a0 → ⟧b', 'a⟦\u00a0→ ⟧b⟦\u00a0→ ⟧c'],
])('%j', (drawing) => {
  expect(shown(textInvisible, bare(drawing))).toBe(drawing);
});
