import { describe, expect, it } from 'vitest';
import { modifiedAt, publishedAt } from '#bulletin/publication-time';
import { article } from './articles.ts';

const correction = (date: string) => ({ date, text: 'Đúng là Tiểu đoàn 1.' });

describe('the time an article came out', () => {
  it.each([
    ['its time', { time: '08:30' }, '2023-06-29T08:30:00+07:00'],
    ['the start of its day', {}, '2023-06-29T00:00:00+07:00'],
    [
      'the end of its embargo, in Vietnam',
      { time: '08:30', embargo: Date.UTC(2023, 5, 30, 23) },
      '2023-07-01T06:00:00+07:00',
    ],
  ])('is %s', (_, extra, expected) => {
    expect(publishedAt(article('2023-06-29', 'tin', extra))).toBe(expected);
  });
});

describe('the time an article was changed', () => {
  it.each([
    ['is unknown where it never was', {}, undefined],
    ['is the day it says', { updated: '2023-07-02' }, '2023-07-02T00:00:00+07:00'],
    [
      'is the day of the last correction, in whatever order they stand',
      { corrections: [correction('2023-07-03'), correction('2023-07-01')], updated: '2023-07-02' },
      '2023-07-03T00:00:00+07:00',
    ],
    [
      'is not before it came out',
      { time: '08:30', updated: '2023-06-29' },
      '2023-06-29T08:30:00+07:00',
    ],
  ])('%s', (_, extra, expected) => {
    expect(modifiedAt(article('2023-06-29', 'tin', extra))).toBe(expected);
  });
});
