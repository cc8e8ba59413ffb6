import { expect, test } from 'vitest';
import { oneDecimal } from '#vietnamese/decimal';

test.each([
  [3.66, '3,7'],
  [0, '0,0'],
  [12, '12,0'],
  [1234.04, '1234,0'],
])('%d is written %s', (value, text) => {
  expect(oneDecimal(value)).toBe(text);
});
