import { expect, test } from 'vitest';
import { dateNoYear } from '#pipeline/check/dates/date-no-year';
import { article, hitsOf, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  [
    'Sáng ngày 29/6, Đảng ủy họp; ngày 30/6 bế mạc',
    'Sáng ngày ⟦29/6⟧, Đảng ủy họp; ngày 30/6 bế mạc',
  ],
  ['Sáng 29/6, Đảng ủy họp', 'Sáng ⟦29/6⟧, Đảng ủy họp'],
  ['từ 29 tháng 6 đến 30/6', 'từ ⟦29 tháng 6⟧ đến 30/6'],
])('%s', (text, expected) => {
  expect(shown(dateNoYear, text, { glossary })).toBe(expected);
});

test.each([
  'Sáng ngày 29/6/2023 và chiều 30/6',
  'Ngày 29/6, nhiệm vụ năm 2023',
  '2/3 quân số, đạt 29/6',
  'Chào mừng ngày 22/12 và ngày 2/9',
  'ngày 10/3 âm lịch',
  'ngày 29/13',
  'Sáng 29/6 (2022-2023)',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(dateNoYear, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(dateNoYear, 'Sáng ngày 29/6', { glossary })).toMatchInlineSnapshot(`
    [
      "“29/6” chưa có năm, và cả bài không có ngày đầy đủ nào. Ghi thêm năm.",
    ]
  `);
});

test('a year in any block is a year', () => {
  expect(hitsOf(dateNoYear, article('Sáng 29/6', ['caption', 'Ảnh chụp ngày 28/6/2023']))).toEqual(
    [],
  );
});
