import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveTone, toneKey, toneStyleOf, toneVariants, withToneStyle } from '#vietnamese/tone';

/** Old style beside new style, written by hand. */
const PAIRS = [
  ['hòa', 'hoà'],
  ['hóa', 'hoá'],
  ['tỏa', 'toả'],
  ['xõa', 'xoã'],
  ['họa', 'hoạ'],
  ['khỏe', 'khoẻ'],
  ['lòe', 'loè'],
  ['ủy', 'uỷ'],
  ['thúy', 'thuý'],
  ['lũy', 'luỹ'],
  ['tùy', 'tuỳ'],
  ['ngụy', 'nguỵ'],
  ['HÒA', 'HOÀ'],
  ['ỦY', 'UỶ'],
  ['Ủy', 'Uỷ'],
  ['Thúy', 'Thuý'],
] as const;

const SAME_IN_BOTH =
  'hòan hùynh tùyên quý quả quỹ quỳ Quý QUÝ quà qúy hoàn huýt ngoài thuở chuyện già giá mía của mùa cửa khuỷu hoặc khuyên toàn hoa hoe uy';

const tones = fc.constantFrom('', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323');
const onsets = fc.constantFrom(
  '',
  'h',
  'kh',
  'th',
  'ng',
  'ngh',
  'đ',
  'q',
  'g',
  'gi',
  'tr',
  'l',
  'Đ',
);
const rhymes = fc.constantFrom(
  'oa',
  'oe',
  'uy',
  'oan',
  'uynh',
  'ua',
  'ưa',
  'ia',
  'oai',
  'uya',
  'a',
);
/** Syllables with the tone on the first or the second vowel, right or wrong. */
const syllable = fc
  .tuple(onsets, rhymes, tones, fc.constantFrom(1, 2), fc.boolean())
  .map(([onset, rhyme, tone, at, capitals]) => {
    const text = (onset + rhyme.slice(0, at) + tone + rhyme.slice(at)).normalize('NFC');
    return capitals ? text.toUpperCase() : text;
  });
const text = fc.array(syllable, { maxLength: 12 }).map((parts) => parts.join(' '));

describe.each(PAIRS)('%s / %s', (old, fresh) => {
  test('is told apart and converted both ways, case kept', () => {
    expect(toneStyleOf(old)).toBe('old');
    expect(toneStyleOf(fresh)).toBe('new');
    expect(withToneStyle(old, 'new')).toBe(fresh);
    expect(withToneStyle(fresh, 'old')).toBe(old);
  });
});

test.each(SAME_IN_BOTH.split(' '))('%s is the same in both styles', (word) => {
  expect(toneStyleOf(word)).toBeUndefined();
  expect(withToneStyle(word, 'new')).toBe(word);
  expect(withToneStyle(word, 'old')).toBe(word);
});

test('running text is converted in place', () => {
  const old = 'Đảng ủy “Quý Hòa”, tùy viên/hóa học; quỹ hoàn.';
  const fresh = 'Đảng uỷ “Quý Hoà”, tuỳ viên/hoá học; quỹ hoàn.';
  expect(withToneStyle(old, 'new')).toBe(fresh);
  expect(withToneStyle(fresh, 'old')).toBe(old);
});

test('variants begin with the word itself', () => {
  expect(toneVariants('uỷ')).toEqual(['uỷ', 'ủy']);
  expect(toneVariants('hóa')).toEqual(['hóa', 'hoá']);
  expect(toneVariants('quý')).toEqual(['quý']);
});

test('the key of both styles, in any normalisation form, is one', () => {
  expect(toneKey('Đảng uỷ Đoàn 969')).toBe(toneKey('Đảng ủy Đoàn 969'));
  expect(toneKey('Đảng uỷ'.normalize('NFD'))).toBe(toneKey('Đảng ủy'));
  expect(toneKey('Hòa')).not.toBe(toneKey('Hỏa'));
  expect(toneKey('Hòa')).not.toBe(toneKey('hòa'));
});

test('a tone moves alone, circumflex and horn stay', () => {
  expect(moveTone('ò', 'a')).toEqual({ from: 'o', to: 'à' });
  expect(moveTone('Ứ', 'Ơ')).toEqual({ from: 'Ư', to: 'Ớ' });
  expect(moveTone('ị', 'ê')).toEqual({ from: 'i', to: 'ệ' });
});

test('conversion keeps length and every other character, so offsets survive', () => {
  fc.assert(
    fc.property(text, (original) => {
      const fresh = withToneStyle(original, 'new');
      expect(fresh).toHaveLength(original.length);
      expect(fresh.normalize('NFC')).toBe(fresh);
      expect(fresh.split(' ').map((word) => word.length)).toEqual(
        original.split(' ').map((word) => word.length),
      );
    }),
  );
});

test('there and back is the same text, and each direction is idempotent', () => {
  fc.assert(
    fc.property(text, (original) => {
      const old = withToneStyle(original, 'old');
      const fresh = withToneStyle(original, 'new');
      expect(withToneStyle(fresh, 'old')).toBe(old);
      expect(withToneStyle(old, 'new')).toBe(fresh);
      expect(withToneStyle(old, 'old')).toBe(old);
    }),
  );
});

test('nothing after q is ever touched', () => {
  fc.assert(
    fc.property(rhymes, tones, fc.constantFrom(1, 2), (rhyme, tone, at) => {
      const word = `q${rhyme.slice(0, at)}${tone}${rhyme.slice(at)}`.normalize('NFC');
      expect(withToneStyle(word, 'new')).toBe(word);
      expect(withToneStyle(word, 'old')).toBe(word);
    }),
  );
});
