import { judgeMatches } from '#pipeline/check/text/matches';
import { textRule } from '#pipeline/check/text-rule';
import { isValidDate } from '#vietnamese/calendar-date';

/**
 * A day that no calendar has: `31/6/2023`, `ngày 30/02`, `ngày 32 tháng 5`. A year or the word for a
 * day or a part of it has to stand by, because numbers alone may be a fraction. Month before day is
 * the matter of `date-swapped`; lunar months have thirty days in any month.
 */
export const dateImpossible = textRule({
  id: 'date-impossible',
  findInText: function* (passages) {
    for (const pattern of [NUMERIC, NAMED]) {
      yield* judgeMatches(passages, pattern, (match, block) => {
        const { day = '', month = '', mark, year, lead = '' } = match.groups ?? {};
        const start = match.index + lead.length;
        const end = match.index + match[0].length;
        const around = block.text.slice(end, end + 24);
        if (exists(day, month, year) || LUNAR.test(around)) return undefined;
        // `20233` is a slip behind a slash; behind dots it may be any number.
        if (mark !== undefined && mark !== '/' && year?.length !== 4) return undefined;
        if (mark !== undefined && exists(month, day, year)) return undefined;
        return block.flaw(start, end, { text: block.text.slice(start, end) });
      });
    }
  },
  message: ({ text }) => `Lịch không có ngày ${text}. Đối chiếu rồi sửa lại ngày, tháng hoặc năm.`,
  example: '31/6/2023',
  cure: 'Đối chiếu rồi sửa lại ngày, tháng hoặc năm',
});

const PART_OF_DAY = '(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|từ|đến)\\s+(?:(?:ngày|mùng|mồng)\\s+)?';
/** Other days of a list or span: `ngày 29, 30 và 31/6`. */
const LIST = '(?:\\d{1,2}\\s*(?:,|–|-|và|đến)\\s*){0,6}';
/** `31/6/2023` by itself; behind the word for a day also without a year or with dots or dashes. */
const NUMERIC = new RegExp(
  '(?<![\\p{L}\\p{M}\\p{N}/.]|(?<!\\d)[–-])(?:' +
    `(?<lead>${PART_OF_DAY}${LIST})` +
    '(?:(?<day>\\d{1,2})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?<year>\\d{3,6})(?!\\d|[/-]\\S)|' +
    '(?<day>0?[1-9]|[12]\\d|3\\d)/(?<month>0?[1-9]|1[0-2])(?!\\d|[/.,-]\\d|%))|' +
    '(?<day>\\d{1,2})(?<mark>/)(?<month>\\d{1,2})/(?<year>(?:1[89]|20)\\d{2})(?!\\d|[/-]\\S))',
  'giu',
);
/** `ngày 32 tháng 5 năm 2023`, also in capitals. */
const NAMED = new RegExp(
  '(?<![\\p{L}\\p{M}])(?<lead>ngày\\s+)(?<day>\\d{1,2})\\s+tháng\\s+(?<month>\\d{1,2})(?!\\d|[/.,]\\d)' +
    '(?:[\\s,]+năm\\s+(?<year>\\d{4})(?!\\d))?',
  'giu',
);
/** `âm lịch`, `(ÂL)`, or a year of the sixty: `năm Giáp Thìn`. */
const LUNAR =
  /^[^.;]{0,12}?(?:âm lịch|(?<!\p{L})âl(?!\p{L})|năm (?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý)\s)/iu;

/** Without a year any year will do, a leap year too. */
function exists(day: string, month: string, year = '2000'): boolean {
  return isValidDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
