import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cutForIndex, cutWords, putTogether } from '#vietnamese/index-words';

describe('what is written in one piece', () => {
  test.each([
    ['15/KH-BTL', '15 KH BTL'],
    ['55/2014/TT-BQP', '55 2014 TT BQP'],
    ['1591/QĐ-BQP', '1591 QĐ BQP'],
    ['U-oát', 'U oát'],
    ['Hà–Nội', 'Hà Nội'],
    ['98,5%', '98 5%'],
    ['29/6/2023', '29 6 2023'],
    ['29.6.2023', '29 6 2023'],
    ['TP.HCM', 'TP HCM'],
    ['CTĐ,CTCT', 'CTĐ CTCT'],
    ['Đoàn(CTĐ)', 'Đoàn CTĐ)'],
    // One number, one name, no joint at all.
    ['1.234.567', '1.234.567'],
    ['10.000m', '10.000m'],
    ['M’Nông', 'M’Nông'],
    ["H'Len", "H'Len"],
    ['B52', 'B52'],
    ['-5 (độ), rồi...', '-5 (độ), rồi...'],
  ])('%s is cut to %s', (written, words) => {
    expect(cutWords(written)).toBe(words);
  });
});

/** Text as it may stand between tags, with every sign that codes are made of. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...' `:;+=.,*~-–—‑−…·•/<>&_1aĐủ'),
      fc.constantFrom(' – ', ' &amp; ', '15/KH-BTL', '``', '` ', '<p>', '</p>'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('whatever is cut for the index comes back as it was', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(putTogether(cutForIndex(one))).toBe(one);
    }),
  );
});

test('the index has the same words as the question', () => {
  // As pagefind does it: by white space, letters and digits only.
  const words = (of: string) =>
    of
      .split(/\s+/u)
      .map((word) => word.replace(/[^\p{L}\p{M}\p{N}_]/gu, ''))
      .filter((word) => word !== '');
  const pieces = fc.array(
    fc.constantFrom('15/KH-BTL', 'Mác', '–', '-', 'U-oát,', '(98,5%)', '1.234', '“Lê-nin”', '…'),
  );
  fc.assert(
    fc.property(pieces, (of) => {
      const one = of.join(' ');
      expect(words(cutForIndex(one))).toEqual(words(cutWords(one)));
    }),
  );
});

it('takes a long row of signs in its stride', () => {
  const hostile = `${'a-'.repeat(50_000)}${'1.'.repeat(50_000)}${' –'.repeat(50_000)}${'-'.repeat(50_000)}`;
  const start = performance.now();
  expect(putTogether(cutForIndex(hostile))).toBe(hostile);
  expect(performance.now() - start).toBeLessThan(2000);
});
