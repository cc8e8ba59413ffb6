import { expect, test } from 'vitest';
import { dateWeekday } from '#pipeline/check/dates/date-weekday';
import { hitsOf, marked, messagesOf, shown } from './articles.ts';
import { officialProse } from './official-prose.ts';

test.each([
  ['Thứ Sáu, ngày 29/6/2023', '⟦Thứ Sáu⟧, ngày 29/6/2023'],
  ['Sáng thứ tư (28/6) và thứ năm (28/6)', 'Sáng thứ tư (28/6) và ⟦thứ năm⟧ (28/6)'],
  ['Sáng thứ 6, 29-6-2023', 'Sáng ⟦thứ 6⟧, 29-6-2023'],
  ['ngày 29/6/2023 (thứ Sáu)', 'ngày 29/6/2023 (⟦thứ Sáu⟧)'],
  ['Chủ nhật, ngày 29 tháng 6 năm 2023', '⟦Chủ nhật⟧, ngày 29 tháng 6 năm 2023'],
  ['Thứ Hai, 01/01 là ngày nghỉ', '⟦Thứ Hai⟧, 01/01 là ngày nghỉ'],
])('%s', (text, expected) => {
  expect(shown(dateWeekday, text, { date: '2023-06-29' })).toBe(expected);
});

test.each([
  'Thứ Năm, ngày 29/6/2023',
  'Sáng thứ năm (29/6), chiều thứ Sáu, 30/6',
  'Sáng thứ 5, 29.6.2023',
  'Chủ nhật (02/7)',
  'lần thứ ba, ngày 29/6/2023',
  'ngày thứ hai (29/6)',
  'đợt thứ tư (30/6/2023)',
  'Thứ Sáu, 31/6/2023',
  'thứ năm, 20 điểm',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(dateWeekday, text, { date: '2023-06-29' })).toBe(text);
});

test('says what to do', () => {
  expect(
    messagesOf(dateWeekday, 'Thứ Sáu, ngày 29/6/2023', { date: '2023-06-29' }),
  ).toMatchInlineSnapshot(`
    [
      "Ngày 29/6/2023 là Thứ Năm, không phải Thứ Sáu. Sửa thứ hoặc ngày.",
    ]
  `);
});

test('without a year the nearest such day is meant, and nothing where the article has no day', () => {
  const text = 'Thứ Hai, 01/01';
  expect(shown(dateWeekday, text, { date: '2023-12-28' })).toBe(text);
  expect(shown(dateWeekday, text, { date: '2022-12-28' })).toBe('⟦Thứ Hai⟧, 01/01');
  expect(shown(dateWeekday, text)).toBe(text);
});

test('across emphasis', () => {
  const passages = marked('|**|Thứ Sáu|**|, ngày 29/6/2023');
  expect(hitsOf(dateWeekday, passages)).toMatchObject([{ offset: 2, length: 7 }]);
});
