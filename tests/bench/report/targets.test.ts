import { describe, expect, it } from 'vitest';
import type { Row } from './summary.ts';
import { judge } from './targets.ts';

const row = (given: Partial<Row> & Pick<Row, 'case' | 'who'>): Row => ({
  size: 10_000,
  runs: 3,
  buildSeconds: given.totalSeconds ?? 1,
  totalSeconds: 1,
  cpuSeconds: 1,
  coresBusy: 0.5,
  othersCores: 0,
  peakBytes: 1e9,
  files: 1,
  bytes: 1,
  ...given,
});

const hugo = [
  row({ case: 'added', who: 'hugo', buildSeconds: 10, searchSeconds: 20, totalSeconds: 30 }),
  row({ case: 'unchanged', who: 'hugo', buildSeconds: 10, searchSeconds: 20, totalSeconds: 30 }),
];

function verdictOf(rows: readonly Row[], promise: string) {
  const found = judge(rows).find((one) => one.promise.startsWith(promise));
  if (!found) throw new Error(`Nothing is promised of “${promise}”.`);
  return found;
}

describe('what must be reached', () => {
  it('compares ours with the build alone, and with the index behind it', () => {
    const rows = [...hugo, row({ case: 'added', who: 'bantin', totalSeconds: 3.57 })];
    expect(verdictOf(rows, 'one added at 10,000 ÷ Hugo with')).toMatchObject({
      value: 3.57 / 30,
      verdict: 'reached',
    });
    expect(verdictOf(rows, 'one added at 10,000 ÷ Hugo alone')).toMatchObject({
      value: 0.357,
      verdict: 'missed',
    });
  });

  it('does not let the quick builds stand for the first that finds nothing changed', () => {
    const rows = [
      ...hugo,
      row({ case: 'unchanged-first', who: 'bantin', totalSeconds: 2 }),
      row({ case: 'unchanged', who: 'bantin', totalSeconds: 0.4 }),
    ];
    expect(verdictOf(rows, 'nothing changed').verdict).toBe('reached');
    expect(verdictOf(rows, '· the first build').verdict).toBe('missed');
  });

  it('takes the largest memory of all our cases, of that size alone', () => {
    const rows = [
      row({ case: 'cold', who: 'bantin', peakBytes: 0.9e9 }),
      row({ case: 'renamed', who: 'bantin', peakBytes: 1.1e9 }),
      row({ case: 'cold', who: 'bantin', size: 50_000, peakBytes: 3e9 }),
      row({ case: 'cold', who: 'hugo', peakBytes: 2.5e9 }),
    ];
    expect(verdictOf(rows, 'peak memory')).toMatchObject({ value: 1.1, verdict: 'missed' });
  });

  it('wants cores to be busy at least so much', () => {
    const share = (coresBusy: number) => [row({ case: 'cold', who: 'bantin', coresBusy })];
    expect(verdictOf(share(0.84), 'cores busy, cold').verdict).toBe('missed');
    expect(verdictOf(share(0.85), 'cores busy, cold').verdict).toBe('reached');
  });

  it('says of what was not measured that it was not', () => {
    expect(new Set(judge([]).map(({ verdict }) => verdict))).toEqual(new Set(['not measured']));
  });
});
