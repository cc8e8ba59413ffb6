import { expect, test } from 'vitest';
import { compareNewestFirst, heldBack } from '#bulletin/article';
import { article } from './articles.ts';

test('a draft is held back always, an embargo until its time', () => {
  const one = article('2023-06-29', 'tin');
  expect(heldBack(one, 0)).toBeUndefined();
  expect(heldBack({ ...one, draft: true }, 0)).toBe('draft');
  expect(heldBack({ ...one, draft: true, embargo: 1000 }, 0)).toBe('draft');
  expect(heldBack({ ...one, embargo: 1000 }, 999)).toBe('embargo');
  expect(heldBack({ ...one, embargo: 1000 }, 1000)).toBeUndefined();
});

test('the newest comes first, by day, then by time, then by address', () => {
  const sorted = [
    article('2023-06-30', 'a'),
    article('2023-06-29', 'b', { time: '09:00' }),
    article('2023-06-29', 'c', { time: '08:30' }),
    article('2023-06-29', 'a'),
    article('2023-06-29', 'd'),
    article('2022-12-31', 'a', { time: '23:59' }),
  ];
  for (const [index, one] of sorted.entries()) {
    for (const [place, other] of sorted.entries()) {
      if (index === place) continue;
      expect(compareNewestFirst(one, other)).toBe(index < place ? -1 : 1);
    }
  }
});
