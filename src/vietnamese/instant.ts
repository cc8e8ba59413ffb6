import { parseCalendarDate } from '#vietnamese/calendar-date';
import type { CalendarDate } from '#vietnamese/day-count';
import { calendarDate, dateOfDay, dayNumber } from '#vietnamese/day-count';

/**
 * Day and time (`HH:MM`, seconds dropped) in Asia/Ho_Chi_Minh of an ISO instant with a zone. A fixed
 * +07:00: no daylight saving since 1975. Throws `RangeError` for anything else.
 */
export function localDateTime(isoInstant: string): { date: CalendarDate; time: string } {
  const instant = epochOf(isoInstant);
  if (instant === undefined) throw new RangeError(`not an instant with a zone: ${isoInstant}`);
  return localDateTimeOf(instant);
}

/** The same from epoch milliseconds. Throws `RangeError` outside the years 0001 to 9999. */
export function localDateTimeOf(instant: number): { date: CalendarDate; time: string } {
  const local = instant + ZONE;
  const day = Math.floor(local / DAY);
  const minutes = Math.floor((local - day * DAY) / MINUTE);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return { date: dateOfDay(day), time };
}

/** Epoch milliseconds of a local day and time (`HH:MM`, default midnight). Throws `RangeError`. */
export function instantOf(date: CalendarDate, time = '00:00'): number {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(time) ?? [];
  if (hour === undefined) throw new RangeError(`not a time: ${time}`);
  return dayNumber(date) * DAY + (Number(hour) * 60 + Number(minute)) * MINUTE - ZONE;
}

/**
 * Epoch milliseconds of an ISO instant with a zone (`2023-06-29T08:30:00+07:00`, `…Z`), else of a
 * date as `parseCalendarDate` reads it, in local time; `undefined` for everything else.
 */
export function parseInstant(text: string): number | undefined {
  const instant = epochOf(text);
  if (instant !== undefined) return instant;
  const local = parseCalendarDate(text);
  return local && instantOf(local.date, local.time);
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const ZONE = 7 * 60 * MINUTE;
const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):?([0-5]\d))$/iu;

function epochOf(text: string): number | undefined {
  const parts = INSTANT.exec(text.trim());
  if (parts === null) return undefined;
  const [year, month, day, hour, minute, second] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const date = calendarDate(year ?? 0, month ?? 0, day ?? 0);
  if (date === undefined) return undefined;
  const milliseconds = Math.floor(Number(`0.${parts[7] ?? 0}`) * 1000 + 1e-6);
  const offset = (Number(parts[9] ?? 0) * 60 + Number(parts[10] ?? 0)) * MINUTE;
  const ofDay = ((hour ?? 0) * 60 + (minute ?? 0)) * MINUTE + (second ?? 0) * 1000 + milliseconds;
  return dayNumber(date) * DAY + ofDay - (parts[8] === '-' ? -offset : offset);
}
