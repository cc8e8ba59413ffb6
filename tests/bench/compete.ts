import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Case, cases } from './cases.ts';
import type { Contestant, ContestantName } from './contestants/contestant.ts';
import { setUpField } from './contestants/set-up.ts';
import { cameraPool, photoPool, storyPool } from './corpus/photo-pool.ts';
import { benchDir, type Corpus, corpusVersion, imagineCorpus } from './corpus.ts';
import { type FolderSize, folderSize } from './measure/folder-size.ts';
import { measure, together } from './measure/measure.ts';
import type { Measured } from './measure/stopwatch.ts';
import type { Options } from './options.ts';
import { pushesToPage } from './push/pushes.ts';

/** One run of one case by one contestant. */
export interface Run {
  readonly case: string;
  readonly size: number;
  readonly who: ContestantName;
  readonly build: Measured;
  /** The search index, where it is made by a program of its own. */
  readonly search?: Measured;
  /** Both. */
  readonly total: Measured;
  readonly written: FolderSize;
}

/** Something that could not be measured; the rest goes on. */
interface Failure {
  readonly case: string;
  readonly size: number;
  readonly who: ContestantName;
  readonly reason: string;
}

export interface Competition {
  readonly runs: readonly Run[];
  readonly failures: readonly Failure[];
  readonly versions: Partial<Record<ContestantName, string>>;
  readonly missing: Partial<Record<ContestantName, string>>;
}

/** Told while it goes on. */
export interface Listener {
  readonly say: (line: string) => void;
  /** Everything measured so far, after each size: hours of work should not hang on the last minute. */
  readonly save: (competition: Competition) => void;
}

/** Above this one the peers are left out: they would take hours and say the same. */
const largestOfPeers = 10_000;
/** Longer than the clocks of file systems need to tell two writings apart; nobody publishes faster. */
const pause = 2500;

/** Runs every case at every size; contestants take turns, so that a busy minute hits them alike. */
export async function compete(options: Options, { say, save }: Listener): Promise<Competition> {
  const runs: Run[] = [];
  const failures: Failure[] = [];
  const versions: Competition['versions'] = {};
  const missing: Competition['missing'] = {};
  const chosen = cases.filter(({ name }) => options.cases.includes(name));
  for (const photos of ['none', 'camera'] as const) {
    const own = chosen.filter((one) => one.photos === photos);
    const sizes = new Set(own.flatMap(({ size }) => (size === undefined ? options.sizes : [size])));
    for (const size of sizes) {
      const fitting = own.filter(({ upTo = size }) => size <= upTo);
      const dir = join(benchDir, 'work', `${size}-${photos}`);
      const corpus = imagineCorpus({ size, photos });
      say(`${size} articles: setting up`);
      const pool = await poolFor(fitting);
      const field = setUpField(options.who, { dir, corpus, pool });
      for (const { name, reason } of field.missing) missing[name] = reason;
      for (const { name, version } of field.ready) versions[name] = version;
      for (const chain of chainsOf(fitting)) {
        const taking = field.ready.filter((one) =>
          chain.some((step) => takesPart(one, step, size)),
        );
        for (let n = 0; n <= options.runs; n++) {
          for (const contestant of taking) {
            const hasFailed = failures.some(
              (one) =>
                one.size === size && one.who === contestant.name && one.case === chain[0]?.name,
            );
            if (hasFailed || (n === 0 && !needsWarmUp(contestant, chain))) continue;
            try {
              for await (const run of runChain(chain, contestant, corpus, n, options.runs)) {
                if (!options.cases.includes(run.case)) continue;
                say(`${lineOf(run)}${n === 0 ? ' (warm-up)' : ` ${n}/${options.runs}`}`);
                if (n > 0) runs.push(run);
              }
            } catch (error) {
              const reason = error instanceof Error ? error.message : String(error);
              failures.push({ case: chain[0]?.name ?? '', size, who: contestant.name, reason });
              say(`${size} ${chain[0]?.name} ${contestant.name} FAILED: ${reason}`);
            }
          }
        }
      }
      save({ runs, failures, versions, missing });
      if (!options.keep) rmSync(dir, { recursive: true, force: true });
    }
  }
  return { runs, failures, versions, missing };
}

/** A case with those that come right behind it, up to the last that was asked for. */
function chainsOf(chosen: readonly Case[]): Case[][] {
  const chains: Case[][] = [];
  for (const one of cases) {
    if (one.behind === undefined) chains.push([one]);
    else chains.at(-1)?.push(one);
  }
  return chains
    .map((chain) => chain.slice(0, chain.findLastIndex((one) => chosen.includes(one)) + 1))
    .filter((chain) => chain.length > 0);
}

function takesPart({ incremental }: Contestant, { whose }: Case, size: number): boolean {
  return incremental || (whose === 'all' && size <= largestOfPeers);
}

/**
 * What another kind of change has left is not what a day at the desk leaves: where builds lean on former
 * ones, the first run of a case is not counted.
 */
function needsWarmUp({ incremental }: Contestant, [first]: readonly Case[]): boolean {
  return incremental && first?.does === 'build' && !first.fromNothing;
}

async function* runChain(
  chain: readonly Case[],
  contestant: Contestant,
  corpus: Corpus,
  n: number,
  runs: number,
): AsyncGenerator<Run> {
  for (const one of chain) {
    if (!takesPart(contestant, one, corpus.size)) continue;
    if (one.does === 'push') {
      if (n === 1) yield* pushRuns(one, contestant, corpus, runs);
      continue;
    }
    if (!one.fromNothing && !existsSync(contestant.out)) await buildAll(contestant);
    // Changes are counted from 1, the warm-up's is the first.
    one.change(contestant, corpus, n + 1);
    if (contestant.incremental) await wait(pause);
    yield await runOnce(one, one.does, contestant, corpus);
    one.after?.(contestant, corpus, n + 1);
  }
}

async function runOnce(
  { name }: Case,
  does: 'build' | 'check',
  contestant: Contestant,
  { size }: Corpus,
): Promise<Run> {
  const command = does === 'check' ? contestant.check : contestant.build;
  if (!command) throw new Error('It has no check.');
  const build = await measure(command);
  // Pagefind leaves the pieces of the former index behind; they are not what was written now.
  if (contestant.search) rmSync(join(contestant.out, 'pagefind'), { recursive: true, force: true });
  const search =
    does === 'build' && contestant.search ? await measure(contestant.search) : undefined;
  return {
    case: name,
    size,
    who: contestant.name,
    build,
    ...(search && { search }),
    total: together(search ? [build, search] : [build]),
    written: does === 'build' ? folderSize(contestant.out) : { files: 0, bytes: 0 },
  };
}

/** The archive is pushed once, so all runs are made together. */
async function* pushRuns(
  { name }: Case,
  { name: who }: Contestant,
  { size }: Corpus,
  runs: number,
): AsyncGenerator<Run> {
  // The first article brings what only a first change needs.
  const { articles } = await pushesToPage(size, runs + 1);
  for (const { use } of articles.slice(1)) {
    const written = { files: 0, bytes: 0 };
    yield { case: name, size, who, build: use, total: use, written };
  }
}

async function buildAll({ build, search }: Contestant): Promise<void> {
  await measure(build);
  if (search) await measure(search);
}

function poolFor(chosen: readonly Case[]): Promise<string[]> {
  const isCamera = chosen.some(({ photos }) => photos === 'camera');
  if (!isCamera && !chosen.some(({ name }) => name === 'story')) return Promise.resolve([]);
  const folder = join(benchDir, `photos-camera-${corpusVersion}`);
  return photoPool(folder, isCamera ? cameraPool : storyPool);
}

function lineOf({ size, case: name, who, total }: Run): string {
  const cpu = total.cpuSeconds.toFixed(1);
  return `${size} ${name} ${who}: ${total.seconds.toFixed(2)} s, processors ${cpu} s`;
}
