import { DOTTED, SLASHED } from '#vietnamese/abbreviations';

/** A piece of a text; `end` is exclusive, both count UTF-16 code units. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Syllables and numbers of a text, in order, without the punctuation between them. `TP.`, `Đ/c`,
 * `v.v.`, initials, `29/6/2023`, `2.000` and `08:30` stay whole, which `Intl.Segmenter('vi')` does
 * not do (`domain.md` §4). Never throws.
 */
export function syllables(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const LETTER = '[\\p{L}\\p{M}]';
const TOKEN = new RegExp(
  [
    `(?<!${LETTER})(?:v\\.v\\.?|${SLASHED}(?!${LETTER})|${DOTTED}|(?:\\p{Lu}\\.){2,})`,
    '\\p{N}+(?:-\\p{N}+){2}',
    `\\p{N}+(?:[./:,]\\p{N}+)+`,
    `[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*`,
  ].join('|'),
  'gu',
);
