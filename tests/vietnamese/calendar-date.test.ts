import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  isValidDate,
  parseCalendarDate,
  weekday,
  weekdayName,
  withYear,
} from '#vietnamese/calendar-date';
import { dateOfDay, dayNumber } from '#vietnamese/day-count';

/** The engine's own proleptic calendar, in UTC: an oracle that shares no code with ours. */
function oracle(day: number): { date: string; weekday: number } {
  const utc = new Date(day * 86_400_000);
  const year = String(utc.getUTCFullYear()).padStart(4, '0');
  const [m, d] = [utc.getUTCMonth() + 1, utc.getUTCDate()].map((n) => String(n).padStart(2, '0'));
  return { date: `${year}-${m}-${d}`, weekday: utc.getUTCDay() };
}
/** Days of the years 0001 to 9999, counted from 1970-01-01. */
const days = fc.integer({ min: -719_162, max: 2_932_896 });

describe('reads', () => {
  test.each([
    ['29/6/2023', '2023-06-29', undefined],
    ['29/06/2023', '2023-06-29', undefined],
    ['29-6-2023', '2023-06-29', undefined],
    ['29.6.2023', '2023-06-29', undefined],
    ['2023-06-29', '2023-06-29', undefined],
    ['05/4/2012', '2012-04-05', undefined],
    [' 29/6/2023\u00A0', '2023-06-29', undefined],
    ['ngày 29 tháng 6 năm 2023', '2023-06-29', undefined],
    ['29/6/2023 08:30', '2023-06-29', '08:30'],
    ['29/6/2023 8:30', '2023-06-29', '08:30'],
    ['29/6/2023, 8h30', '2023-06-29', '08:30'],
    ['29/06/2023 | 08:30', '2023-06-29', '08:30'],
    ['29/6/2023 8h', '2023-06-29', '08:00'],
    ['29/6/2023 08 giờ 30', '2023-06-29', '08:30'],
    ['29/6/2023 8 giờ 05 phút', '2023-06-29', '08:05'],
    ['2023-06-29T08:30', '2023-06-29', '08:30'],
    ['2023-06-29T08:30:59', '2023-06-29', '08:30'],
    ['2023-06-29 00:00', '2023-06-29', '00:00'],
    ['08:30 29/6/2023', '2023-06-29', '08:30'],
    ['8h30, ngày 29/6/2023', '2023-06-29', '08:30'],
    ['8 giờ 30 ngày 29/6/2023'.normalize('NFD'), '2023-06-29', '08:30'],
    ['29/2/2024', '2024-02-29', undefined],
    ['29/6/2023 23:59', '2023-06-29', '23:59'],
    ['29/6/2023 8 giờ 05phút', '2023-06-29', '08:05'],
    ['29/6/2023,8h30', '2023-06-29', '08:30'],
    ['8h30 , 29/6/2023', '2023-06-29', '08:30'],
    ['8h30  ngày  29  tháng  6  năm  2023', '2023-06-29', '08:30'],
    ['29/6/2023  8h30', '2023-06-29', '08:30'],
    ['NGÀY 29 THÁNG 6 NĂM 2023', '2023-06-29', undefined],
    ['2023-6-9', '2023-06-09', undefined],
  ])('%j', (text, date, time) => {
    expect(parseCalendarDate(text)).toEqual(time === undefined ? { date } : { date, time });
  });
});

describe('refuses', () => {
  test.each([
    ...[
      '30/2/2024',
      '32/1/2023',
      '31/4/2023',
      '31/2/2023',
      '29/2/2023',
      '29/2/1900',
      '31/6/2023',
      '0/6/2023',
      '1/0/2023',
      '6/29/2023',
    ],
    ...['2023-13-01', '2023-02-30', '0000-01-01', '29/6-2023', '29/6/23', '29/6', '29 6 2023', ''],
    ...['29/6/2023 25:00', '29/6/2023 08:60', '29/6/2023 8', '08:30 29/6/2023 09:30', '08:30'],
    ...['29/6/2023 và', 'hôm qua', '2023-06-29T08:30:00Z', '029/6/2023', '29/006/2023'],
    ...['2023-006-29', '2023-06-029', '029 tháng 6 năm 2023', '29 tháng 006 năm 2023'],
    ...['29tháng 6 năm 2023', '29 tháng6 năm 2023', '29 tháng 6năm 2023', '29 tháng 6 năm2023'],
    ...['ngày29/6/2023', '8h3029/6/2023', '29/6/20238h30', '29/6/2023 008:30', 'x 29/6/2023'],
    ...['29/6/2023 24:00', '29/6/2023 :30', '/6/2023', '29//2023', '2023--29', '2023-06-'],
    ...[' tháng 6 năm 2023', '29 tháng  năm 2023', '8h30- 29/6/2023'],
  ])('%j', (text) => {
    expect(parseCalendarDate(text)).toBeUndefined();
  });
});

describe('a date without its year', () => {
  test.each([
    ['5/11', '5/11/2023'],
    ['05-1', '05-1-2023'],
    ['5.11', '5.11.2023'],
    ['5/11 08:30', '5/11/2023 08:30'],
    ['5/11, 8h30', '5/11/2023, 8h30'],
    ['5/11|8h30', '5/11/2023|8h30'],
    ['8h30 5/11', '8h30 5/11/2023'],
    ['ngày 5 tháng 11', 'ngày 5 tháng 11 năm 2023'],
    ['NGÀY 15  THÁNG  1', 'NGÀY 15  THÁNG  1 năm 2023'],
    ['ngày 5 tháng 11, 8h30', 'ngày 5 tháng 11 năm 2023, 8h30'],
    ['5/11/23', '5/11/2023'],
    ['15-1-23', '15-1-2023'],
    ['5.11.23 08:30', '5.11.2023 08:30'],
  ])('%s of an article of 2023 is %s', (text, whole) => {
    expect(withYear(text, '2023')).toBe(whole);
  });

  test.each([
    ...['5/11/2023', 'ngày 5 tháng 11 năm 2023', '5/11/22', '5/11/20', '31/2', '5/13', '45/1'],
    ...['115/11', '5/111', '5', 'tháng 11', '5/11-23', 'hôm qua', '', '5/11x', '5/1/123'],
  ])('%s has nothing to be added', (text) => {
    expect(withYear(text, '2023')).toBeUndefined();
  });
});

test('a date with a letter before it is none', () => {
  expect(isValidDate('x2023-06-29')).toBe(false);
});

test('known days fall on their weekdays', () => {
  expect(weekdayName('2023-06-29')).toBe('Thứ Năm');
  expect(weekdayName('1945-09-02')).toBe('Chủ nhật');
  expect(weekdayName('1954-05-07')).toBe('Thứ Sáu');
  expect(weekdayName('1975-04-30')).toBe('Thứ Tư');
  expect(weekdayName('2000-01-01')).toBe('Thứ Bảy');
  expect(weekdayName('2024-01-01')).toBe('Thứ Hai');
  expect(weekdayName('2024-12-24')).toBe('Thứ Ba');
});

test('every day number agrees with the oracle, both ways, weekday included', () => {
  fc.assert(
    fc.property(days, (day) => {
      const { date, weekday: expected } = oracle(day);
      expect(dateOfDay(day)).toBe(date);
      expect(dayNumber(date)).toBe(day);
      expect(weekday(date)).toBe(expected);
    }),
    { numRuns: 5000 },
  );
});

test('every day of 400 years in a row follows the one before', () => {
  let date = '1800-01-01';
  const first = Date.UTC(1800, 0, 1) / 86_400_000;
  for (let day = first; day < first + 146_097; day += 1) {
    if (dateOfDay(day) !== date) expect(dateOfDay(day)).toBe(date);
    date = addDays(date, 1);
  }
  expect(date).toBe('2200-01-01');
});

test('dates are read back in every written form', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('/', '-', '.'), (day, mark) => {
      const { date } = oracle(day);
      const [y, m, d] = date.split('-');
      expect(parseCalendarDate(`${d}${mark}${m}${mark}${y}`)).toEqual({ date });
      expect(parseCalendarDate(`${Number(d)}${mark}${Number(m)}${mark}${y}`)).toEqual({ date });
      expect(parseCalendarDate(date)).toEqual({ date });
    }),
  );
});

test('adding days and counting them are inverse', () => {
  fc.assert(
    fc.property(days, days, (from, to) => {
      expect(addDays(oracle(from).date, to - from)).toBe(oracle(to).date);
      expect(daysBetween(oracle(from).date, oracle(to).date)).toBe(to - from);
      // Text order is date order.
      expect(oracle(from).date < oracle(to).date).toBe(from < to);
    }),
  );
});

test('only days that exist are valid, in the one form', () => {
  expect(isValidDate('2024-02-29')).toBe(true);
  for (const text of ['2023-02-29', '2023-6-29', '29/6/2023', '2023-06-29 ', '']) {
    expect(isValidDate(text), text).toBe(false);
  }
});

test('an impossible day throws instead of counting on', () => {
  expect(() => weekday('2023-02-30')).toThrow(RangeError);
  expect(() => addDays('29/6/2023', 1)).toThrow(RangeError);
  expect(() => addDays('x2023-06-29', 1)).toThrow(RangeError);
  expect(() => addDays('2023-06-29x', 1)).toThrow(RangeError);
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(() => dateOfDay(-719_163)).toThrow(RangeError);
});

test('no text makes the reader throw, and what it reads exists', () => {
  const unit = fc.constantFrom(...'0123456789/-.: Th', 'giờ', ' tháng ', ' năm ');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (text) => {
      const read = parseCalendarDate(text);
      if (read !== undefined) expect(isValidDate(read.date)).toBe(true);
      if (read?.time !== undefined) expect(read.time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
    }),
    { numRuns: 3000 },
  );
});
