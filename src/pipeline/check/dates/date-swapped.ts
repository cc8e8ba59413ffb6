import { judgeMatches } from '#pipeline/check/text/matches';
import { textRule } from '#pipeline/check/text-rule';
import { calendarDate } from '#vietnamese/day-count';

/** `6/29/2023`: no such date with the day first, but a real one with the month first. */
export const dateSwapped = textRule({
  id: 'date-swapped',
  findInText: (passages) =>
    judgeMatches(passages, NUMERIC, (match, block) => {
      const [text, first = '', mark = '/', second = '', year = ''] = match;
      const end = match.index + text.length;
      if (/[\d/.-]/u.test(block.text[match.index - 1] ?? '')) return undefined;
      if (exists(year, second, first) || !exists(year, first, second)) return undefined;
      const expected = [second, first, year].join(mark);
      return block.flaw(match.index, end, { text, expected }, expected);
    }),
  message: ({ text, expected }) => `“${text}” có vẻ ghi tháng trước ngày. Viết ${expected}.`,
  example: '6/29/2023',
  cure: 'Viết 29/6/2023',
});

const NUMERIC = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])/gu;

function exists(year: string, month: string, day: string): boolean {
  return calendarDate(Number(year), Number(month), Number(day)) !== undefined;
}
