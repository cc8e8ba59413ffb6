import { compete } from './compete.ts';
import { median } from './measure/median.ts';
import { readOptions } from './options.ts';
import { resultOf, writeResult } from './report/result.ts';
import { resultTable } from './report/table.ts';
import { targetTable } from './report/targets.ts';

const options = readOptions(process.argv.slice(2));
const competition = await compete(options, {
  say: (line) => process.stderr.write(`${line}\n`),
  save: (sofar) => writeResult(options.out, resultOf(sofar)),
});
const { machine, versions, rows, targets, runs } = resultOf(competition);
const load = median(runs.map((run) => run.loadBefore));
process.stdout.write(
  [
    `${machine.cores} × ${machine.processor}`,
    ...Object.values(versions),
    '',
    resultTable(rows, competition),
    '',
    targetTable(targets),
    '',
    `Load before the runs, median: ${load.toFixed(1)} on ${machine.cores} cores`,
    `Numbers and chart: ${options.out}`,
    '',
  ].join('\n'),
);
