import { blocksOf } from '#pipeline/check/text/block-text';
import { textRule } from '#pipeline/check/text-rule';
import { calendarDate } from '#vietnamese/day-count';

/**
 * The first `ngày 29/6` of an article whose whole text never says a year, neither in a date nor as
 * `năm 2023`: read again in five years it says nothing. The day in the front matter is not counted,
 * because excerpts, search results and reprints go without it. Memorial days have no year.
 */
export const dateNoYear = textRule({
  id: 'date-no-year',
  findInText: function* (passages) {
    const blocks = blocksOf(passages);
    if (blocks.some((block) => YEAR.test(block.text))) return;
    for (const block of blocks) {
      for (const match of block.text.matchAll(DAY)) {
        const { 0: written, index } = match;
        const [text = '', day, month] = match.slice(1);
        if (MEMORIAL.has(`${Number(day)}/${Number(month)}`) || !isDate(day, month)) {
          continue;
        }
        const start = index + written.length - text.length;
        yield block.flaw(start, start + text.length, { text });
        return;
      }
    }
  },
  message: ({ text }) => `“${text}” chưa có năm, và cả bài không có ngày đầy đủ nào. Ghi thêm năm.`,
  example: 'Bài chỉ ghi “Sáng 29/6”, không chỗ nào có năm',
  cure: 'Ghi thêm năm',
});

/** Any four digits that can be a year, after a mark of a date or after `năm`. */
const YEAR = /(?:\d[/.-]|năm\s+|-)(?:1[89]|20)\d{2}(?!\d)/iu;
/** Numbers alone may be a fraction: `2/3 quân số`. */
const DAY =
  /(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|từ|đến)\s+((\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2}))(?![\d/]| âm lịch)/giu;
const MEMORIAL: ReadonlySet<string> = new Set(
  '1/1 3/2 27/2 8/3 10/3 26/3 30/4 1/5 7/5 15/5 19/5 1/6 21/6 28/6 27/7 19/8 2/9 10/10 20/10 20/11 22/12 24/12 25/12'.split(
    ' ',
  ),
);

/** In a leap year: what is in no year has a rule of its own. */
function isDate(day = '', month = ''): boolean {
  return calendarDate(2000, Number(month), Number(day)) !== undefined;
}
