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
  expect(() => localDateTime('2023-06-29T08:30:00')).toThrow('not an instant with a zone');
  expect(() => localDateTime('2023-02-30T08:30:00Z')).toThrow(RangeError);
});

test('a local day begins at 17:00 UTC of the day before', () => {
  expect(instantOf('2023-06-29')).toBe(Date.UTC(2023, 5, 28, 17));
  expect(instantOf('2023-06-29', '08:30')).toBe(Date.UTC(2023, 5, 29, 1, 30));
  for (const time of ['24:00', '8:30', 'x08:30', '08:30x', '08:60', '']) {
    expect(() => instantOf('2023-06-29', time)).toThrow(`not a time: ${time}`);
  }
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

test.each([
  ['2023-06-29T01:30:00z', 0],
  ['2023-06-29t01:30Z', 0],
  [' 2023-06-29T01:30Z ', 0],
  ['2023-06-29T07:00:00+05:30', 0],
  ['2023-06-28T22:00:00-03:30', 0],
  ['2023-06-30T00:30+23:00', 0],
  ['2023-06-29T21:30+20:00', 0],
  ['2023-06-29T01:30:07.5Z', 7500],
  ['2023-06-29T01:30:00.9999Z', 999],
  ['2023-06-29T01:30:00.123456789Z', 123],
])('%s is half past eight and %i ms', (text, after) => {
  expect(parseInstant(text)).toBe(Date.UTC(2023, 5, 29, 1, 30) + after);
});

test.each([
  ...['x2023-06-29T01:30Z', '2023-06-29T01:30Zx', '2023-06-29T01:30:00.Z', '2023-02-30T01:30Z'],
  ...['2023-06-29T01:30+24:00', '2023-06-29T01:30+07:60', '2023-06-29T24:00Z'],
  ...[
    '2023-06-29T01:60Z',
    '2023-06-29T01:30:60Z',
    '2023-06-29T01:30:00.1234567890Z',
    '23-06-29T01:30Z',
  ],
])('%s is no instant', (text) => {
  expect(parseInstant(text)).toBeUndefined();
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
