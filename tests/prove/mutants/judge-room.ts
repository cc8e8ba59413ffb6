import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Bench } from './bench.ts';
import type { Mutant } from './mutant.ts';
import { filesReached } from './reach.ts';
import type { Room } from './rooms.ts';
import type { Trial } from './trial.ts';

export interface Judged {
  readonly killed: number;
  readonly survived: readonly Mutant[];
}

/** Milliseconds that a test gets with a mutant, besides so many times what it took without one. */
const patience = 2_000;
const times = 8;

/** Mutants between two proofs that it is the mutants that fail. */
const controlled = 100;

/** Milliseconds between two lines of progress. */
const pace = 15_000;

/**
 * Runs the tests of a room against mutants of it, one after the other.
 *
 * @param root folder with `src` and `tests`
 * @param folder for what the tests write
 * @throws where a test fails without any mutant
 */
export async function judgeRoom(
  room: Room,
  mutants: readonly Mutant[],
  root: string,
  folder: string,
  say: (line: string) => void,
): Promise<Judged> {
  const bench = new Bench(folder);
  try {
    const all = testFiles(room, root);
    const whole = await bench.run({ tests: all }, 600_000);
    if (whole === 'late' || whole.failed !== undefined) {
      throw new Error(`Without a mutant: ${whole === 'late' ? 'no end' : whole.failed}`);
    }
    const survived: Mutant[] = [];
    let told = Date.now();
    for (const [index, mutant] of mutants.entries()) {
      if (index % controlled === 0) await proveReach(bench, all, mutant, root);
      const file = join(root, 'src', mutant.file);
      const tests = all
        .filter((test) => filesReached(test, root).has(file))
        .sort((a, b) => cost(a, mutant, whole.took) - cost(b, mutant, whole.took));
      const limitOf = (test: string) => patience + times * (whole.took[test] ?? 0);
      if (!(await isNoticed(bench, tests, { file, text: mutant.text }, limitOf))) {
        survived.push(mutant);
        say(`  survived: ${placed(mutant)}\n    - ${mutant.before}\n    + ${mutant.after}`);
      }
      if (Date.now() - told < pace) continue;
      told = Date.now();
      say(`  ${room}: ${index + 1} of ${mutants.length}, ${survived.length} survived`);
    }
    return { killed: mutants.length - survived.length, survived };
  } finally {
    bench.close();
  }
}

/** Each test has a time of its own: one in which a mutant never ends need not wait for that of all. */
async function isNoticed(
  bench: Bench,
  tests: readonly string[],
  mutant: NonNullable<Trial['mutant']>,
  limitOf: (test: string) => number,
): Promise<boolean> {
  for (const test of tests) {
    const ended = await bench.run({ tests: [test], mutant }, limitOf(test));
    if (ended === 'late' || ended.failed !== undefined) return true;
  }
  return false;
}

/** A runner of tests that kept a module somewhere would let every mutant survive, or none. */
async function proveReach(
  bench: Bench,
  tests: readonly string[],
  mutant: Mutant,
  root: string,
): Promise<void> {
  const file = join(root, 'src', mutant.file);
  const reaching = tests.filter((test) => filesReached(test, root).has(file)).slice(0, 1);
  if (reaching.length === 0) return;
  const control = { tests: reaching, mutant: { file, text: "throw new Error('control');" } };
  const ended = await bench.run(control, 60_000);
  const after = await bench.run({ tests: reaching }, 60_000);
  if (ended === 'late' || ended.failed === undefined || after === 'late' || after.failed) {
    throw new Error('What is changed in a file does not reach its tests, or does not leave them');
  }
}

function placed({ file, line }: Mutant): string {
  return `src/${file}:${line}`;
}

function testFiles(room: Room, root: string): string[] {
  const cwd = join(root, 'tests', room);
  return globSync('**/*.test.ts', { cwd })
    .map((test) => join(cwd, test))
    .sort();
}

/** The test that is named like the file comes first, then the fastest. */
function cost(test: string, { file }: Mutant, took: Readonly<Record<string, number>>): number {
  return basename(test) === basename(file).replace('.ts', '.test.ts') ? -1 : (took[test] ?? 0);
}
