import { expect, test } from 'vitest';
import {
  formatDateline,
  formatMonth,
  formatNumeric,
  formatProse,
  formatSpan,
  isoWithZone,
} from '#vietnamese/format-date';

test('the line under a headline, with and without a time', () => {
  expect(formatDateline('2023-06-29', '08:30')).toBe('Thứ Năm, 29/06/2023 | 08:30 (GMT+7)');
  expect(formatDateline('2023-06-29')).toBe('Thứ Năm, 29/06/2023');
  expect(formatDateline('2024-01-07')).toBe('Chủ nhật, 07/01/2024');
});

test('lists pad both day and month', () => {
  expect(formatNumeric('2012-04-05')).toBe('05/04/2012');
});

test('of several days the first leaves out what it shares with the last', () => {
  expect(formatSpan('2023-07-05', '2023-07-07')).toEqual(['05', '07/07/2023']);
  expect(formatSpan('2023-06-30', '2023-07-02')).toEqual(['30/06', '02/07/2023']);
  expect(formatSpan('2022-12-30', '2023-01-02')).toEqual(['30/12/2022', '02/01/2023']);
  expect(formatSpan('2022-07-05', '2023-07-07')).toEqual(['05/07/2022', '07/07/2023']);
});

test.each([
  ['2012-04-05', '05/4/2012'],
  ['2021-02-16', '16/02/2021'],
  ['2023-06-29', '29/6/2023'],
  ['2024-01-09', '09/01/2024'],
  ['2024-03-10', '10/3/2024'],
  ['2024-12-31', '31/12/2024'],
])('in prose %s is %s', (date, prose) => {
  expect(formatProse(date)).toBe(prose);
});

test('months are numbered, not padded', () => {
  expect(formatMonth('2023-06')).toBe('Tháng 6 năm 2023');
  expect(formatMonth('2023-12')).toBe('Tháng 12 năm 2023');
});

test('machines get the zone where there is a time', () => {
  expect(isoWithZone('2023-06-29', '08:30')).toBe('2023-06-29T08:30:00+07:00');
  expect(isoWithZone('2023-06-29')).toBe('2023-06-29');
});

test('a day that does not exist is refused by every format', () => {
  for (const format of [formatNumeric, formatDateline, formatProse, isoWithZone]) {
    expect(() => format('2023-02-30'), format.name).toThrow(RangeError);
  }
  expect(() => formatMonth('2023-13')).toThrow(RangeError);
});
