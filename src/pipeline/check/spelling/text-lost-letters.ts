import { blocksOf } from '#pipeline/check/text/block-text';
import { isSyllable } from '#pipeline/check/text/syllable-shape';
import { isInAddress } from '#pipeline/check/text/word-at';
import { textRule } from '#pipeline/check/text-rule';

/**
 * Letters that a program could not carry over and wrote as `�`, as a box or as `?`: one finding a
 * line, from the first such word to the last. What stood there only a person can know. One `?`
 * between words proves nothing; it takes what no missing space explains.
 */
export const textLostLetters = textRule({
  id: 'text-lost-letters',
  anyLanguage: true,
  findInText: function* (passages) {
    for (const block of blocksOf(passages)) {
      if (!HINT.test(block.text)) continue;
      let from = 0;
      for (const line of block.text.split('\n')) {
        const span = lostIn(line);
        if (span) {
          const [first = ''] = line.slice(span.start, span.end).split(' ', 1);
          const text = first.length > 30 ? `${first.slice(0, 30)}…` : first;
          yield block.flaw(from + span.start, from + span.end, { text });
        }
        from += line.length + 1;
      }
    }
  },
  message: ({ text }) =>
    `“${text}” đã mất chữ khi chép hoặc chuyển mã. Chép lại từ bản gốc hoặc gõ lại.`,
  example: 'H?i ngh? t?ng k?t',
  cure: 'Chép lại từ bản gốc hoặc gõ lại',
});

const HINT = /[?\uFFFC\uFFFD□▯]/u;
/** Signs that stand for nothing else, wherever they are; a box only within a word. */
const CERTAIN = /[\uFFFC\uFFFD]|(?<=\p{L})[□▯](?=\p{Ll})/gu;
/** Question marks within, before or behind a word that goes on in small letters. */
const QUESTIONED = /(?<![\p{L}\p{M}?])([\p{L}\p{M}]{0,8})(\?{1,3})([\p{L}\p{M}?]{0,8})(?= ?(.?))/gu;

interface Span {
  readonly start: number;
  readonly end: number;
}

function lostIn(line: string): Span | undefined {
  const certain = Array.from(line.matchAll(CERTAIN), ({ index }) => index);
  const found = [certain[0], certain.at(-1)].flatMap((at) =>
    at === undefined ? [] : [wordsAround(line, at)],
  );
  let weight = found.length > 0 ? 2 : 0;
  for (const match of line.matchAll(QUESTIONED)) {
    const own = weigh(match, line);
    if (own === 0) continue;
    weight += own;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  if (weight < 2) return undefined;
  return found.reduce((all, one) => ({
    start: Math.min(all.start, one.start),
    end: Math.max(all.end, one.end),
  }));
}

/** 2 for what proves it, 1 for what needs a second of its kind, 0 for a question. */
function weigh(match: RegExpExecArray, line: string): number {
  const [, before = '', marks = '', after = '', next = ''] = match;
  if (before + after === '' || isInAddress(line, match.index)) return 0;
  if (after === '') {
    // `ngh? t…`: a question never ends on such a word, nor goes on in small letters behind it.
    const goesOn = /^\? \p{Ll}/u.test(
      line.slice(match.index + before.length, match.index + before.length + 3),
    );
    if (marks.length > 1 || !goesOn || MEASURE.test(before) || !isCutOff(before) || next === '')
      return 0;
    return /[aeiouy]/u.test(plain(before)) ? 1 : 2;
  }
  if (!/^\p{Ll}/u.test(after.replace(/^\?+/u, ''))) return 0;
  if (before === '') return marks.length > 1 ? 2 : 1;
  if (after.includes('?') || marks.length > 1) return 2;
  if (/^[eiouy]$/u.test(after)) return 2;
  return (isCutOff(before) ? 1 : 0) + (isSyllable(after) ? 0 : 1);
}

/** `mấy kg?` */
const MEASURE = /^(?:k?m|k?g|[cm]m|ml|t|l|h)$/u;

/** No syllable and no abbreviation in capitals. */
function isCutOff(word: string): boolean {
  return !isSyllable(word) && !/\p{Lu}{2}/u.test(word);
}

function plain(word: string): string {
  return word.toLowerCase().normalize('NFD');
}

const REACH = 30;

/** The run without white space around a place. */
function wordsAround(line: string, at: number): Span {
  let [start, end] = [at, at + 1];
  while (start > at - REACH && /\S/u.test(line[start - 1] ?? ' ')) start -= 1;
  while (end < at + REACH && /\S/u.test(line[end] ?? ' ')) end += 1;
  return { start, end };
}
