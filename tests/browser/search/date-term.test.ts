import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, dateSpellings, isOn } from '#browser/search/date-term';

describe('reading a date', () => {
  test.each([
    ['29/6/2023', { day: 29, month: 6, year: 2023 }],
    ['29-06-2023', { day: 29, month: 6, year: 2023 }],
    ['29.6.2023', { day: 29, month: 6, year: 2023 }],
    ['05/4/2012', { day: 5, month: 4, year: 2012 }],
    ['2/9', { day: 2, month: 9 }],
    ['02-09', { day: 2, month: 9 }],
    ['6/2023', { month: 6, year: 2023 }],
    ['06-2023', { month: 6, year: 2023 }],
    ['29 tháng 6 năm 2023', { day: 29, month: 6, year: 2023 }],
    ['ngày 29 tháng 6 năm 2023', { day: 29, month: 6, year: 2023 }],
    ['29 thang 6 nam 2023', { day: 29, month: 6, year: 2023 }],
    ['Ngay 19 thang 5', { day: 19, month: 5 }],
    ['tháng 6 năm 2023', { month: 6, year: 2023 }],
    ['THÁNG 12 NĂM 2022', { month: 12, year: 2022 }],
  ])('%s', (text, date) => {
    expect(dateOf(text)).toEqual(date);
  });

  test.each([
    ['a number', '969'],
    ['a month that there is not', '29/13/2023'],
    ['a day that there is not', '32/6/2023'],
    ['day nought', '0/6/2023'],
    ['a month alone, which is two words', 'tháng 6'],
    ['two marks', '29/6-2023'],
    ['a year of two digits', '29/6/23'],
    ['something before it', 'số 29/6/2023'],
    ['something behind it', '29/6/2023 tại'],
    ['a thousand', '2.000'],
    ['a decision', '29/6/2023/QĐ'],
    ['letters', 'A29/6'],
    ['nothing', ''],
  ])('%s is none: %s', (_, text) => {
    expect(dateOf(text)).toBeUndefined();
  });
});

const day = fc.integer({ min: 1, max: 28 });
const month = fc.integer({ min: 1, max: 12 });
const year = fc.integer({ min: 1930, max: 2049 });
const padded = (n: number) => String(n).padStart(2, '0');

test('every way to write a day is read as that day, which is on it and on no other', () => {
  fc.assert(
    fc.property(day, month, year, (d, m, y) => {
      const date = { day: d, month: m, year: y };
      for (const spelling of dateSpellings(date)) expect(dateOf(spelling)).toEqual(date);
      expect(isOn(`${y}-${padded(m)}-${padded(d)}`, date)).toBe(true);
      expect(isOn(`${y}-${padded(m)}-${padded(d + 1)}`, date)).toBe(false);
      expect(isOn(`${y + 1}-${padded(m)}-${padded(d)}`, date)).toBe(false);
      expect(isOn(`${y}-${padded((m % 12) + 1)}-${padded(d)}`, date)).toBe(false);
    }),
  );
});

test('a day of any year is on that day of every year, and is looked for without one', () => {
  fc.assert(
    fc.property(day, month, year, (d, m, y) => {
      const date = { day: d, month: m };
      expect(isOn(`${y}-${padded(m)}-${padded(d)}`, date)).toBe(true);
      const spellings = dateSpellings(date);
      expect(spellings).toEqual(
        expect.arrayContaining([`${d}/${m}`, `${padded(d)}/${padded(m)}`, `${d} tháng ${m}`]),
      );
      for (const spelling of spellings) expect(dateOf(spelling)).toMatchObject(date);
    }),
    { numRuns: 20 },
  );
});

test('a month is on all its days, and is written with its year', () => {
  expect(isOn('2023-06-01', { month: 6, year: 2023 })).toBe(true);
  expect(isOn('2023-06-30', { month: 6, year: 2023 })).toBe(true);
  expect(isOn('2023-07-01', { month: 6, year: 2023 })).toBe(false);
  expect(isOn('2022-06-01', { month: 6, year: 2023 })).toBe(false);
  expect(dateSpellings({ month: 6, year: 2023 })).toEqual(
    expect.arrayContaining(['6/2023', '06/2023', 'tháng 6 năm 2023']),
  );
});

test('a day that a text writes out or pads is looked for so too', () => {
  expect(dateSpellings({ day: 2, month: 9, year: 1945 })).toEqual(
    expect.arrayContaining(['02 tháng 9 năm 1945', '2 tháng 9 năm 1945', '2/9/1945', '02/09/1945']),
  );
  expect(dateSpellings({ month: 2, year: 2021 })).toContain('tháng 02 năm 2021');
});
