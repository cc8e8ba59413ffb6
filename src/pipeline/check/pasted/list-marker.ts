import { cleaned } from '#pipeline/check/lines/paragraph-lines';

/** The mark that a line begins with where a word processor, or a hand, made a list of it. */
export interface ListMarker {
  /**
   * `sign`: stands nowhere but before an item. `dash`: before speech, too. `tight`: Markdown's own,
   * glued to its word. `number` and `letter`: only where the next line counts on.
   */
  readonly kind: 'sign' | 'dash' | 'tight' | 'number' | 'letter';
  /** As written, without the space behind it. */
  readonly mark: string;
  /** Number of the item, or the place of its letter; 0 where it has none. */
  readonly count: number;
  /** The line without the mark. */
  readonly rest: string;
}

/** • · ▪ and their like, ticks, and the private letters of Wingdings and Symbol. */
const SIGN =
  /^([\u2022\u00B7\u25AA\u25AB\u25A0\u25A1\u25CF\u25CB\u25E6\u25C6\u25C7\u2023\u2043\u2219\u27A2\u27A4\u25BA\u25B8\u25B6\u2756\u2713\u2714\u2726\u2610-\u2612\u2B25\u29BF\uE000-\uF8FF])\s*(\S.*)$/u;
/** Letters that stand for a sign in its font, when Word has put its tab or spaces behind them. */
const FONT_LETTER = /^([o§ØüÜvq])(?:\t\s*|[ \u00A0]{2,})(\S.*)$/u;
/** And when its tab became a single space: `o Các cơ quan`, which may be words as well. */
const LOOSE_LETTER = /^([o§ØüÜvq])[ \u00A0](\p{Lu}.*)$/u;
const DASH = /^([–—−―‒])\s*([^\s–—−―‒-].*)$/u;
const TIGHT = /^([-‐‑+*])(?:\u00A0\s*)?(?=[*_]{0,2}[\p{L}\p{N}“"(])(.+)$/u;
/** Two hyphens, as hands without a dash type them. */
const HYPHENS = /^(-{2,3})\s+(?=[*_]{0,2}[\p{L}\p{N}“"(])(.+)$/u;
const NUMBER =
  /^(\d{1,3})(?:\/\s*(?=[*_]{0,2} ?[\p{L}“"(])|[.)](?:[\s\u00A0]+|(?=[*_]{0,2}\p{Lu})))(\S.*)$/u;
const LETTER = /^([a-zđ]|[IVX]{1,4})[.)/]\s*(?=[*_]{0,2} ?[\p{L}“"(])(.+)$/u;

/**
 * The list mark of a line; none where Markdown itself knows it.
 *
 * @param written the line without its lead, white space as in the file
 */
export function listMarker(written: string): ListMarker | undefined {
  const sign = SIGN.exec(written) ?? FONT_LETTER.exec(written);
  if (sign) return marker('sign', sign[1], sign[2]);
  const dash = DASH.exec(written);
  if (dash) return marker('dash', dash[1], dash[2]);
  const tight = TIGHT.exec(written);
  // `*Tin, ảnh: Lan*` is emphasis, well or badly written.
  if (tight)
    return tight[1] === '*' && tight[2]?.includes('*')
      ? undefined
      : marker('tight', tight[1], tight[2]);
  const hyphens = HYPHENS.exec(written);
  if (hyphens) return marker('tight', hyphens[1], hyphens[2]);
  const number = NUMBER.exec(written);
  if (number)
    return marker(
      'number',
      written.slice(0, written.length - (number[2]?.length ?? 0)),
      number[2],
      Number(number[1]),
    );
  const letter = LETTER.exec(written);
  if (letter)
    return marker(
      'letter',
      written.slice(0, written.length - (letter[2]?.length ?? 0)),
      letter[2],
      placeOf(letter[1] ?? ''),
    );
  return undefined;
}

/**
 * The list mark of a line that only its neighbours show to be one: below an item with a sign, or in a
 * row with others like it.
 *
 * @param written the line without its lead
 */
export function looseMarker(written: string): ListMarker | undefined {
  const sign = LOOSE_LETTER.exec(written);
  return sign ? marker('sign', sign[1], sign[2]) : undefined;
}

function marker(kind: ListMarker['kind'], mark = '', rest = '', count = 0): ListMarker | undefined {
  const text = cleaned(rest);
  return text === '' ? undefined : { kind, mark: mark.trim(), count, rest: text };
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const OFFICIAL = 'abcdđeghiklmnopqrstuvxy';
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Officials count a, b, c, d, đ, e, g; others a, b, c, d, e, f: what both agree on goes by both. */
function placeOf(letter: string): number {
  if (/^[IVX]/u.test(letter)) return 100 + ROMAN.indexOf(letter);
  const official = OFFICIAL.indexOf(letter);
  return official === -1 ? 200 + ALPHABET.indexOf(letter) : official + 1;
}

/** The second counts on from the first: 1, 2; a, b; d, đ or d, e. */
export function countsOn(before: ListMarker, after: ListMarker): boolean {
  if (before.kind !== after.kind) return false;
  if (before.kind === 'number') return after.count > before.count && after.count < before.count + 4;
  return after.count > before.count && after.count <= before.count + 2;
}
