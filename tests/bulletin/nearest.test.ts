import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '#bulletin/nearest';
import { editDistance } from '#vietnamese/edit-distance';

test.each([
  ['tieu dê', 'tiêu đề'],
  ['tilte', 'title'],
  ['phat biu', 'phát biểu'],
  ['Phòng Chinh tri', 'Phòng Chính trị'],
])('%s was meant to be %s', (written, meant) => {
  const candidates = ['tiêu đề', 'title', 'phát biểu', 'Phòng Chính trị', 'Trung đoàn 9001'];
  expect(nearest(written, candidates)).toBe(meant);
});

test.each(['', 'xyz', 'Quân đoàn', 'ab'])('%j was meant to be none of them', (written) => {
  expect(nearest(written, ['tiêu đề', 'Phòng Chính trị'])).toBeUndefined();
  expect(nearest(written, [])).toBeUndefined();
});

test('the first of two that are equally near is taken', () => {
  expect(nearest('ca', ['ba', 'da'])).toBe('ba');
});

/** The definition, letter by letter, without a table. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const swapped = a[0] === b[1] && a[1] === b[0] && a.length > 1 && b.length > 1;
  return Math.min(
    slowDistance(restA, b) + 1,
    slowDistance(a, restB) + 1,
    slowDistance(restA, restB) + Number(a[0] !== b[0]),
    swapped ? slowDistance(a.slice(2), b.slice(2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

test('the distance is the number of letters to add, drop, change or swap', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(editDistance(a, b)).toBe(slowDistance(a, b));
    }),
  );
});

test.each([
  ['ab', 'ac', true],
  ['ab', 'cd', false],
  ['abcde', 'abcxy', false],
  ['abcdef', 'abcdxy', true],
  ['abcdef', 'abcxyz', false],
  ['abcdefg', 'abcdxyz', false],
  ['abcdefgh', 'abcdexyz', false],
  ['abcdefghi', 'abcdefxyz', true],
])('“%s” may mean “%s”: %s', (written, candidate, near) => {
  expect(nearest(written, [candidate])).toBe(near ? candidate : undefined);
});
