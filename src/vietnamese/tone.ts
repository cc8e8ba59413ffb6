import { toNfc } from '#vietnamese/normalise';

/** `old`: hòa, khỏe, ủy, as the press writes; `new`: hoà, khoẻ, uỷ, as school books do. */
export type ToneStyle = 'old' | 'new';

/**
 * How one syllable (NFC) places its tone; `undefined` where both styles agree. They differ only in
 * open syllables whose rhyme is exactly oa, oe or uy; `quý` is q + uy in letters but its rhyme is y.
 * Source: `domain.md` §4.
 */
export function toneStyleOf(syllable: string): ToneStyle | undefined {
  if (OLD.test(syllable)) return 'old';
  return NEW.test(syllable) ? 'new' : undefined;
}

/**
 * A text (NFC) with every such syllable in one style, letter case kept. One character for one, so
 * offsets survive. For keys and for suggestions: personal names keep their bearer's spelling, and
 * whoever shows the result to a reader has to leave those out.
 */
export function withToneStyle(text: string, style: ToneStyle): string {
  // Most texts hold no such syllable, and looking at every word costs ten times as much.
  if (!RHYME.test(text)) return text;
  return text.replace(WORD, (word) => {
    const found = toneStyleOf(word);
    return found === undefined || found === style ? word : swapped(word, found);
  });
}

/** The word itself, then its spelling in the other style, if there is one. */
export function toneVariants(word: string): string[] {
  const spellings = [word, withToneStyle(word, 'old'), withToneStyle(word, 'new')];
  return [...new Set(spellings)];
}

/** One form, in NFC, for both styles: texts with equal keys differ in tone placement only. */
export function toneKey(text: string): string {
  return withToneStyle(toNfc(text), 'old');
}

/** The tone of one letter moved to another, `ò` + `a` → `o` + `à`; circumflex, breve and horn stay. */
export function moveTone(from: string, to: string): { from: string; to: string } {
  const letters = from.normalize('NFD');
  const tone = letters.match(TONE)?.[0] ?? '';
  return { from: toNfc(letters.replace(TONE, '')), to: toNfc(to + tone) };
}

/** Grave, acute, hook above, tilde, dot below. */
const TONE = /[\u0300\u0301\u0309\u0303\u0323]/u;
/** What both patterns below end in. */
const RHYME = /[òóỏõọ][ae]|[ùúủũụ]y|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/iu;
const WORD = /[\p{L}\p{M}]+/gu;
/** No q: its u belongs to the onset. No gi: its rhyme is what follows the i. */
const ONSET = '(?:ngh?|nh|th|tr|ch|kh|ph|gh|[bcdđghklmnprstvx])?';
const OLD = new RegExp(`^${ONSET}(?:[òóỏõọ][ae]|[ùúủũụ]y)$`, 'iu');
const NEW = new RegExp(`^${ONSET}(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$`, 'iu');

function swapped(word: string, style: ToneStyle): string {
  const [first, second] = [word.slice(-2, -1), word.slice(-1)];
  const onset = word.slice(0, -2);
  if (style === 'old') {
    const moved = moveTone(first, second);
    return onset + moved.from + moved.to;
  }
  const moved = moveTone(second, first);
  return onset + moved.to + moved.from;
}
