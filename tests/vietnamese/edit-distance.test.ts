import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '#vietnamese/edit-distance';

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['abc', 'abc', 0],
  ['abc', 'abd', 1],
  ['abc', 'ab', 1],
  ['abc', 'xabc', 1],
  ['abc', 'acb', 1],
  ['abcd', 'badc', 2],
  ['abc', 'cab', 2],
  ['ca', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['aab', 'aba', 1],
  ['xabx', 'xbax', 1],
  ['abab', 'baba', 2],
])('from “%s” to “%s” it is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

/** Straight from the definition, without a table: slow, and it shares nothing with ours. */
function oracle(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [head, tail] = [a.slice(0, -1), b.slice(0, -1)];
  const costs = [oracle(head, b) + 1, oracle(a, tail) + 1];
  costs.push(oracle(head, tail) + (a.at(-1) === b.at(-1) ? 0 : 1));
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    costs.push(oracle(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...costs);
}

test('it is what its definition says', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(oracle(a, b));
    }),
    { numRuns: 300 },
  );
});
