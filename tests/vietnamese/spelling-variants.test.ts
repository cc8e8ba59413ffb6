import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#vietnamese/fold';
import { spellingVariants } from '#vietnamese/spelling-variants';

/** Two spellings of one word, written by hand from `domain.md` §4 and from dictionaries. */
const PAIRS = [
  ['ủy', 'uỷ'],
  ['thủy', 'thuỷ'],
  ['lũy', 'luỹ'],
  ['húy', 'huý'],
  ['ngụy', 'nguỵ'],
  ['hòa', 'hoà'],
  ['đóa', 'đoá'],
  ['khỏe', 'khoẻ'],
  ['nhòe', 'nhoè'],
  ['kỷ', 'kỉ'],
  ['hy', 'hi'],
  ['lý', 'lí'],
  ['mỹ', 'mĩ'],
  ['sỹ', 'sĩ'],
  ['tỷ', 'tỉ'],
  ['kỳ', 'kì'],
  ['lỵ', 'lị'],
] as const;

test.each(PAIRS)('%s and %s are one word', (one, other) => {
  expect(spellingVariants(one)).toEqual([one, other]);
  expect(spellingVariants(other)).toEqual([other, one]);
});

test.each(
  [
    // After qu the u belongs to the onset, whatever follows.
    'quý quỳ quỹ quy quả quà quẻ quê qúy',
    // i and y are two sounds in closed syllables, in diphthongs, and bare.
    'tim tìm kín hình mít hay hai tay tai lai lấy máy mái kia mía tuy tui ý i y',
    // Other letters before them than h k l m s t alone: their i is never written y.
    'bí chí chỉ dì đi ghi gì khí khỉ nghĩ ngày nhì phí thí trí vì vị xỉ rỉ nỉ',
    // Longer rhymes have one place for the tone, and without a tone there is nothing to place.
    'hoàn ngoài thuở huỳnh chuyện khuỷu hoa hoe uy xoay',
    '969 ctđ',
  ].flatMap((line) => line.split(' ')),
)('%s has no other spelling', (word) => {
  expect(spellingVariants(word)).toEqual([word]);
});

const syllable = fc
  .tuple(
    fc.constantFrom('', ...'bcdđghklmnqrstvx', 'ch', 'gh', 'gi', 'kh', 'ngh', 'nh', 'qu', 'th'),
    fc.constantFrom('', 'o', 'u', 'i', 'y', 'ư'),
    fc.constantFrom('', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'),
    fc.constantFrom('', 'a', 'e', 'i', 'y', 'o'),
    fc.constantFrom('', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'),
    fc.constantFrom('', 'n', 'nh', 't'),
  )
  .map((parts) => parts.join('').normalize('NFC'));
/** Not only syllables: a reader may type anything. */
const word = fc.oneof(syllable, fc.string({ unit: fc.constantFrom(...'hkqtuyiỷýíọòaáoe') }));

test('the word itself comes first, no spelling twice, and never more than four', () => {
  fc.assert(
    fc.property(word, (typed) => {
      const all = spellingVariants(typed);
      expect(all[0]).toBe(typed);
      expect(new Set(all).size).toBe(all.length);
      expect(all.length).toBeLessThanOrEqual(4);
    }),
    { numRuns: 2000 },
  );
});

test('to be another spelling goes both ways', () => {
  fc.assert(
    fc.property(word, (typed) => {
      for (const other of spellingVariants(typed)) {
        expect(spellingVariants(other)).toContain(typed);
      }
    }),
    { numRuns: 2000 },
  );
});

test('another spelling changes tone places and i or y, nothing else', () => {
  fc.assert(
    fc.property(word, (typed) => {
      for (const other of spellingVariants(typed)) {
        expect(other.normalize('NFC')).toBe(other);
        expect(other).toHaveLength(typed.length);
        expect(fold(other).replaceAll('y', 'i')).toBe(fold(typed).replaceAll('y', 'i'));
      }
    }),
    { numRuns: 2000 },
  );
});

test('nothing that begins with qu has another spelling', () => {
  const rest = fc.string({ unit: fc.constantFrom(...'aáàeẻiíyýỷỳonht') });
  fc.assert(
    fc.property(rest, (end) => {
      expect(spellingVariants(`qu${end}`)).toEqual([`qu${end}`]);
    }),
  );
});
