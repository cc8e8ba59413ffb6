import { expect, test } from 'vitest';
import { dateNoYear } from '#pipeline/check/dates/date-no-year';
import { article, bare, hitsOf, messagesOf, shown } from './articles.ts';
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

test.each([
  ...'ngày sáng trưa chiều tối đêm hôm từ đến Ngày'.split(' ').map((word) => `${word} ⟦29/6⟧ họp`),
  ...[
    'ngày  ⟦9/6⟧',
    'ngày ⟦29 tháng 6⟧',
    'ngày ⟦29  tháng 06⟧',
    'ngày ⟦31/12⟧',
    'ngày ⟦1/2⟧',
    'ngày ⟦29/6⟧.',
    'ngày ⟦29/6⟧ dương lịch',
  ],
  ...[
    'ngày 2/9 và ngày ⟦29/6⟧',
    'ngày 32/1, ngày ⟦29/6⟧',
    'năm 1799, ngày ⟦29/6⟧',
    'năm 2123, ngày ⟦29/6⟧',
    'năm 20233, ngày ⟦29/6⟧',
    '2023 ngày ⟦29/6⟧',
  ],
])('%s', (drawing) => {
  expect(shown(dateNoYear, bare(drawing))).toBe(drawing);
});

test.each([
  ...'1/1 3/2 27/2 8/3 10/3 26/3 30/4 1/5 7/5 15/5 19/5 1/6 21/6 28/6 27/7 19/8 2/9 10/10 20/10 20/11 22/12 24/12 25/12 01/01 02/09'
    .split(' ')
    .map((day) => `ngày ${day}`),
  ...[
    'năm 1800',
    'năm 1999',
    'năm 2023',
    'năm  2099',
    'NĂM 2023',
    '6/2023',
    '6.2023',
    '6-2023',
    '2022-2023',
    '29/6/1945',
  ].map((year) => `ngày 29/6 ${year}`),
  ...[
    '29/6',
    'hạng 29/6',
    'ngày29/6',
    'ngày 29/6/',
    'ngày 29/67',
    'ngày 0/6',
    'ngày 32/6',
    'ngày 29/0',
    'ngày 29/13',
    'ngày 29/6 âm lịch',
  ],
])('finds nothing in %s', (text) => {
  expect(shown(dateNoYear, text)).toBe(text);
});

test('the first of an article is named, and no other', () => {
  expect(shown(dateNoYear, article('ngày 29/6', 'ngày 30/6'))).toBe('ngày ⟦29/6⟧\n\nngày 30/6');
});
