import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#vietnamese/calendar-date';
import { dateFault, isRange, parseDays } from '#vietnamese/date-range';
import { formatNumeric } from '#vietnamese/format-date';

describe('days of an event', () => {
  it.each([
    ['5–7/7/2023', '2023-07-05', '2023-07-07'],
    ['5-7/7/2023', '2023-07-05', '2023-07-07'],
    ['05 - 07/7/2023', '2023-07-05', '2023-07-07'],
    ['5/7-7/7/2023', '2023-07-05', '2023-07-07'],
    ['30/6–2/7/2023', '2023-06-30', '2023-07-02'],
    ['5/7/2023 - 7/7/2023', '2023-07-05', '2023-07-07'],
    ['31/12/2023 – 02/01/2024', '2023-12-31', '2024-01-02'],
    ['30/12–2/1/2024', '2023-12-30', '2024-01-02'],
    ['5 đến 7/7/2023', '2023-07-05', '2023-07-07'],
    ['từ ngày 5 đến ngày 7/7/2023', '2023-07-05', '2023-07-07'],
    ['Từ 05/7 đến hết ngày 07/7/2023', '2023-07-05', '2023-07-07'],
    ['ngày 5 đến 7 tháng 7 năm 2023', '2023-07-05', '2023-07-07'],
    ['30 tháng 6 tới 2 tháng 7 năm 2023', '2023-06-30', '2023-07-02'],
    ['2023-07-05 – 2023-07-07', '2023-07-05', '2023-07-07'],
    ['2023-07-05 đến 2023-07-07', '2023-07-05', '2023-07-07'],
    ['5.7.2023–7.7.2023', '2023-07-05', '2023-07-07'],
    ['5-7-2023 - 7-7-2023', '2023-07-05', '2023-07-07'],
    ['5 và 6/7/2023', '2023-07-05', '2023-07-06'],
    ['5, 6 và 7/7/2023', '2023-07-05', '2023-07-07'],
  ])('are in %j', (text, date, until) => {
    expect(parseDays(text)).toEqual({ date, until });
    expect(isRange(text)).toBe(true);
  });

  it('begin with the time that is written', () => {
    const read = { date: '2023-07-05', time: '08:00', until: '2023-07-07' };
    for (const text of ['8h 5–7/7/2023', '5/7/2023 08:00 – 7/7/2023', '5–7/7/2023 08:00']) {
      expect([text, parseDays(text)]).toEqual([text, read]);
    }
  });

  it('are one where both are the same, and a day alone stays what it was', () => {
    expect(parseDays('5/7/2023 - 5/7/2023')).toEqual({ date: '2023-07-05' });
    for (const text of ['05-07-2023', '5/7/2023', '2023-07-05', '5.7.2023']) {
      expect([text, parseDays(text)]).toEqual([text, { date: '2023-07-05' }]);
      expect(isRange(text)).toBe(false);
    }
  });

  it.each([
    ['31/6/2023', { kind: 'length', month: 6, year: 2023, days: 30 }],
    ['29/2/2023', { kind: 'length', month: 2, year: 2023, days: 28 }],
    ['5/13/2023', { kind: 'month', month: 13 }],
    ['32/7/2023', { kind: 'day', day: 32 }],
    ['29–31/6/2023', { kind: 'length', month: 6, year: 2023, days: 30 }],
    ['31/6–2/7/2023', { kind: 'length', month: 6, year: 2023, days: 30 }],
    ['7–5/7/2023', { kind: 'order' }],
    ['5/8–7/7/2023', { kind: 'order' }],
    ['5/7/2023 - 7/7/2022', { kind: 'order' }],
    ['5/7/2023 - 7/7/2032', { kind: 'long' }],
  ])('are refused with the reason: %s', (text, fault) => {
    expect(parseDays(text)).toBeUndefined();
    expect(dateFault(text)).toEqual(fault);
  });

  it.each(['5–7/7', '5 và 7/7/2023', 'hôm qua', '5/7/2023 8h – 7/7/2023 17h', '5-7'])(
    'are not read, nor a reason made up: %s',
    (text) => {
      expect(parseDays(text)).toBeUndefined();
      expect(dateFault(text)).toBeUndefined();
    },
  );

  it('come back from any two days within a year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 1, max: 366 }),
        (at, n) => {
          const date = addDays('1990-01-01', at);
          const until = addDays(date, n);
          const text = `${formatNumeric(date)} – ${formatNumeric(until)}`;
          expect(parseDays(text)).toEqual({ date, until });
        },
      ),
    );
  });
});
