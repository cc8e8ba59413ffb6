import { availableParallelism } from 'node:os';
import type { Run } from '../compete.ts';
import type { ContestantName } from '../contestants/contestant.ts';
import { median } from '../measure/median.ts';

/** Medians of the runs of one case by one contestant. */
export interface Row {
  readonly case: string;
  readonly size: number;
  readonly who: ContestantName;
  readonly runs: number;
  readonly buildSeconds: number;
  /** Absent where the build makes the index itself, or where nothing is built. */
  readonly searchSeconds?: number;
  readonly totalSeconds: number;
  readonly cpuSeconds: number;
  /** Share of the time of all cores. */
  readonly coresBusy: number;
  /** Cores that other programs kept busy. */
  readonly othersCores: number;
  readonly peakBytes: number;
  readonly files: number;
  readonly bytes: number;
}

/** Runs → one row a size, case and contestant, in the order in which they ran. */
export function summarise(runs: readonly Run[]): Row[] {
  const groups = Map.groupBy(runs, (run) => `${run.size} ${run.case} ${run.who}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const middle = (of: (run: Run) => number) => median(group.map(of));
    return {
      case: first.case,
      size: first.size,
      who: first.who,
      runs: group.length,
      buildSeconds: middle(({ build }) => build.seconds),
      ...(first.search && { searchSeconds: middle(({ search }) => search?.seconds ?? 0) }),
      totalSeconds: middle(({ total }) => total.seconds),
      cpuSeconds: middle(({ total }) => total.cpuSeconds),
      coresBusy: middle(({ total }) => total.cpuSeconds / total.seconds / availableParallelism()),
      othersCores: middle(({ total }) => total.othersCores),
      peakBytes: middle(({ total }) => total.peakBytes),
      files: middle(({ written }) => written.files),
      bytes: middle(({ written }) => written.bytes),
    };
  });
}

/** The row of a case, a size and a contestant, where it was measured. */
export function rowOf(
  rows: readonly Row[],
  name: string,
  size: number,
  who: ContestantName,
): Row | undefined {
  return rows.find((row) => row.case === name && row.size === size && row.who === who);
}
