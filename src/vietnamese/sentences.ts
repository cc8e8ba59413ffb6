import { DOTTED } from '#vietnamese/abbreviations';
import type { Token } from '#vietnamese/syllables';

/**
 * Sentences of a text, in order, without the white space around them. A full stop after `TP.`, an
 * initial or a list number ends nothing; nor does any stop before a small letter. A blank line and
 * the end mark `./.` end a sentence. Joined up they hold every visible character of the text.
 */
export function sentences(text: string): Token[] {
  const found: Token[] = [];
  let from = 0;
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (ENDS_NOTHING.test(text.slice(from, end))) continue;
    pushTrimmed(found, text, from, end);
    from = end;
  }
  pushTrimmed(found, text, from, text.length);
  return found;
}

/**
 * As many whole sentences from the start as fit into `maxChars` UTF-16 code units; `''` where not
 * even the first does, because an excerpt never stops inside a sentence.
 */
export function firstSentences(text: string, maxChars: number): string {
  const all = sentences(text);
  const start = all[0]?.start ?? 0;
  const last = all.findLast((sentence) => sentence.end - start <= maxChars);
  return last === undefined ? '' : text.slice(start, last.end);
}

const CLOSER = '[”"»’\')\\]]*';
const OPENER = '[“"«‘\'(\\[–—-]*';
/** A stop counts before white space and a capital, a digit or the end of the text. */
const STOP = new RegExp(
  `(?:\\./\\.|[.!?…]+)${CLOSER}(?=\\s+${OPENER}\\s*[\\p{Lu}\\p{N}]|\\s*$)|\\n[^\\S\\n]*\\n`,
  'gu',
);
/** The piece so far ends with an abbreviation or an initial, or is nothing but a list number. */
const ENDS_NOTHING = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${DOTTED}|\\p{Lu}\\.)$|^\\s*(?:\\p{N}{1,3}|\\p{L})\\.$`,
  'u',
);

function pushTrimmed(found: Token[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const trimmed = piece.trim();
  if (trimmed !== '') found.push({ text: trimmed, start, end: start + trimmed.length });
}
