import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { excerptOf, markWords, type Piece } from '#browser/search/excerpt';
import { fold } from '#vietnamese/fold';

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const markedOf = (pieces: readonly Piece[]) =>
  pieces.filter(({ marked }) => marked).map(({ text }) => text);
const words = (...all: string[]) => new Set(all);
const tokens = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];

/** Numbered words, so that it is seen which of them are shown. */
const numbered = (from: number, until: number) =>
  Array.from({ length: until - from }, (_, index) => `số${from + index}`).join(' ');

describe('marking', () => {
  test.each([
    // Parts of other words are not what was asked for.
    ['uy', 'Nguyên chuyên uỷ Ủy huy uy', ['uỷ', 'Ủy', 'uy']],
    ['dang', 'Đảng, đang (dáng) dâng đẳng dangu', ['Đảng', 'đang', 'dáng', 'dâng', 'đẳng']],
    ['969', 'Đoàn 969, Đoàn 9690, A969, 969.', ['969', '969']],
    ['di', 'Đi đi-ra dì điều', ['Đi', 'đi', 'dì']],
    ['vang', 'không có gì', []],
  ])('%s in “%s”', (word, text, marked) => {
    const pieces = markWords(text, words(word));
    expect(markedOf(pieces)).toEqual(marked);
    expect(textOf(pieces)).toBe(text);
  });

  it('takes a whole word whose marks are separate characters', () => {
    const text = 'Đảng ủy họp'.normalize('NFD');
    expect(markedOf(markWords(text, words('uy')))).toEqual(['ủy'.normalize('NFD')]);
  });
});

describe('an excerpt', () => {
  it('is the text itself where it is short, signs at its ends too', () => {
    const text = '“Đảng ủy họp.” (ảnh)';
    expect(excerptOf(text, words('hop'))).toEqual([
      { text: '“Đảng ủy ', marked: false },
      { text: 'họp', marked: true },
      { text: '.” (ảnh)', marked: false },
    ]);
    expect(excerptOf('', words('a'))).toEqual([]);
    expect(excerptOf('… – ¶', words('a'))).toEqual([]);
  });

  it('begins shortly before the first word asked for and says that it is cut', () => {
    const text = `${numbered(0, 50)} Đảng ${numbered(50, 100)}`;
    const pieces = excerptOf(text, words('dang'));
    expect(textOf(pieces)).toBe(`… ${numbered(45, 50)} Đảng ${numbered(50, 78)} …`);
  });

  it('begins with the text where none of the words stands in it', () => {
    expect(textOf(excerptOf(numbered(0, 100), words('dang')))).toBe(`${numbered(0, 34)} …`);
  });

  it('prefers a place where all words stand to an earlier one of one of them', () => {
    const text = `đảng ${numbered(0, 60)} đảng đảng ${numbered(60, 120)} đảng ủy ${numbered(120, 180)}`;
    expect(textOf(excerptOf(text, words('dang', 'uy')))).toContain('đảng ủy');
  });
});

/** Texts of few words, so that they are asked for often, and of signs around them. */
const vocabulary = ['Đảng', 'đáng', 'đang', 'ủy', 'uỷ', 'nguyên', 'Đoàn', '969', 'hội', 'nghị'];
const text = fc
  .array(
    fc.tuple(
      fc.constantFrom(...vocabulary, ...vocabulary.map((word) => word.normalize('NFD'))),
      fc.constantFrom(' ', ' ', ', ', '. ', ' – ', '-', '” ', ' (', '🌾 '),
    ),
    { maxLength: 120 },
  )
  .map((pairs) => pairs.flat().join(''));
const asked = fc
  .uniqueArray(fc.constantFrom('dang', 'uy', 'nguyen', 'doan', '969', 'hoi', 'x'))
  .map((all) => new Set<string>(all));

test('marks are whole words that were asked for, and all of them', () => {
  fc.assert(
    fc.property(text, asked, (written, wanted) => {
      for (const pieces of [markWords(written, wanted), excerptOf(written, wanted)]) {
        expect(markedOf(pieces)).toEqual(
          tokens(textOf(pieces)).filter((word) => wanted.has(fold(word))),
        );
        const around = pieces.map(({ marked }, index) =>
          marked
            ? `${pieces[index - 1]?.text.slice(-1) ?? ''}${pieces[index + 1]?.text[0] ?? ''}`
            : '',
        );
        expect(around.join('')).not.toMatch(/[\p{L}\p{M}\p{N}]/u);
      }
      expect(textOf(markWords(written, wanted))).toBe(written);
    }),
    { numRuns: 500 },
  );
});

test('an excerpt is a stretch of the text, of whole words, no longer than three lines', () => {
  fc.assert(
    fc.property(text, asked, (written, wanted) => {
      const pieces = excerptOf(written, wanted);
      const cut = textOf(pieces).replace(/^… /u, '').replace(/ …$/u, '');
      expect(written).toContain(cut);
      const shown = tokens(cut);
      expect(shown.length).toBeLessThanOrEqual(34);
      // Nothing but whole words of the text, in its order.
      const all = tokens(written);
      const starts = all.map((_, index) => index);
      expect(
        shown.length === 0 ||
          starts.some((start) => shown.every((word, index) => all[start + index] === word)),
      ).toBe(true);
      const isHeld = all.some((word) => wanted.has(fold(word)));
      expect(markedOf(pieces).length > 0).toBe(isHeld);
      // An ellipsis stands where something is missing, and nowhere else.
      const said = textOf(pieces);
      if (all.length > 0) expect(said === written).toBe(shown.length === all.length);
    }),
    { numRuns: 500 },
  );
});
