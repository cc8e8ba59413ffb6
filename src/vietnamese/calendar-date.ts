import { type CalendarDate, calendarDate, dateOfDay, dayNumber } from '#vietnamese/day-count';
import { toNfc } from '#vietnamese/normalise';

/** What was written: a day and, where one was given, a time of that day as `HH:MM`. */
export interface ReadDate {
  readonly date: CalendarDate;
  readonly time?: string;
}

/**
 * Reads `29/6/2023`, `29-6-2023`, `29.6.2023`, `ngày 29 tháng 6 năm 2023` and `2023-06-29`, with a
 * time after or before it where there is one: `08:30`, `8h30`, `8h`, `08 giờ 30`, `T08:30`. The day
 * always comes first: `05/4/2012` is 5 April. `undefined` for everything else, 31 February and
 * two-digit years included. Seconds are dropped.
 */
export function parseCalendarDate(text: string): ReadDate | undefined {
  const found = WRITTEN.exec(toNfc(text).trim())?.groups;
  const [first = '', month, last] = numbersOf(found?.['date']);
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  const date = calendarDate(Number(year), Number(month), Number(day));
  const { before, after } = found ?? {};
  if (date === undefined || (before !== undefined && after !== undefined)) return undefined;
  const [hour, minute = '00'] = numbersOf(before ?? after);
  if (hour === undefined) return { date };
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  return { date, time: `${hour.padStart(2, '0')}:${minute}` };
}

/**
 * A date without its year, or with two digits of it, with the year that it most likely means:
 * `5/11`, `ngày 5 tháng 11` and `5/11/23` of an article of 2023. A time stays. `undefined` for
 * everything else, a date that is whole already included.
 */
export function withYear(text: string, year: string): string | undefined {
  if (parseCalendarDate(text)) return undefined;
  const candidates = [
    text.replace(/\d{1,2}\s+tháng\s+\d{1,2}(?!\s+năm)/iu, `$& năm ${year}`),
    text.replace(/\d{1,2}([/.-])\d{1,2}(?=$|[\s,|])/u, `$&$1${year}`),
    text.replace(/(\d{1,2}([/.-])\d{1,2}\2)(\d{2})(?!\d)/u, (_, day: string, __, short: string) =>
      year.endsWith(short) ? day + year : '',
    ),
  ];
  return candidates.find((candidate) => parseCalendarDate(candidate) !== undefined);
}

/** From Sunday on, as `weekday` counts. */
export const weekdayNames: readonly string[] = [
  'Chủ nhật',
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
];

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isValidDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  return calendarDate(Number(year), Number(month), Number(day)) !== undefined;
}

/** 0 for Sunday to 6 for Saturday. Throws `RangeError` for a day that does not exist. */
export function weekday(date: CalendarDate): number {
  // Day 0, 1 January 1970, was a Thursday.
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** `Chủ nhật`, `Thứ Hai` … `Thứ Bảy`. */
export function weekdayName(date: CalendarDate): string {
  return weekdayNames[weekday(date)] ?? '';
}

/** Throws `RangeError` where the result leaves the years 0001 to 9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Days from one date to another; negative where `to` is the earlier one. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

const TIME = '\\d{1,2}(?::\\d{2}(?::[0-5]\\d)?|\\s?(?:h|giờ)(?:\\s?\\d{2}(?:\\s?phút)?)?)';
const DATE =
  '\\d{1,2}(?<mark>[/.-])\\d{1,2}\\k<mark>\\d{4}|\\d{4}-\\d{1,2}-\\d{1,2}|' +
  '\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4}';
const WRITTEN = new RegExp(
  `^(?:(?<before>${TIME})(?:\\s*,)?\\s+)?(?:ngày\\s+)?(?<date>${DATE})` +
    `(?:(?:\\s*[,|]\\s*|\\s+|T)(?<after>${TIME}))?$`,
  'iu',
);

function numbersOf(text: string | undefined): readonly string[] {
  return text?.match(/\d+/gu) ?? [];
}
