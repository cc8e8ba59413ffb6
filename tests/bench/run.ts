import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { compete } from './compete.ts';
import { median } from './measure/median.ts';
import { readOptions } from './options.ts';
import { chart } from './report/chart.ts';
import { summarise } from './report/summary.ts';
import { resultTable } from './report/table.ts';
import { judge, targetTable } from './report/targets.ts';

const options = readOptions(process.argv.slice(2));
const competition = await compete(options, (line) => process.stderr.write(`${line}\n`));
const rows = summarise(competition.runs);
const targets = judge(rows);
const machine = {
  processor: cpus()[0]?.model ?? '',
  cores: cpus().length,
  memoryBytes: totalmem(),
  platform: `${process.platform} ${process.arch}`,
};
const { versions, missing, runs } = competition;
const result = {
  measured: new Date().toISOString(),
  machine,
  versions,
  missing,
  targets,
  rows,
  runs,
};
mkdirSync(dirname(options.out), { recursive: true });
writeFileSync(options.out, `${JSON.stringify(result, null, 2)}\n`);
const largest = Math.max(
  ...rows.filter((row) => !row.case.startsWith('photos')).map((row) => row.size),
);
if (Number.isFinite(largest)) {
  writeFileSync(`${options.out.replace(/\.json$/u, '')}.svg`, chart(rows, largest));
}
process.stdout.write(
  [
    `${machine.cores} × ${machine.processor}`,
    ...Object.values(versions),
    '',
    resultTable(rows, competition),
    '',
    targetTable(targets),
    '',
    `Load before the runs, median: ${median(runs.map((run) => run.loadBefore)).toFixed(1)} on ${machine.cores} cores`,
    `Numbers and chart: ${options.out}`,
    '',
  ].join('\n'),
);
