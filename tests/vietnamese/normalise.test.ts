import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldSpaces, toNfc } from '#vietnamese/normalise';

test('half-composed text becomes one letter a code point', () => {
  expect(toNfc('u\u0309y')).toBe('ủy');
  expect(toNfc('ê\u0301')).toBe('ế');
});

test('old and new tone placement stay different texts under NFC', () => {
  expect(toNfc('ủy')).not.toBe(toNfc('uỷ'));
});

test('NBSP, tabs, line ends and runs become one space, zero-width characters vanish', () => {
  expect(foldSpaces('\u00A0 Đảng\u00A0ủy\t\r\n  Đoàn\u200B 969\uFEFF ')).toBe('Đảng ủy Đoàn 969');
  expect(foldSpaces('Đo\u2060àn\uFEFF 9\uFEFF69')).toBe('Đoàn 969');
});

test('folding spaces twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...' \t\n\u00A0\u200B\uFEFFủa') }), (text) => {
      expect(foldSpaces(foldSpaces(text))).toBe(foldSpaces(text));
    }),
  );
});
