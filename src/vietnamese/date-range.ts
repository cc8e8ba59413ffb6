import { daysBetween, parseCalendarDate, type ReadDate } from '#vietnamese/calendar-date';
import { calendarDate } from '#vietnamese/day-count';
import { toNfc } from '#vietnamese/normalise';

/** Days of an event: the first, with a time where one is given, and the last where there are several. */
export interface ReadDays extends ReadDate {
  readonly until?: string;
}

/** Why a text is no date: a month or day that no calendar has, or days that are no range. */
export type DateFault =
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'day'; readonly day: number }
  | {
      readonly kind: 'length';
      readonly month: number;
      readonly year: number;
      readonly days: number;
    }
  | { readonly kind: 'order' }
  | { readonly kind: 'long' };

/** Longest event, in days. */
const longest = 366;

/** Days across the end of a year are meant where the first has no year of its own; more are a slip. */
const longestOverNewYear = 60;

/**
 * Reads a day as `parseCalendarDate` does, or several: `5–7/7/2023`, `30/6–2/7/2023`, `5/7/2023 - 7/7/2023`,
 * `từ ngày 5 đến ngày 7/7/2023`. A time belongs to the first day.
 */
export function parseDays(text: string): ReadDays | undefined {
  const single = parseCalendarDate(text);
  if (single) return single;
  const read = readRange(text);
  return read && 'date' in read ? read : undefined;
}

/** What is impossible in a text that is written like a day or several; `undefined` where it is written otherwise. */
export function dateFault(text: string): DateFault | undefined {
  const range = readRange(text);
  if (range) return 'date' in range ? undefined : range;
  const [, day, month, year] = SINGLE.exec(toNfc(text).trim()) ?? [];
  if (day === undefined) return undefined;
  return faultOf(Number(year), Number(month), Number(day));
}

/** A text that means several days, whether they can be or not. */
export function isRange(text: string): boolean {
  return readRange(text) !== undefined;
}

const DASH = '\\s?(?:[–—~→−‑-]|(?:cho\\s)?(?:đến|tới)(?:\\shết)?)\\s?(?:ngày\\s)?';
const FULL = '\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|\\d{1,2}-\\d{1,2}-\\d{4}|\\d{4}-\\d{1,2}-\\d{1,2}';
const WORDS = '\\d{1,2}\\stháng\\s\\d{1,2}';
const FIRST = `${FULL}|${WORDS}(?:\\snăm\\s\\d{4})?|\\d{1,2}(?:[/.]\\d{1,2})?`;
const TIME = '\\d{1,2}(?::\\d{2}|\\s?(?:h|giờ)(?:\\s?\\d{2})?)';
const RANGE = new RegExp(
  `^(?:(?<before>${TIME}),?\\s)?(?:từ\\s)?(?:ngày\\s)?(?<first>${FIRST})(?:\\s(?<time>${TIME}))?${DASH}(?<last>${FULL}|${WORDS}\\snăm\\s\\d{4})(?:\\s(?<after>${TIME}))?$`,
  'iu',
);
const SINGLE =
  /^(?:ngày\s)?(\d{1,2})(?:[/.-]|\stháng\s)(\d{1,2})(?:[/.-]|\snăm\s)(\d{4})(?![\d/.-])/iu;

function readRange(text: string): ReadDays | DateFault | undefined {
  // `5, 6 và 7/7/2023` is `5–7/7/2023`.
  const found = RANGE.exec(listed(toNfc(text).trim().replace(/\s+/gu, ' ')));
  const { first = '', last = '', before, time, after } = found?.groups ?? {};
  if (!found || [before, time, after].filter(Boolean).length > 1) return undefined;
  const [endYear = 0, endMonth = 0, endDay = 0] = numbersOf(last);
  const [year, month = endMonth, day = 0] = numbersOf(first);
  const fault = faultOf(endYear, endMonth, endDay) ?? faultOf(year ?? endYear, month, day);
  if (fault) return fault;
  const until = calendarDate(endYear, endMonth, endDay) ?? '';
  const over = year === undefined && month > endMonth;
  const date = calendarDate(year ?? endYear - (over ? 1 : 0), month, day);
  if (date === undefined) return { kind: 'order' };
  const days = daysBetween(date, until);
  if (days < 0 || (over && days > longestOverNewYear)) return { kind: 'order' };
  if (days > longest) return { kind: 'long' };
  const clock = before ?? time ?? after;
  const read = parseCalendarDate([date, clock].filter(Boolean).join(' '));
  return read && { ...read, ...(days > 0 && { until }) };
}

/** Days that follow one another, written one by one. */
function listed(text: string): string {
  const [all, days = '', rest = ''] =
    /^((?:\d{1,2}(?:, | và |,)){1,9}\d{1,2})([/.]\d{1,2}[/.]\d{4})$/u.exec(text) ?? [];
  const each = (days.match(/\d+/gu) ?? []).map(Number);
  const follow = each.every((day, index) => index === 0 || day === (each[index - 1] ?? 0) + 1);
  return all !== undefined && follow ? `${each[0]}-${each.at(-1)}${rest}` : text;
}

/** Year, month and day as far as they are written. */
function numbersOf(text: string): readonly (number | undefined)[] {
  const numbers = (text.match(/\d+/gu) ?? []).map(Number);
  if (/^\d{4}/u.test(text)) return numbers;
  const [day, month, year] = numbers;
  return [year, month, day];
}

function faultOf(year: number, month: number, day: number): DateFault | undefined {
  if (month < 1 || month > 12) return { kind: 'month', month };
  if (day < 1 || day > 31) return { kind: 'day', day };
  if (calendarDate(year, month, day) !== undefined) return undefined;
  const days = [31, 30, 29, 28].find((last) => calendarDate(year, month, last) !== undefined) ?? 31;
  return days < day ? { kind: 'length', month, year, days } : undefined;
}
