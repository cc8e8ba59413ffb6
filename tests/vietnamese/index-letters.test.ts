import { expect, test } from 'vitest';
import { fold } from '#vietnamese/fold';
import { fromIndexLetters, toIndexLetters } from '#vietnamese/index-letters';

const text = 'Đảng ủy Đoàn đã đi';

test('every đ is written by a letter that loses its mark like all others, and comes back', () => {
  const written = toIndexLetters(text);
  expect(written).toBe('Ḓảng ủy Ḓoàn ḓã ḓi');
  expect(written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()).toBe(fold(text));
  expect(fromIndexLetters(written)).toBe(text);
});

test('letters in parts are put together first', () => {
  expect(toIndexLetters(text.normalize('NFD'))).toBe(toIndexLetters(text));
  expect(fromIndexLetters(toIndexLetters(text).normalize('NFD'))).toBe(text);
});
