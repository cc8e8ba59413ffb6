import { toNfc } from '#vietnamese/normalise';

/** What stands at the start of a text before a name. */
export interface ReadRank {
  /** As printed, runs of spaces folded: `Thiếu tá  QNCN` → `Thiếu tá QNCN`, `Đại uý` stays. */
  readonly rank: string;
  /** The spelling of the table: `Đại úy`, `Thượng sĩ`, `Thiếu tá QNCN`. */
  readonly canonical: string;
  /** What follows, without the white space between. */
  readonly rest: string;
}

/**
 * Ranks from high to low, those of one row equal (`domain.md` §5; the navy's own beside the army's).
 * Chuẩn úy was given to professional servicemen until 2015 and is met in older articles.
 */
const RANKS: readonly (readonly string[])[] = [
  ['Đại tướng'],
  ['Thượng tướng', 'Đô đốc'],
  ['Trung tướng', 'Phó Đô đốc'],
  ['Thiếu tướng', 'Chuẩn Đô đốc'],
  ['Đại tá'],
  ['Thượng tá'],
  ['Trung tá'],
  ['Thiếu tá'],
  ['Đại úy'],
  ['Thượng úy'],
  ['Trung úy'],
  ['Thiếu úy'],
  ['Chuẩn úy'],
  ['Thượng sĩ'],
  ['Trung sĩ'],
  ['Hạ sĩ'],
  ['Binh nhất'],
  ['Binh nhì'],
];

/** Professional servicemen (quân nhân chuyên nghiệp) go from Chuẩn úy up to Thượng tá. */
const PROFESSIONAL = new Set([
  'Thượng tá',
  'Trung tá',
  'Thiếu tá',
  'Đại úy',
  'Thượng úy',
  'Trung úy',
  'Thiếu úy',
  'Chuẩn úy',
]);

/**
 * The rank at the start of a text, letter case aside, in any usual spelling (úy/uý, sĩ/sỹ, with
 * `QNCN` or `chuyên nghiệp`); `undefined` where there is none. NFD is accepted, `rest` is NFC.
 */
export function readRank(text: string): ReadRank | undefined {
  const trimmed = toNfc(text).trimStart();
  const found = AT_START.exec(trimmed);
  const canonical = CANONICAL.get(keyOf(found?.groups?.['rank'] ?? ''));
  if (found === null || canonical === undefined) return undefined;
  const professional = found.groups?.['qncn'] !== undefined && PROFESSIONAL.has(canonical);
  const printed = professional ? found[0] : (found.groups?.['rank'] ?? '');
  return {
    rank: printed.replace(/\s+/gu, ' '),
    canonical: professional ? `${canonical} QNCN` : canonical,
    rest: trimmed.slice(printed.length).trimStart(),
  };
}

/**
 * Place in the order of ranks, 0 for the highest, for a canonical name as `readRank` gives it; a
 * professional serviceman ranks with the officer. `undefined` for anything else. For statistics and
 * the register only: a list of speakers keeps the order its author gave.
 */
export function rankOrder(canonical: string): number | undefined {
  const base = canonical.replace(/ QNCN$/u, '');
  if (base !== canonical && !PROFESSIONAL.has(base)) return undefined;
  const row = RANKS.findIndex((names) => names.includes(base));
  return row < 0 ? undefined : row;
}

const CANONICAL = new Map(RANKS.flat().map((name) => [keyOf(name), name]));

/** Longest first, because Đô đốc is a part of Phó Đô đốc; sources for `i` and `u`. */
const SPELLINGS = RANKS.flat()
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace('úy', '(?:úy|uý)').replace('sĩ', '(?:sĩ|sỹ)').replaceAll(' ', '\\s+'))
  .join('|');

// Hạ sĩ quan, non-commissioned officers, is no rank.
const NAMED = `(?:${SPELLINGS})(?![\\p{L}\\p{M}\\p{N}]|\\s+quan(?![\\p{L}\\p{M}]))`;
const PROFESSIONALLY =
  '\\s+(?:\\(QNCN\\)|(?:QNCN|(?:quân\\s+nhân\\s+)?chuyên\\s+nghiệp)(?![\\p{L}\\p{M}\\p{N}]))';
const AT_START = new RegExp(`^(?<rank>${NAMED})(?<qncn>${PROFESSIONALLY})?`, 'iu');

/** Source of one printed rank, without groups; needs the flags `i` and `u`. */
export const RANK_PATTERN = `${NAMED}(?:${PROFESSIONALLY})?`;

function keyOf(rank: string): string {
  const lower = rank.toLowerCase().replace(/\s+/gu, ' ');
  return lower.replace('uý', 'úy').replace('sỹ', 'sĩ');
}
