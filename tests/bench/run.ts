import { loadavg } from 'node:os';
import { compete } from './compete.ts';
import { median } from './measure/median.ts';
import { readOptions } from './options.ts';
import { resultOf, writeResult } from './report/result.ts';
import { resultTable } from './report/table.ts';
import { targetTable } from './report/targets.ts';

/** Programs that may wait for a core, a minute's mean, on a machine that is called idle. */
const idle = 1.5;

const options = readOptions(process.argv.slice(2));
const load = loadavg()[0] ?? 0;
process.stderr.write(`Load: ${load.toFixed(1)}\n`);
if (load > idle && !options.busy) {
  process.stderr.write(
    `Above ${idle} others are at work, and the numbers would be theirs too. Wait, or say --busy.\n`,
  );
  process.exit(2);
}
const competition = await compete(options, {
  say: (line) => process.stderr.write(`${line}\n`),
  save: (sofar) => writeResult(options.out, resultOf(sofar, load)),
});
const { machine, versions, rows, targets, runs } = resultOf(competition, load);
const others = runs.map(({ total }) => total.othersCores);
process.stdout.write(
  [
    `${machine.cores} × ${machine.processor}`,
    ...Object.values(versions),
    '',
    resultTable(rows, competition),
    '',
    targetTable(targets),
    '',
    `Load before: ${load.toFixed(1)}. Cores that others kept busy during a run: median ${median(others).toFixed(2)}, at most ${Math.max(0, ...others).toFixed(2)}`,
    ...competition.failures.map(
      ({ size, case: name, who, reason }) => `FAILED: ${size} ${name} ${who}: ${reason}`,
    ),
    `Numbers and chart: ${options.out}`,
    '',
  ].join('\n'),
);
if (competition.failures.length > 0) process.exitCode = 1;
