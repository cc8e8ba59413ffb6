import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareNames,
  compareSortKeys,
  compareVietnamese,
  sortKeyOfName,
} from '#vietnamese/collate';

test('Đ stands after D, Ô after O, and tones follow dictionary order', () => {
  const sorted = ['da', 'dũng', 'đa', 'ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'oi', 'ôi', 'ơi'];
  expect(sorted.toReversed().toSorted(compareVietnamese)).toEqual(sorted);
});

test('tone placement makes no difference', () => {
  expect(compareVietnamese('Đảng ủy', 'Đảng uỷ')).toBe(0);
  expect(compareVietnamese('hoà bình', 'hòa bình'.normalize('NFD'))).toBe(0);
});

test('numbers sort by value', () => {
  expect(compareVietnamese('Trung đoàn 2', 'Trung đoàn 10')).toBeLessThan(0);
});

test('names sort by given name, then family name, then what is between', () => {
  expect(sortKeyOfName('Nguyễn Gia Chinh')).toBe('Chinh Nguyễn Gia');
  expect(sortKeyOfName(' Giang ')).toBe('Giang');
  expect(sortKeyOfName('Nguyễn  Gia  Chinh')).toBe('Chinh Nguyễn Gia');
  const sorted = ['Trần An', 'Lê Văn Hà', 'Nguyễn Gia Hà', 'Nguyễn Thu Hà', 'Bùi Hạ', 'Bùi Hạnh'];
  expect(sorted.toReversed().toSorted(compareNames)).toEqual(sorted);
});

test('a shorter key precedes its continuation, also for stored sort names', () => {
  expect(compareSortKeys('Hà', 'Hà Lê')).toBeLessThan(0);
  expect(compareSortKeys('Hà Lê', 'Hà')).toBeGreaterThan(0);
  expect(compareSortKeys('Thông Niê Y', 'Thông Niê Y')).toBe(0);
  expect(compareSortKeys('Thông  Niê Y', 'Thông Niê  Y')).toBe(0);
});

test('comparison is antisymmetric for any two texts', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a))).toBe(0);
      expect(Math.sign(compareVietnamese(a, b)) + Math.sign(compareVietnamese(b, a))).toBe(0);
    }),
  );
});
