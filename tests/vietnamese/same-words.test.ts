import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasSameWords } from '#vietnamese/same-words';

test.each([
  ['Hội thao', 'HỘI THAO.'],
  ['Đảng ủy – Chính ủy', 'Dang uy, chinh uỷ'],
  ['“Hội thao”', 'hội   thao'],
])('%s and %s', (a, b) => {
  expect(hasSameWords(a, b)).toBe(true);
});

test.each([
  ['Hội thao', 'Hội thao 2023'],
  ['Hội thao', 'Khai mạc'],
  ['', ''],
  ['…', '–'],
])('not %s and %s', (a, b) => {
  expect(hasSameWords(a, b)).toBe(false);
});

test('whichever comes first', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => hasSameWords(a, b) === hasSameWords(b, a)),
  );
});
