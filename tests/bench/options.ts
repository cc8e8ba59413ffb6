import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cases, mostRuns } from './cases.ts';
import { type ContestantName, contestantNames } from './contestants/contestant.ts';
import { benchDir } from './corpus.ts';

export interface Options {
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly cases: readonly string[];
  readonly who: readonly ContestantName[];
  readonly out: string;
  readonly keep: boolean;
  /** Whether it may begin while others are at work. */
  readonly busy: boolean;
}

const caseNames = cases.map(({ name }) => name);
const whole = { sizes: '1000,10000,50000', runs: '3', cases: caseNames.join(',') };
const quick = {
  sizes: '1000',
  runs: '1',
  cases: 'cold,cold-unchanged,cold-added,year,added,unchanged-first,unchanged,deleted,backdated',
};

const help = `Builds the same archives with Bản Tin, Hugo and Eleventy, in turns, and compares them.

  npm run bench -- [options]

  --sizes ${whole.sizes}   articles of the archives
  --runs 3                   runs of each case, ${mostRuns - 1} at most; the table shows medians
  --cases ${caseNames.join(',')}
  --who ${contestantNames.join(',')}
  --quick                    a look, under five minutes: ${quick.sizes} articles, one run, few cases
  --busy                     begin although others are at work
  --out FILE                 where the numbers go; the chart goes beside it
                             (default: tests/bench/results/bench.json;
                             of a quick or busy run: ${join(benchDir, 'bench.json')})
  --keep                     keep the built sites
  --help
`;

/** Reads the command line; prints the help or the mistake and ends the process where it has to. */
export function readOptions(argv: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        sizes: { type: 'string' },
        runs: { type: 'string' },
        cases: { type: 'string' },
        who: { type: 'string', default: contestantNames.join(',') },
        out: { type: 'string' },
        quick: { type: 'boolean', default: false },
        busy: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      process.stdout.write(help);
      process.exit(0);
    }
    const usual = values.quick ? quick : whole;
    const runs = wholeNumber(values.runs ?? usual.runs);
    if (runs >= mostRuns) throw new Error(`At most ${mostRuns - 1} runs.`);
    // The chart in the README comes from a whole run on an idle machine.
    const folder = values.quick || values.busy ? benchDir : join(import.meta.dirname, 'results');
    return {
      sizes: (values.sizes ?? usual.sizes).split(',').map(wholeNumber),
      runs,
      cases: known(values.cases ?? usual.cases, caseNames),
      who: known(values.who, contestantNames),
      out: values.out ?? join(folder, 'bench.json'),
      keep: values.keep,
      busy: values.busy,
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\nSee --help.\n`);
    process.exit(2);
  }
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/u.test(text)) throw new Error(`“${text}” is no whole number.`);
  return Number(text);
}

function known<T extends string>(list: string, names: readonly T[]): T[] {
  return list.split(',').map((name) => {
    const found = names.find((one) => one === name);
    if (!found) throw new Error(`There is no “${name}”, only ${names.join(', ')}.`);
    return found;
  });
}
