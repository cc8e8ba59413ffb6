import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cases } from './cases.ts';
import { type ContestantName, contestantNames } from './contestants/contestant.ts';

export interface Options {
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly cases: readonly string[];
  readonly who: readonly ContestantName[];
  readonly out: string;
  readonly keep: boolean;
}

const help = `Builds the same archives with Bản Tin, Hugo and Eleventy, in turns, and compares them.

  npm run bench -- [options]

  --sizes 100,1000,10000   articles of the archives
  --runs 3                 runs of each case; the table shows medians
  --cases ${cases.map(({ name }) => name).join(',')}
  --who ${contestantNames.join(',')}
  --out FILE               where the numbers go; the chart goes beside it
                           (default: tests/bench/results/bench.json)
  --keep                   keep the built sites
  --help
`;

/** Reads the command line; prints the help or the mistake and ends the process where it has to. */
export function readOptions(argv: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        sizes: { type: 'string', default: '100,1000,10000' },
        runs: { type: 'string', default: '3' },
        cases: { type: 'string', default: cases.map(({ name }) => name).join(',') },
        who: { type: 'string', default: contestantNames.join(',') },
        out: { type: 'string', default: join(import.meta.dirname, 'results', 'bench.json') },
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      process.stdout.write(help);
      process.exit(0);
    }
    return {
      sizes: values.sizes.split(',').map(wholeNumber),
      runs: wholeNumber(values.runs),
      cases: known(
        values.cases,
        cases.map(({ name }) => name),
      ),
      who: known(values.who, contestantNames),
      out: values.out,
      keep: values.keep,
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
