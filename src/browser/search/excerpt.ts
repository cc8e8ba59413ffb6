import { fold } from '#vietnamese/fold';

/** A stretch of an excerpt; a marked one is a word that was asked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Words an excerpt shows: three lines on a telephone. */
const length = 34;
/** Words before the first one that was asked for. */
const lead = 5;

/**
 * The part of a text that holds most of the words, whole tokens marked, with an ellipsis where it is
 * cut.
 *
 * @param words without marks, in lower case
 */
export function excerptOf(text: string, words: ReadonlySet<string>): Piece[] {
  const tokens = tokensOf(text);
  const hits = tokens.flatMap(({ key }, index) => (words.has(key) ? [index] : []));
  // Near the end of the text, what goes before fills the lines.
  const start = Math.max(0, Math.min(bestStart(tokens, hits) - lead, tokens.length - length));
  const shown = tokens.slice(start, start + length);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return [];
  const whole = start + length >= tokens.length;
  const from = start === 0 ? 0 : first.start;
  const cut = text.slice(from, whole ? text.length : last.end);
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...markWords(cut, words),
    ...(whole ? [] : [{ text: ' …', marked: false }]),
  ];
}

/** A text in stretches, whole tokens marked. */
export function markWords(text: string, words: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, key } of tokensOf(text)) {
    if (!words.has(key)) continue;
    if (start > from) pieces.push({ text: text.slice(from, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false });
  return pieces;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: fold(word),
  }));
}

/** The hit from which on the stretch holds most different words; the first of equals. */
function bestStart(tokens: readonly Token[], hits: readonly number[]): number {
  let best = hits[0] ?? 0;
  let most = 0;
  for (const hit of hits) {
    const near = hits.filter((other) => other >= hit && other < hit + length - lead);
    const different = new Set(near.map((other) => tokens[other]?.key)).size;
    const value = different * 100 + near.length;
    if (value > most) [best, most] = [hit, value];
  }
  return best;
}
