import { fromTcvn3, fromVni } from '#pipeline/check/spelling/legacy-letters';
import { blocksOf } from '#pipeline/check/text/block-text';
import { isSyllable } from '#pipeline/check/text/syllable-shape';
import type { Passage } from '#pipeline/parse/passage';

/** An encoding of the time before Unicode, by the fonts it was written for. */
export interface LegacyEncoding {
  readonly name: 'TCVN3' | 'VNI';
  readonly decode: (text: string) => string;
}

/** A word that makes sense only in a legacy encoding. */
interface LegacyWord {
  readonly start: number;
  readonly end: number;
}

/**
 * The legacy encoding an article certainly holds text in. One odd word proves nothing, because the
 * letters are those of French and German: it takes two different words that are no Vietnamese as
 * they stand and Vietnamese syllables once decoded, or one word with two such letters.
 */
export function legacyEncodingOf(passages: readonly Passage[]): LegacyEncoding | undefined {
  const texts = blocksOf(passages).map((block) => block.text);
  const odd = texts.filter((text) => FOREIGN.test(text));
  if (odd.length === 0) return undefined;
  const [best] = ENCODINGS.map((encoding) => ({ encoding, weight: weigh(odd, encoding) })).toSorted(
    (a, b) => b.weight - a.weight,
  );
  return best !== undefined && best.weight >= 2 ? best.encoding : undefined;
}

/** Words of a text that prove the encoding. */
function legacyWords(text: string, encoding: LegacyEncoding): LegacyWord[] {
  return Array.from(text.matchAll(WORD))
    .filter((match) => isLegacy(match[0], encoding))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const ENCODINGS: readonly LegacyEncoding[] = [
  { name: 'TCVN3', decode: fromTcvn3 },
  { name: 'VNI', decode: fromVni },
];
/** Signs and letters of Latin-1 that Vietnamese has no use for within words. */
export const FOREIGN = /[\u00AD¡-©ª¬®¯±µ¶¸¹¼-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]/u;
/** Quotation marks « » and signs such as ° · stand beside words for reasons of their own. */
const WORD = /(?<![\p{L}\p{M}\p{N}])[a-z¡-ª¬-¯µ-¹¼-ÿ\u00AD]{2,}(?![\p{L}\p{M}\p{N}])/giu;

function isLegacy(word: string, { decode }: LegacyEncoding): boolean {
  return FOREIGN.test(word) && isSyllable(decode(word));
}

function weigh(texts: readonly string[], encoding: LegacyEncoding): number {
  const words = new Set<string>();
  for (const text of texts) {
    for (const { start, end } of legacyWords(text, encoding)) words.add(text.slice(start, end));
  }
  const strong = [...words].some((word) => {
    const foreign = Array.from(word).filter((letter) => FOREIGN.test(letter));
    return new Set(foreign).size >= 2;
  });
  return words.size + (strong ? 1 : 0);
}
