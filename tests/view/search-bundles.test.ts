import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitIntoBundles } from '#view/search-bundles';

const two = (number: number) => String(number).padStart(2, '0');

const dated = (years: readonly [first: number, last: number]) =>
  fc.record({
    date: fc
      .tuple(
        fc.integer({ min: years[0], max: years[1] }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`),
    id: fc.nat(),
  });

describe('the bundles of an archive', () => {
  it('are the year of the newest article, and all before', () => {
    const articles = ['2022-12-31', '2023-01-01', '2019-05-01', '2023-06-29'].map((date) => ({
      date,
    }));
    expect(splitIntoBundles(articles)).toEqual({
      'this-year': [{ date: '2023-01-01' }, { date: '2023-06-29' }],
      before: [{ date: '2022-12-31' }, { date: '2019-05-01' }],
    });
  });

  it('may be empty', () => {
    expect(splitIntoBundles([])).toEqual({ 'this-year': [], before: [] });
    expect(splitIntoBundles([{ date: '2023-01-01' }]).before).toEqual([]);
  });

  it('hold every article once', () => {
    fc.assert(
      fc.property(fc.array(dated([2010, 2024])), (articles) => {
        const { 'this-year': thisYear, before } = splitIntoBundles(articles);
        expect(new Set([...thisYear, ...before])).toEqual(new Set(articles));
        expect(thisYear.length + before.length).toBe(articles.length);
      }),
    );
  });

  it('leave the large one as it is while a year lasts', () => {
    fc.assert(
      fc.property(
        fc.array(dated([2010, 2022])),
        fc.array(dated([2023, 2023]), { minLength: 1 }),
        fc.array(dated([2023, 2023])),
        (old, current, added) => {
          const { before } = splitIntoBundles([...current, ...old]);
          expect(splitIntoBundles([...added, ...current, ...old]).before).toEqual(before);
          expect(before).toEqual(old);
        },
      ),
    );
  });

  it('become one with the first article of another year, and only then', () => {
    fc.assert(
      fc.property(fc.array(dated([2010, 2022])), dated([2023, 2023]), (old, first) => {
        expect(splitIntoBundles([first, ...old])).toEqual({ 'this-year': [first], before: old });
      }),
    );
  });
});
