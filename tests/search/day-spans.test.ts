import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daySpans } from '#search/day-spans';

const days = fc
  .array(fc.integer({ min: -3000, max: 21_000 }), { maxLength: 300 })
  .map((all) => all.toSorted((a, b) => a - b));
const most = 7;

function spansOf(all: readonly number[]): number[][] {
  return daySpans(all, most).map(({ from, to }) => all.slice(from, to));
}

describe('spans of days', () => {
  it('hold every day once, in their order, and not too many', () => {
    fc.assert(
      fc.property(days, (all) => {
        const spans = spansOf(all);
        expect(spans.flat()).toEqual(all);
        expect(spans.every(({ length }) => length > 0 && length <= most)).toBe(true);
      }),
    );
  });

  it('stay as they are around a day that is added or goes, but for its own', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -3000, max: 21_000 }), (all, day) => {
        const more = [...all, day].toSorted((a, b) => a - b);
        const [before, after] = [spansOf(all), spansOf(more)];
        const keys = (spans: number[][]) => new Set(spans.map((span) => JSON.stringify(span)));
        // The span of the day is one before, and one or its pieces after.
        const left = keys(after);
        const gone = [...keys(before)].filter((span) => !left.has(span));
        fc.pre(all.filter((one) => one === day).length < most);
        expect(gone.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
