import { columns } from './columns.ts';
import { type Row, rowOf } from './summary.ts';

/** What the project promises, as a number and its limit. */
interface Target {
  readonly promise: string;
  readonly limit: number;
  /** Otherwise at most. */
  readonly atLeast?: true;
  /** `undefined` where what it needs was not measured. */
  readonly value: (rows: readonly Row[]) => number | undefined;
}

export interface Judged {
  readonly promise: string;
  /** `≤ 0.12` */
  readonly limit: string;
  readonly value?: number;
  readonly verdict: 'reached' | 'missed' | 'not measured';
}

type Of = (row: Row) => number;
const build: Of = (row) => row.buildSeconds;
const total: Of = (row) => row.totalSeconds;
const peak: Of = (row) => row.peakBytes;
const busy: Of = (row) => row.coresBusy;

/** One row against another, both where they were measured. */
function ratio(one: Row | undefined, other: Row | undefined, of: Of, than = of) {
  return one && other ? of(one) / than(other) : undefined;
}

function against(name: string, size: number, peer: 'hugo' | 'eleventy', than: Of): Target['value'] {
  return (rows) =>
    ratio(rowOf(rows, name, size, 'bantin'), rowOf(rows, name, size, peer), total, than);
}

/** For Hugo one build in which nothing has changed is like the other. */
function unchanged(name: string): Target['value'] {
  return (rows) =>
    ratio(
      rowOf(rows, name, 10_000, 'bantin'),
      rowOf(rows, 'unchanged', 10_000, 'hugo'),
      total,
      build,
    );
}

function highestPeak(size: number): Target['value'] {
  return (rows) => {
    const peaks = rows.filter((row) => row.size === size && row.who === 'bantin').map(peak);
    return peaks.length > 0 ? Math.max(...peaks) / 1e9 : undefined;
  };
}

function perArticle(of: Of): Target['value'] {
  return (rows) => {
    const grown = ratio(
      rowOf(rows, 'cold', 10_000, 'bantin'),
      rowOf(rows, 'cold', 1000, 'bantin'),
      of,
    );
    return grown && grown / 10;
  };
}

function ours(name: string, size: number, of: Of): Target['value'] {
  return (rows) => {
    const row = rowOf(rows, name, size, 'bantin');
    return row && of(row);
  };
}

const targets: readonly Target[] = [
  {
    promise: 'one added at 10,000 ÷ Hugo with pagefind',
    limit: 0.12,
    value: against('added', 10_000, 'hugo', total),
  },
  {
    promise: 'one added at 10,000 ÷ Hugo alone',
    limit: 0.35,
    value: against('added', 10_000, 'hugo', build),
  },
  {
    promise: 'nothing changed at 10,000 ÷ Hugo alone',
    limit: 0.05,
    value: unchanged('unchanged'),
  },
  {
    promise: '· the first build that finds it so ÷ Hugo alone',
    limit: 0.05,
    value: unchanged('unchanged-first'),
  },
  {
    promise: 'one added at 50,000 ÷ at 10,000',
    limit: 2.5,
    value: (rows) =>
      ratio(rowOf(rows, 'added', 50_000, 'bantin'), rowOf(rows, 'added', 10_000, 'bantin'), total),
  },
  {
    promise: 'cold 10,000 ÷ Hugo with pagefind',
    limit: 1.2,
    value: against('cold', 10_000, 'hugo', total),
  },
  {
    promise: 'cold 1,000 ÷ Eleventy with pagefind',
    limit: 1,
    value: against('cold', 1000, 'eleventy', total),
  },
  { promise: 'push → page at 10,000, seconds', limit: 8, value: ours('push', 10_000, total) },
  { promise: 'peak memory at 10,000, any case, GB', limit: 1, value: highestPeak(10_000) },
  {
    promise: 'cores busy, cold 10,000, share',
    atLeast: true,
    limit: 0.85,
    value: ours('cold', 10_000, busy),
  },
  { promise: 'check of 10,000 unchanged, seconds', limit: 3, value: ours('check', 10_000, total) },
  { promise: 'time an article at 10,000 ÷ at 1,000', limit: 1.1, value: perArticle(total) },
  { promise: 'memory an article at 10,000 ÷ at 1,000', limit: 1.1, value: perArticle(peak) },
  {
    promise: 'cores busy, 100 photos, share',
    atLeast: true,
    limit: 0.9,
    value: ours('photos-cold', 100, busy),
  },
];

/** Every promise with what was measured. */
export function judge(rows: readonly Row[]): Judged[] {
  return targets.map(({ promise, limit: bound, atLeast, value: of }) => {
    const value = of(rows);
    const limit = `${atLeast ? '≥' : '≤'} ${bound}`;
    if (value === undefined) return { promise, limit, verdict: 'not measured' };
    const isReached = atLeast ? value >= bound : value <= bound;
    return { promise, limit, value, verdict: isReached ? 'reached' : 'missed' };
  });
}

export function targetTable(judged: readonly Judged[]): string {
  const rows = judged.map(({ promise, limit, value, verdict }) => [
    promise,
    verdict,
    value?.toFixed(3) ?? '',
    limit,
  ]);
  return columns(['must reach', 'verdict', 'measured', 'limit'], rows, 2);
}
