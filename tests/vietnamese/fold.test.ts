import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#vietnamese/fold';

const ALPHABET =
  'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ';
const vietnamese = fc.string({
  unit: fc.constantFrom(...`${ALPHABET}${ALPHABET.toUpperCase()}ÐðẤ 0129.,/-“”`),
});

test('every Vietnamese letter folds to its base letter', () => {
  expect(fold('Đảng ủy Đoàn 969')).toBe('dang uy doan 969');
  expect(fold('NGHIÊM TRỌNG Ở HUẾ')).toBe('nghiem trong o hue');
  const bases = new Set(fold(ALPHABET));
  expect([...bases].join('')).toBe('abcdeghiklmnopqrstuvxy');
});

test('the Icelandic letters that stand in for Đ and đ fold like them', () => {
  expect(fold('Ðảng ủy, ðồng chí')).toBe('dang uy, dong chi');
});

test('both tone styles fold to one key', () => {
  expect(fold('Đảng uỷ')).toBe(fold('Đảng ủy'));
});

test('folding is idempotent and leaves no mark, for any text', () => {
  fc.assert(
    fc.property(fc.oneof(vietnamese, fc.string({ unit: 'binary' })), (text) => {
      const folded = fold(text);
      expect(fold(folded)).toBe(folded);
      expect(folded).not.toMatch(/\p{M}/u);
    }),
    { numRuns: 1000 },
  );
});

test('NFC and NFD fold alike', () => {
  fc.assert(
    fc.property(vietnamese, (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }),
    { numRuns: 1000 },
  );
});

test('Vietnamese folds to ASCII letters of the same number', () => {
  fc.assert(
    fc.property(vietnamese, (text) => {
      expect(fold(text)).toHaveLength(text.length);
      expect(fold(text)).toMatch(/^[a-z0-9 .,/“”-]*$/);
    }),
  );
});
