import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { each } from './each.ts';
import { edits } from './edits.ts';
import { kills } from './kills.ts';
import { long } from './long.ts';
import { mutants } from './mutants.ts';
import type { Proof } from './proof.ts';
import { questions } from './questions.ts';
import { switches } from './switches.ts';
import { templates } from './templates.ts';

/** Name on the command line → proof. */
const proofs: Readonly<Record<string, Proof>> = {
  each,
  edits,
  kills,
  switches,
  questions,
  templates,
  long,
  mutants,
};

const usage = `npm run prove -- [${Object.keys(proofs).join('|')}] [--seed NUMBER] [--count NUMBER]; mutants [FOLDER…] [--all] [--since COMMIT]`;

const { values, positionals } = readArguments();
const seed = wholeNumber(values.seed) ?? Date.now() % 1_000_000;
const { all = false, since } = values;
const count = wholeNumber(values.count);
const say = (line: string) => process.stdout.write(`${line}\n`);
const names = positionals.filter((name) => name in proofs);
const only = positionals.filter((name) => !names.includes(name));
if (only.length > 0 && names.join() !== 'mutants') stop(`There is no proof “${only[0]}”. ${usage}`);
const wanted = Object.entries(proofs).filter(
  ([name]) => names.length === 0 || names.includes(name),
);

say(`Seed ${seed}`);
const folder = mkdtempSync(join(tmpdir(), 'bantin-prove-'));
// Tests that give up a superuser's rights have to reach what they wrote.
chmodSync(folder, 0o755);
const summaries: string[] = [];
let failures = 0;
for (const [name, proof] of wanted) {
  const own = join(folder, name);
  mkdirSync(own);
  const began = performance.now();
  const proven = await proof({
    ...{ seed, seeded: values.seed !== undefined, folder: own, say, only, all },
    ...(count !== undefined && { count }),
    ...(since !== undefined && { since }),
  });
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  summaries.push(`${name}: ${proven.summary}; ${minutes} minutes`);
  failures += proven.failures;
}
if (failures === 0) rmSync(folder, { recursive: true, force: true });
else say(`Left for a look: ${folder}`);
for (const summary of summaries) say(summary);
process.exitCode = failures === 0 ? 0 : 1;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        seed: { type: 'string' },
        count: { type: 'string' },
        all: { type: 'boolean' },
        since: { type: 'string' },
      },
    });
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,9}$/u.test(text) ? Number(text) : stop(`“${text}” is no whole number. ${usage}`);
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
