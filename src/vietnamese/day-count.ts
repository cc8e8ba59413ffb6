/** A day in Asia/Ho_Chi_Minh as `YYYY-MM-DD`, years 0001 to 9999. Text order is date order. */
export type CalendarDate = string;

/**
 * Days since 1970-01-01, proleptic Gregorian. Years start in March here, so that the leap day is the
 * last of its year and 400 years are always 146,097 days. Throws `RangeError` for an impossible day.
 */
export function dayNumber(date: CalendarDate): number {
  const [, y, m, d] = ISO_DATE.exec(date) ?? [];
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  if (y === undefined || !exists(year, month, day)) {
    throw new RangeError(`not a calendar date: ${date}`);
  }
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - DAYS_BEFORE_1970;
}

/** The inverse of `dayNumber`. Throws `RangeError` outside the years 0001 to 9999. */
export function dateOfDay(number: number): CalendarDate {
  const shifted = number + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - (365 * yearOfEra + leaps);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!exists(year, month, day)) throw new RangeError(`day ${number} is out of range`);
  return isoDate(year, month, day);
}

/** `YYYY-MM-DD` of a day, or `undefined` where there is no such day, like 31 February. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  return exists(year, month, day) ? isoDate(year, month, day) : undefined;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
/** From 1 March of the year 0. */
const DAYS_BEFORE_1970 = 719_468;

function exists(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return false;
  if (!Number.isInteger(month) || month < 1 || month > 12) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return Number.isInteger(day) && day >= 1 && day <= length;
}

function isoDate(year: number, month: number, day: number): CalendarDate {
  const [m, d] = [month, day].map((part) => String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}-${m}-${d}`;
}
