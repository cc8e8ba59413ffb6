import { judgeMatches } from '#pipeline/check/text/matches';
import { isDigit } from '#pipeline/check/text/word-at';
import { textRule } from '#pipeline/check/text-rule';

/**
 * A space before , ; : . ! ? ) or ”. Not before three dots or …, which may stand for words left out,
 * nor before the end mark, which has a rule of its own, nor in `.docx`, `2 : 1`.
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
      return block.flaw(start, end, { text: mark }, '');
    }),
  message: ({ text }) => `Thừa dấu cách trước “${text}”. Xóa dấu cách.`,
  example: 'đoàn kết , thống nhất',
  cure: 'Xóa dấu cách',
});

/** Looks back from the mark: looking forward from every space of a long run takes its square. */
const SPACED =
  /[;!?)”](?<= .)|,(?<= .)(?!\d)|:(?<= .)(?![)(D/])|\.(?<= .)(?!\p{Ll}|\p{Lu}(?!\p{Ll})|\d|[ ]?\.|[ ]?\/)/gu;
