import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import type { Competition } from '../compete.ts';
import { chart } from './chart.ts';
import { summarise } from './summary.ts';
import { judge } from './targets.ts';

/**
 * A competition with what follows from it and where it took place.
 *
 * @param load programs that waited for a core before it began, a minute's mean
 */
export function resultOf(competition: Competition, load: number) {
  const rows = summarise(competition.runs);
  const machine = {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryBytes: totalmem(),
    platform: `${process.platform} ${process.arch}`,
  };
  const { versions, missing, failures, runs } = competition;
  return {
    measured: new Date().toISOString(),
    machine,
    load,
    versions,
    missing,
    failures,
    targets: judge(rows),
    rows,
    runs,
  };
}

export type Result = ReturnType<typeof resultOf>;

/** Writes the numbers to `path`, the chart of the largest archive that was compared beside it. */
export function writeResult(path: string, result: Result): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
  const archives = result.rows.filter((row) => !row.case.startsWith('photos'));
  const compared = archives.filter(({ who }) => who !== 'bantin');
  const sizes = (compared.length > 0 ? compared : archives).map(({ size }) => size);
  if (sizes.length === 0) return;
  writeFileSync(`${path.replace(/\.json$/u, '')}.svg`, chart(result.rows, Math.max(...sizes)));
}
