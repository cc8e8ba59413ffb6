import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, localDateTime, localDateTimeOf, parseInstant } from '#vietnamese/instant';

test('an instant falls on the Vietnamese day, seven hours ahead of UTC', () => {
  expect(localDateTime('2023-06-29T01:30:00Z')).toEqual({ date: '2023-06-29', time: '08:30' });
  expect(localDateTime('2023-12-31T17:00:00Z')).toEqual({ date: '2024-01-01', time: '00:00' });
  expect(localDateTime('2023-12-31T16:59:59.999Z')).toEqual({ date: '2023-12-31', time: '23:59' });
  expect(localDateTime('2023-06-29T08:30+07:00')).toEqual({ date: '2023-06-29', time: '08:30' });
  expect(localDateTime('2023-06-28T20:30:00-0500')).toEqual({ date: '2023-06-29', time: '08:30' });
});

test('a text without a zone is no instant', () => {
  expect(() => localDateTime('2023-06-29T08:30:00')).toThrow(RangeError);
  expect(() => localDateTime('2023-02-30T08:30:00Z')).toThrow(RangeError);
});

test('a local day begins at 17:00 UTC of the day before', () => {
  expect(instantOf('2023-06-29')).toBe(Date.UTC(2023, 5, 28, 17));
  expect(instantOf('2023-06-29', '08:30')).toBe(Date.UTC(2023, 5, 29, 1, 30));
  expect(() => instantOf('2023-06-29', '24:00')).toThrow(RangeError);
});

test('an embargo may be an instant or a Vietnamese date', () => {
  const half = Date.UTC(2023, 5, 29, 1, 30);
  expect(parseInstant('2023-06-29T08:30:00+07:00')).toBe(half);
  expect(parseInstant('2023-06-29T01:30:00.25Z')).toBe(half + 250);
  expect(parseInstant('29/6/2023 08:30')).toBe(half);
  expect(parseInstant('29/6/2023')).toBe(Date.UTC(2023, 5, 28, 17));
  expect(parseInstant('31/2/2023 08:30')).toBeUndefined();
  expect(parseInstant('2023-06-29T25:30:00Z')).toBeUndefined();
  expect(parseInstant('mai')).toBeUndefined();
});

test('ISO instants agree with the engine, and local time leads back to the minute', () => {
  const instants = fc.date({
    min: new Date('0100-01-01T00:00:00Z'),
    max: new Date('9999-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, (instant) => {
      expect(parseInstant(instant.toISOString())).toBe(instant.getTime());
      const { date, time } = localDateTime(instant.toISOString());
      expect(instantOf(date, time)).toBe(Math.floor(instant.getTime() / 60_000) * 60_000);
      expect(localDateTimeOf(instant.getTime())).toEqual({ date, time });
    }),
    { numRuns: 1000 },
  );
});
