import { weekdayName } from '#vietnamese/calendar-date';
import type { CalendarDate } from '#vietnamese/day-count';
import { dayNumber } from '#vietnamese/day-count';

// Our own formats, because `Intl` has none of these and its strings change between ICU versions.
// Each throws `RangeError` for a day that does not exist.

/** `29/06/2023`. */
export function formatNumeric(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${day}/${month}/${year}`;
}

/**
 * Several days, as short as they can be said: the first without what it shares with the last, `05` and `07/07/2023`,
 * `30/06` and `02/07/2023`.
 */
export function formatSpan(date: CalendarDate, until: CalendarDate): readonly [string, string] {
  const shared =
    date.slice(0, 7) === until.slice(0, 7) ? 2 : date.slice(0, 4) === until.slice(0, 4) ? 5 : 10;
  return [formatNumeric(date).slice(0, shared), formatNumeric(until)];
}

/** The line under a headline: `Thứ Năm, 29/06/2023 | 08:30 (GMT+7)`; `time` is `HH:MM`. */
export function formatDateline(date: CalendarDate, time?: string): string {
  const day = `${weekdayName(date)}, ${formatNumeric(date)}`;
  return time === undefined ? day : `${day} | ${time} (GMT+7)`;
}

/**
 * The way officials write dates in prose: days under 10 and the months 1 and 2 get a zero, nothing
 * else does: `05/4/2012`, `16/02/2021`, `29/6/2023` (`domain.md` §4).
 */
export function formatProse(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

/** `2023-06` → `Tháng 6 năm 2023`. */
export function formatMonth(yearMonth: string): string {
  const { year, month } = partsOf(`${yearMonth}-01`);
  return `Tháng ${Number(month)} năm ${Number(year)}`;
}

/** For `datetime` and structured data: `2023-06-29T08:30:00+07:00`, without a time `2023-06-29`. */
export function isoWithZone(date: CalendarDate, time?: string): string {
  dayNumber(date);
  return time === undefined ? date : `${date}T${time}:00+07:00`;
}

function partsOf(date: CalendarDate): { year: string; month: string; day: string } {
  dayNumber(date);
  return { year: date.slice(0, 4), month: date.slice(5, 7), day: date.slice(8) };
}
