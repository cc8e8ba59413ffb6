import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromTcvn3, fromVni } from '#pipeline/check/spelling/legacy-letters';
import { MISREAD_UTF8, rereadUtf8 } from '#pipeline/check/spelling/misread-utf8';
import { officialProse } from './official-prose.ts';

const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
/** None, grave, hook above, tilde, acute, dot below. */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const lower = [...vowels.flatMap((one) => tones.map((tone) => (one + tone).normalize('NFC'))), 'đ'];
const letters = [...lower, ...lower.map((one) => one.toUpperCase())];

/** What each of them is in a font of another time, by the tables of those fonts. */
const tcvn3 = Object.fromEntries(
  [
    ['a', 'aµ¶·¸¹'],
    ['ă', '¨»¼½¾Æ'],
    ['â', '©ÇÈÉÊË'],
    ['e', 'eÌÎÏÐÑ'],
    ['ê', 'ªÒÓÔÕÖ'],
    ['i', 'i×ØÜÝÞ'],
    ['o', 'oßáâãä'],
    ['ô', '«åæçèé'],
    ['ơ', '¬êëìíî'],
    ['u', 'uïñòóô'],
    ['ư', '\u00ADõö÷øù'],
    ['y', 'yúûüýþ'],
  ].flatMap(([vowel = '', row = '']) =>
    tones.map((tone, index) => [(vowel + tone).normalize('NFC'), row.charAt(index)]),
  ),
);

describe('TCVN3', () => {
  it('has a byte for every small letter, and for capitals without a tone', () => {
    for (const [letter, byte] of Object.entries(tcvn3)) expect(fromTcvn3(byte)).toBe(letter);
    expect(fromTcvn3('®')).toBe('đ');
    expect(fromTcvn3('¡¢£¤¥¦§')).toBe('ĂÂÊÔƠƯĐ');
    expect(fromTcvn3('abc 123 – “ÿ°')).toBe('abc 123 – “ÿ°');
  });
});

/** A letter as VNI fonts have it: the plain one, and a second with its marks. */
function toVni(letter: string): string {
  const isUpper = letter !== letter.toLowerCase();
  const [base = '', ...marks] = letter.toLowerCase().normalize('NFD');
  const tone = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'].findIndex((one) =>
    marks.includes(one),
  );
  const single: Record<string, string> = { đ: 'ñ', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' };
  const horned: Record<string, string> = { o: 'ô', u: 'ö' };
  const alone = single[letter.toLowerCase()];
  const [i = '', acute = ''] = ['i', tone === 0 ? 'í' : 'ì'];
  if (base === i && (tone === 0 || tone === 1)) return isUpper ? acute.toUpperCase() : acute;
  const row = marks.includes('\u0302') ? 'áàåãä' : marks.includes('\u0306') ? 'éèúüë' : 'ùøûõï';
  const bare = marks.includes('\u0302') ? 'â' : marks.includes('\u0306') ? 'ê' : '';
  const first = marks.includes('\u031B') ? (horned[base] ?? base) : base;
  const written = alone ?? first + (tone === -1 ? bare : row.charAt(tone));
  return isUpper ? written.toUpperCase() : written;
}

describe('VNI', () => {
  it('has every letter, with its marks behind it', () => {
    for (const letter of letters)
      expect([toVni(letter), fromVni(toVni(letter))]).toEqual([toVni(letter), letter]);
  });

  it('leaves the rest as it stands', () => {
    expect(fromVni('abc 123, bì – “xì”')).toBe('abc 123, bì – “xì”');
    expect(fromVni('eê yê oê uâ')).toBe('eê yê oê uâ');
  });
});

/** UTF-8 as Windows-1252 shows it. */
const misread = (text: string) =>
  new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

describe('UTF-8 that was misread', () => {
  it('is read rightly, letter by letter and as a whole', () => {
    for (const letter of [...letters, '“', '”', '–', '…', '’']) {
      expect(rereadUtf8(misread(letter))).toBe(letter);
    }
    for (const text of officialProse) expect(rereadUtf8(misread(text))).toBe(text);
  });

  it('is recognised by every letter of Vietnamese with marks, and by quotation marks and dashes', () => {
    const seen = letters.filter((letter) => letter.length > 0 && !/[a-z]/iu.test(letter));
    const missed = [...seen, '“', '”', '–', '‘', '’', '…'].filter(
      (letter) => misread(letter).search(MISREAD_UTF8) === -1,
    );
    // What these give stands in other texts too; nobody misreads one letter alone.
    expect(missed.join('')).toBe('ăĩũẠĂĨƠỠŨ');
  });

  it('with a space in the place of a hard one is à', () => {
    expect(rereadUtf8(misread('là và').replaceAll('\u00a0', ' '))).toBe('là và');
  });

  it('is not what has other letters in it, nor what is cut', () => {
    expect(rereadUtf8(`${misread('Đảng')} ủy`)).toBeUndefined();
    expect(rereadUtf8(misread('Đảng').slice(1))).toBeUndefined();
    expect(rereadUtf8('\ufffd')).toBeUndefined();
    expect(rereadUtf8('plain')).toBe('plain');
  });

  it('decomposed is composed', () => {
    expect(rereadUtf8(misread('Đảng ủy'.normalize('NFD')))).toBe('Đảng ủy');
  });

  it('any text comes back', () => {
    const texts = fc
      .array(fc.constantFrom(...letters, ' ', 'b', '“', '”', '1'))
      .map((some) => some.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(rereadUtf8(misread(text))).toBe(text);
      }),
    );
  });
});
