import { globSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Expectation } from '../fixtures/search/queries/expectation.ts';
import { expectations } from '../fixtures/search/queries.ts';
import { judge } from './search-table-judge.ts';

const content = resolve(import.meta.dirname, '../fixtures/search/content');
const slugs = globSync('articles/*/*/index.md', { cwd: content }).map((file) =>
  basename(dirname(file)).slice('2023-06-29-'.length),
);

describe('the table of questions', () => {
  const named = ({ first = [], next = [], may = [], after = [] }: Expectation) => [
    ...first,
    ...next,
    ...may,
    ...after,
  ];
  const wrong = (fault: (expectation: Expectation) => boolean) =>
    expectations.filter(fault).map(({ asked }) => asked[0]);

  it('asks enough of enough articles', () => {
    expect(slugs.length).toBeGreaterThanOrEqual(64);
    expect(new Set(slugs).size).toBe(slugs.length);
    const asked = expectations.flatMap((expectation) => expectation.asked);
    expect(asked.length).toBeGreaterThanOrEqual(90);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('names articles that exist, each in one place of a row', () => {
    expect(wrong((row) => named(row).some((slug) => !slugs.includes(slug)))).toEqual([]);
    expect(wrong((row) => new Set(named(row)).size !== named(row).length)).toEqual([]);
  });

  it('expects either articles or nothing', () => {
    expect(wrong(({ first = [], none }) => (first.length === 0) !== Boolean(none))).toEqual([]);
    expect(wrong((row) => Boolean(row.none) && named(row).length > 0)).toEqual([]);
  });
});

describe('the judge', () => {
  const of = (expectation: Partial<Expectation>, hits: readonly string[], text = '') =>
    judge({ asked: ['?'], kind: 'order', why: '', ...expectation }, { hits, text });

  it('counts what was found of what had to be found', () => {
    const { expected, found, missed } = of({ first: ['a', 'b'], next: ['c'] }, ['b', 'x']);
    expect({ expected, found, missed }).toEqual({ expected: 3, found: 1, missed: ['a', 'c'] });
  });

  it.each([
    ['the first in any order, then the next, then others', ['b', 'a', 'c', 'x'], []],
    ['something else above an expected one', ['a', 'x', 'b', 'c'], ['x above b']],
    ['the next above the first', ['c', 'a', 'b'], ['c above a']],
    ['what may stand anywhere', ['m', 'a', 'm2', 'b', 'c'], []],
    ['a decoy above those below the first', ['a', 'b', 'd', 'c'], ['d above c']],
    ['one article twice', ['a', 'b', 'c', 'a'], ['c above a', 'a twice']],
  ])('sees the order: %s', (_, hits, violations) => {
    const row = { first: ['a', 'b'], next: ['c'], may: ['m', 'm2'], after: ['d'] };
    expect(of(row, hits).violations).toEqual(violations);
  });

  it('holds the first to the order given where that counts', () => {
    expect(of({ first: ['a', 'b'], inOrder: true }, ['b', 'a']).violations).toEqual(['b above a']);
    expect(of({ first: ['a', 'b'], inOrder: true }, ['a', 'b']).violations).toEqual([]);
  });

  it('sees what should not be there', () => {
    expect(of({ first: ['a'], may: ['m'], only: true }, ['a', 'm', 'x']).violations).toEqual([
      'x found',
    ]);
    expect(of({ first: ['a'], after: ['d'], only: true }, ['a', 'd']).violations).toEqual([]);
    expect(of({ none: true }, ['x']).violations).toEqual(['x found']);
  });

  it('wants words that stand nowhere named by themselves', () => {
    const row = { none: true, dropped: ['968'] } as const;
    expect(of(row, [], 'Không có bài nào chứa “doan 968”.').violations).toHaveLength(1);
    expect(of(row, [], 'Không có bài nào chứa “968”.').violations).toEqual([]);
  });
});
