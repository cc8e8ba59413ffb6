import { expect, test } from 'vitest';
import { titleCapitals } from '#pipeline/check/head/title-capitals';
import { messagesOf, shown } from './articles.ts';

test.each(['TRUNG ĐOÀN 9002 MỞ HỘI THAO', '“BA SẴN SÀNG”', 'MỞ HỘI THAO'])('%s', (title) => {
  expect(shown(titleCapitals, ['title', title])).toBe(`⟦${title}⟧`);
});

test.each([
  'Trung đoàn 9002 MỞ HỘI THAO',
  'SEA GAMES 32',
  'ISO 9001',
  'HỘI THAO',
  'UBND - HĐND - MTTQ',
])('finds nothing in %s', (title) => {
  expect(shown(titleCapitals, ['title', title])).toBe(title);
});

test('only titles', () => {
  expect(shown(titleCapitals, ['heading', 'MỞ HỘI THAO'])).toBe('MỞ HỘI THAO');
});

test('says what to do', () => {
  expect(messagesOf(titleCapitals, ['title', 'MỞ HỘI THAO'])).toMatchInlineSnapshot(`
    [
      "Tiêu đề viết toàn chữ hoa. Viết thường như một câu, chỉ hoa chữ đầu và tên riêng.",
    ]
  `);
});
