import type { Flaw } from '#bulletin/flaw';
import { withoutLookAlikes } from '#pipeline/check/spelling/look-alikes';
import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import { isSyllable } from '#pipeline/check/text/syllable-shape';
import { textRule } from '#pipeline/check/text-rule';

/**
 * Letters of other scripts, styled letters and emoji inside a word: readers see the word, search
 * does not find it. Foreign words by themselves, signs of science (`μm`, `kΩ`, `Δt`) and emoji
 * between words are meant.
 */
export const textForeignLetter = textRule({
  id: 'text-foreign-letter',
  findInText: function* (passages) {
    for (const block of blocksOf(passages)) {
      if (!HINT.test(block.text)) continue;
      for (const match of block.text.matchAll(WORD)) {
        const flaw = judge(block, match[0], match.index);
        if (flaw) yield flaw;
      }
    }
  },
  message: ({ text, signs }) =>
    `Từ “${text}” có ký tự lạ (${signs}), tìm kiếm sẽ không thấy từ này. Gõ lại cả từ.`,
  example: 'Тrung đoàn (chữ Т của bảng chữ cái Nga)',
  cure: 'Gõ lại cả từ',
});

interface Strange {
  readonly text: string;
  readonly signs: string;
}

/** Anything beyond what Vietnamese text is made of: nearly no block has it. */
const HINT =
  /[\u0131\u0250-\u02AF\u0370-\u1DFF\u2600-\u27BF\u2C00-\uD7FF\u{10000}-\u{1FFFF}]|[\uFF21-\uFF5A]/u;
const EMOJI = '\\p{Extended_Pictographic}\\u{FE0F}\\u{200D}\\u{1F3FB}-\\u{1F3FF}';
const WORD = new RegExp(`[\\p{L}\\p{M}${EMOJI}]{2,60}`, 'gu');
const LATIN = /^\p{Script=Latin}$/u;
/** Bold, slanted, double-struck letters and those as wide as a Chinese one. */
const STYLED = /[\u{1D400}-\u{1D7CB}\uFF21-\uFF3A\uFF41-\uFF5A]/u;

function judge(block: BlockText, word: string, at: number): Flaw<Strange> | undefined {
  const right = mendedWord(word);
  if (right === undefined) return undefined;
  const strange = [...new Set(Array.from(word).filter((sign) => isStrange(sign)))];
  const signs = strange.slice(0, 3).map(nameOf).join(', ');
  return block.flaw(at, at + word.length, { text: word, signs }, right || undefined);
}

/** The word as it should be, `''` where only a person can know, `undefined` where nothing is wrong. */
function mendedWord(word: string): string | undefined {
  const signs = Array.from(word);
  const strange = signs.filter((sign) => isStrange(sign));
  if (strange.length === 0) return undefined;
  if (strange.every((sign) => STYLED.test(sign))) {
    const plain = word.normalize('NFKC');
    return strange.length > 1 || (signs.length > 2 && isSyllable(plain)) ? plain : undefined;
  }
  const rest = signs.filter((sign) => !isStrange(sign)).join('');
  const emoji = strange.every((sign) => !/\p{L}/u.test(sign));
  if (emoji) return isInside(signs) && isSyllable(rest) ? rest : undefined;
  if (!/\p{Script=Latin}/u.test(rest)) return undefined;
  const mapped = withoutLookAlikes(word);
  if (isSyllable(mapped) && (signs.length > 2 || /\p{Script=Cyrillic}/u.test(word))) return mapped;
  if (
    strange.some((sign) =>
      /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(sign),
    )
  )
    return '';
  // Units and formulas are short and bear their Greek letter at an edge; so may a gloss.
  if (!isInside(signs)) return undefined;
  return isSyllable(rest) ? rest : '';
}

function isInside(signs: readonly string[]): boolean {
  return !isStrange(signs[0] ?? '') && !isStrange(signs.at(-1) ?? '');
}

/** A letter that is not Latin, a styled or phonetic one, or an emoji; modifiers (`ʼ`) belong to words. */
function isStrange(sign: string): boolean {
  if (STYLED.test(sign) || /[ɑɡı]/u.test(sign)) return true;
  if (/\p{M}/u.test(sign)) return /[\uFE0F]/u.test(sign);
  if (/\p{L}/u.test(sign)) return !LATIN.test(sign) && !/\p{Lm}|[ªºµ]/u.test(sign);
  return true;
}

function nameOf(sign: string): string {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const script = SCRIPTS.find(([pattern]) => pattern.test(sign))?.[1];
  return script === undefined ? `${sign} ${code}` : `${sign} ${script}`;
}

const SCRIPTS = [
  [/\p{Script=Cyrillic}/u, 'của chữ Nga'],
  [/\p{Script=Greek}/u, 'của chữ Hy Lạp'],
] as const;
