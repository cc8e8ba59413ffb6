import { availableParallelism } from 'node:os';
import { columns } from './columns.ts';
import { type Row, rowOf } from './summary.ts';

/** What the project promises, as a number and its limit. */
interface Target {
  readonly promise: string;
  readonly limit: number;
  /** `undefined` where what it needs was not measured. */
  readonly value: (rows: readonly Row[]) => number | undefined;
}

export interface Judged {
  readonly promise: string;
  readonly limit: number;
  readonly value?: number;
  readonly verdict: 'pass' | 'miss' | 'not measured';
}

type Of = (row: Row) => number;
const build: Of = (row) => row.buildSeconds;
const total: Of = (row) => row.totalSeconds;
const peak: Of = (row) => row.peakBytes;

/** Ours against a peer, or against ourselves at another size an article. */
function ratio(of: Of | undefined, ours: Row | undefined, than: Of, other: Row | undefined) {
  return ours && other ? (of ?? total)(ours) / than(other) : undefined;
}

function against(name: string, size: number, peer: 'hugo' | 'eleventy', than: Of): Target['value'] {
  return (rows) =>
    ratio(total, rowOf(rows, name, size, 'bantin'), than, rowOf(rows, name, size, peer));
}

function perArticle(of: Of): Target['value'] {
  return (rows) => {
    const grown = ratio(
      of,
      rowOf(rows, 'cold', 10_000, 'bantin'),
      of,
      rowOf(rows, 'cold', 1000, 'bantin'),
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
    limit: 0.25,
    value: against('added', 10_000, 'hugo', total),
  },
  {
    promise: 'one added at 10,000 ÷ Hugo alone',
    limit: 1.3,
    value: against('added', 10_000, 'hugo', build),
  },
  {
    promise: 'nothing changed at 10,000 ÷ Hugo alone',
    limit: 0.5,
    value: against('unchanged', 10_000, 'hugo', build),
  },
  { promise: 'check of 10,000 unchanged, seconds', limit: 3, value: ours('check', 10_000, total) },
  {
    promise: 'cold 1,000 ÷ Eleventy with pagefind',
    limit: 1,
    value: against('cold', 1000, 'eleventy', total),
  },
  { promise: 'time an article at 10,000 ÷ at 1,000', limit: 1.1, value: perArticle(total) },
  { promise: 'memory an article at 10,000 ÷ at 1,000', limit: 1.1, value: perArticle(peak) },
  {
    promise: 'peak memory at 10,000, GB',
    limit: 1.5,
    value: ours('cold', 10_000, (row) => row.peakBytes / 1e9),
  },
  {
    promise: 'photos: idle share of the cores',
    limit: 0.1,
    value: ours(
      'photos-cold',
      100,
      (row) => 1 - row.cpuSeconds / row.totalSeconds / availableParallelism(),
    ),
  },
];

/** Every promise with what was measured. */
export function judge(rows: readonly Row[]): Judged[] {
  return targets.map(({ promise, limit, value: of }) => {
    const value = of(rows);
    if (value === undefined) return { promise, limit, verdict: 'not measured' };
    return { promise, limit, value, verdict: value <= limit ? 'pass' : 'miss' };
  });
}

export function targetTable(judged: readonly Judged[]): string {
  const rows = judged.map(({ promise, limit, value, verdict }) => [
    promise,
    verdict,
    value?.toFixed(2) ?? '',
    `≤ ${limit}`,
  ]);
  return columns(['target', 'verdict', 'measured', 'limit'], rows, 2);
}
