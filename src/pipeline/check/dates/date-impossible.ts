import { judgeMatches } from '#pipeline/check/text/matches';
import { textRule } from '#pipeline/check/text-rule';
import { calendarDate } from '#vietnamese/day-count';

/**
 * A day that no calendar has: `31/6/2023`, `ngày 30/02`, `ngày 32 tháng 5`. A year or the word for a
 * day or a part of it has to stand by, because numbers alone may be a fraction. Month before day is
 * the matter of `date-swapped`; lunar months have thirty days in any month.
 */
export const dateImpossible = textRule({
  id: 'date-impossible',
  findInText: function* (passages) {
    yield* judgeMatches(passages, NUMERIC, (match, block) => {
      const [text, day = '', mark, month = '', year] = match;
      if (exists(day, month, year) || exists(month, day, year)) return undefined;
      const before = block.text.slice(Math.max(match.index - REACH, 0), match.index);
      const after = block.text.slice(match.index + text.length);
      if (!isDate(before, { day, month, year, mark }) || LUNAR.test(after)) return undefined;
      return block.flaw(match.index, match.index + text.length, { text });
    });
    yield* judgeMatches(passages, NAMED, (match, block) => {
      const [text, lead = '', day = '', month = '', year] = match;
      const end = match.index + text.length;
      if (exists(day, month, year) || LUNAR.test(block.text.slice(end))) return undefined;
      const start = match.index + lead.length;
      return block.flaw(start, end, { text: block.text.slice(start, end) });
    });
  },
  message: ({ text }) => `Lịch không có ngày ${text}. Đối chiếu rồi sửa lại ngày, tháng hoặc năm.`,
  example: '31/6/2023',
  cure: 'Đối chiếu rồi sửa lại ngày, tháng hoặc năm',
});

const NUMERIC = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{3,6}))?(?!\d|[/-]\S|[.,%]\d|%)/gu;
/** In UTF-16 code units: as far as a list of days goes. */
const REACH = 60;
/** The word for a day, and other days of a list or span: `ngày 29, 30 và 31/6`. */
const DAY_BEFORE =
  /(?<![\p{L}\p{M}])(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|từ|đến)\s+(?:(?:ngày|mùng|mồng)\s+)?(?:\d{1,2}\s*(?:,|–|-|và|đến)\s*){0,6}$/iu;
/** A number or a word that goes on: a document, a version, a standard. */
const BOUND_BEFORE = /(?:[\p{L}\p{M}/.]|(?<!\d)[–-])$/u;

interface Written {
  readonly day: string;
  readonly month: string;
  readonly year: string | undefined;
  readonly mark: string | undefined;
}

/** A year makes a date of three numbers; without one the word for a day has to, and two that could be. */
function isDate(before: string, { day, month, year, mark }: Written): boolean {
  if (BOUND_BEFORE.test(before)) return false;
  if (mark === '/' && year !== undefined && /^(?:1[89]|20)\d{2}$/u.test(year)) return true;
  if (!DAY_BEFORE.test(before)) return false;
  // `20233` is a slip behind a slash; behind dots it may be any number.
  if (year !== undefined) return mark === '/' || year.length === 4;
  return mark === '/' && inRange(day, 39) && inRange(month, 12);
}

function inRange(number: string, most: number): boolean {
  return Number(number) >= 1 && Number(number) <= most;
}

/** `ngày 32 tháng 5 năm 2023`, also in capitals. */
const NAMED = new RegExp(
  '(?<![\\p{L}\\p{M}])(ngày\\s+)(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?!\\d|[/.,]\\d)' +
    '(?:[\\s,]+năm\\s+(\\d{4})(?!\\d))?',
  'giu',
);
/** `âm lịch`, `(ÂL)`, or a year of the sixty: `năm Giáp Thìn`. */
const LUNAR =
  /^[^.;]{0,12}?(?:âm lịch|(?<!\p{L})âl(?!\p{L})|năm (?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý)\s)/iu;

/** Without a year any year will do, a leap year too; one of three or five digits is none. */
function exists(day: string, month: string, year = '2000'): boolean {
  return year.length === 4 && calendarDate(Number(year), Number(month), Number(day)) !== undefined;
}
