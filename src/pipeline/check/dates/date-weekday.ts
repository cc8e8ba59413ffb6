import type { Flaw } from '#bulletin/flaw';
import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import { type TextContext, textRule } from '#pipeline/check/text-rule';
import { daysBetween, weekday, weekdayName, weekdayNames } from '#vietnamese/calendar-date';
import { type CalendarDate, calendarDate } from '#vietnamese/day-count';

/**
 * A weekday beside a date that falls on another: `Thứ Sáu, ngày 29/6/2023`, `29/6 (thứ sáu)`. Which of
 * the two is wrong only a person knows. Without a year the day nearest to the article's is meant.
 */
export const dateWeekday = textRule({
  id: 'date-weekday',
  unless: ['date-other-year', 'text-web-leftover'],
  findInText: function* (passages, context) {
    for (const block of blocksOf(passages)) {
      if (!HINT.test(block.text)) continue;
      for (const match of block.text.matchAll(BEFORE)) {
        if (!isOrdinal(block.text, match)) yield* judge(block, match, match.index, context);
      }
      for (const match of block.text.matchAll(BEHIND)) {
        const written = match.groups?.['day'] ?? '';
        yield* judge(block, match, match.index + match[0].lastIndexOf(written), context);
      }
    }
  },
  message: ({ date, expected, text }) =>
    `Ngày ${date} là ${expected}, không phải ${text}. Sửa thứ hoặc ngày.`,
  example: 'Thứ Sáu, ngày 29/6/2023',
  cure: 'Sửa thứ hoặc ngày',
});

/** `thứ Tư`, but `Chủ nhật`. */
function inSentence(name: string): string {
  return name.replace(/^Thứ /u, 'thứ ');
}

interface Fallen {
  readonly date: string;
  readonly expected: string;
  readonly text: string;
}

const HINT = /thứ|nhật/iu;
const DAY = '(?<day>thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|ch(?:ủ|úa)\\s+nhật)';
const DATE =
  '(?<date>(?<d>\\d{1,2})(?:\\/(?<m>\\d{1,2})(?:\\/(?<y>\\d{4}))?|(?<mark>[.-])(?<m2>\\d{1,2})\\k<mark>(?<y2>\\d{4})|' +
  '\\s+tháng\\s+(?<m3>\\d{1,2})(?:[\\s,]+năm\\s+(?<y3>\\d{4}))?))(?![\\d/])';
const BEFORE = new RegExp(
  `${DAY}(?![\\p{L}\\p{M}])[\\s,]*(?:(?<joint>[:|–—-])\\s*)?(?:\\(\\s*)?(?:ngày\\s+)?${DATE}`,
  'giu',
);
const BEHIND = new RegExp(`${DATE},?\\s*\\(\\s*${DAY}\\s*[),]`, 'giu');
const WEEKDAYS = weekdayNames.map((name) => name.toLowerCase());
/** What may stand before a weekday in small letters; elsewhere `thứ ba` counts (`lần thứ ba`). */
const WEEKDAY_AFTER =
  /(?:^|[,.;:(“–-]|(?<![\p{L}\p{M}])(?:sáng|trưa|chiều|tối|đêm|hôm|vào|từ|đến|tới|và|cuối|mỗi))\s*$/iu;

function isOrdinal(text: string, match: RegExpExecArray): boolean {
  const at = match.index;
  // Within capitals the first letter says nothing: `LẦN THỨ BA, NGÀY 05/7`.
  if (text[at] !== 't' && text[at + 2] !== 'Ứ') return false;
  const before = text.slice(Math.max(at - 16, 0), at);
  if (text[at] === 't' && /(?<!\p{L})ngày\s+$/iu.test(before)) {
    return isDayOfEvent(before, text.slice(at + match[0].length), match.groups);
  }
  return !WEEKDAY_AFTER.test(before.slice(-8));
}

/**
 * `ngày thứ hai (29/6)` of a festival. A weekday has its capital; or it is one to which events hardly
 * go on, and a year or a part of the day stands by; of the first days, both.
 */
function isDayOfEvent(
  before: string,
  after: string,
  { day = '', y, y2, y3 }: RegExpExecArray['groups'] = {},
): boolean {
  if (/^\S+\s+\p{Lu}/u.test(day)) return false;
  if (/^[\s),]{0,3}(?:của|diễn ra)(?!\p{L})/u.test(after)) return true;
  const hasYear = (y ?? y2 ?? y3) !== undefined;
  const hasPart = PART_BEFORE.test(before);
  return /(?:hai|ba|tư|[2-4])$/u.test(day) ? !(hasYear && hasPart) : !(hasYear || hasPart);
}

const PART_BEFORE = /(?<!\p{L})(?:sáng|trưa|chiều|tối|đêm|vào)\s+ngày\s+$/iu;

function* judge(
  block: BlockText,
  { groups = {} }: RegExpExecArray,
  at: number,
  context: TextContext,
): Generator<Flaw<Fallen>> {
  const { d = '', m, m2, m3, y, y2, y3, day = '', date: written = '', joint } = groups;
  const year = y ?? y2 ?? y3;
  // `Thứ ba: 2/3 quân số` counts points, not days.
  if (joint !== undefined && year === undefined) return;
  const date = dateOf(year, m ?? m2 ?? m3 ?? '', d, context);
  if (date === undefined || weekday(date) === weekdayNumber(day)) return;
  const values = { date: written, expected: inSentence(weekdayName(date)), text: inSentence(day) };
  yield block.flaw(at, at + day.length, values);
}

function dateOf(
  year: string | undefined,
  month: string,
  day: string,
  { date: near, until = near }: Pick<TextContext, 'date' | 'until'>,
): CalendarDate | undefined {
  const years = near === undefined ? [] : [0, -1, 1].map((step) => Number(near.slice(0, 4)) + step);
  const dates = (year === undefined ? years : [Number(year)]).flatMap(
    (one) => calendarDate(one, Number(month), Number(day)) ?? [],
  );
  // A day of the event is at no distance.
  const distance = (date: CalendarDate) =>
    Math.max(daysBetween(date, near ?? date), daysBetween(until ?? date, date), 0);
  return dates.toSorted((a, b) => distance(a) - distance(b))[0];
}

function weekdayNumber(written: string): number {
  const word = written
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace('bẩy', 'bảy')
    .replace('chúa', 'chủ');
  const digit = Number(word.at(-1));
  return digit >= 2 ? digit - 1 : WEEKDAYS.indexOf(word);
}
