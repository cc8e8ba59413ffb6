import { judgeMatches } from '#pipeline/check/text/matches';
import type { TextRule } from '#pipeline/parse/passage';
import { isValidDate } from '#vietnamese/calendar-date';

/** `6/29/2023`: no such date with the day first, but a real one with the month first. */
export const dateSwapped: TextRule = (passages) =>
  judgeMatches(passages, NUMERIC, (match, block) => {
    const [text, first = '', mark = '/', second = '', year = ''] = match;
    const end = match.index + text.length;
    if (/[\d/.-]/u.test(block.text[match.index - 1] ?? '')) return undefined;
    if (isValidDate(iso(year, second, first)) || !isValidDate(iso(year, first, second))) {
      return undefined;
    }
    const expected = [second, first, year].join(mark);
    return block.hit('date-swapped', match.index, end, { text, expected }, expected);
  });

const NUMERIC = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])/gu;

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
