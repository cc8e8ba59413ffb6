import { markName } from '#pipeline/check/spacing/mark-name';
import { judgeMatches } from '#pipeline/check/text/matches';
import { isDigit, isInAddress, isLetter } from '#pipeline/check/text/word-at';
import { textRule } from '#pipeline/check/text-rule';

/**
 * A space before , ; : . ! ? ) or ”. Not before three dots or …, which may stand for words left out,
 * nor before the end mark, which has a rule of its own, nor in `.docx`, `2 : 1`. The space that the
 * words behind the mark lack is offered with it.
 */
export const textSpaceBefore = textRule({
  id: 'text-space-before',
  unless: [
    'mark-table',
    'link-file',
    'mark-link',
    'mark-emphasis',
    'photo-syntax',
    'text-mojibake',
    'text-lost-letters',
  ],
  findInText: (passages) =>
    judgeMatches(passages, SPACED, (match, block) => {
      const { text } = block;
      const end = match.index;
      const mark = text.charAt(end);
      let start = end;
      while (text[start - 1] === ' ') start -= 1;
      const before = text[start - 1];
      if (before === undefined || /[\s(“[]/u.test(before)) return undefined;
      if (mark === ':' && isDigit(before) && /^:\s?\d/u.test(text.slice(end, end + 3))) {
        return undefined;
      }
      // `nói ”Tôi đi”`: a mark that should open, and the matter of another rule.
      if (mark === '”' && isLetter(text[end + 1]) && !isQuoted(text, end)) return undefined;
      const marks = MARKS.exec(text.slice(end, end + MOST))?.[0] ?? mark;
      if (!needsSpace(text, end + marks.length, before)) {
        return block.flaw(start, end, { text: mark }, '');
      }
      return block.flaw(start, end + marks.length, { text: mark }, `${marks} `);
    }),
  message: ({ text }) => `Thừa dấu cách trước ${markName(text)}. Xóa dấu cách.`,
  example: 'đoàn kết , thống nhất',
  cure: 'Xóa dấu cách',
});

/** Looks back from the mark: looking forward from every space of a long run takes its square. */
const SPACED =
  /[;!?)”](?<= .)|,(?<= .)(?!\d)|:(?<= .)(?![)(D/])|\.(?<= .)(?!\p{Ll}|\p{Lu}(?!\p{Ll})|\d|[ ]?\.|[ ]?\/)/gu;

/** In UTF-16 code units: more marks in a row are no end of a sentence. */
const MOST = 4;
/** A mark and those glued to it: `?!`, `.”`. */
const MARKS = /^[;:,.!?)”]+/u;

/** The words behind the marks are glued to them: `300 .Ngày`, `đoàn kết ,“thống nhất”`. */
function needsSpace(text: string, at: number, before: string): boolean {
  const next = text.charAt(at);
  const mark = text.charAt(at - 1);
  if (isInAddress(text, at)) return false;
  if (mark === '.') return /^(?:\p{Lu}\p{Ll}|[“([])/u.test(text.slice(at, at + 2));
  if (isDigit(next)) return mark !== ',' && !(mark === ':' && isDigit(before));
  return isLetter(next) || /[“([]/u.test(next);
}

/** In UTF-16 code units: no quotation within a paragraph is longer. */
const LONGEST_QUOTATION = 1000;

/** A quotation is open where the mark stands. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(at - LONGEST_QUOTATION, 0), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
