import { existsSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { cases } from './cases.ts';
import type { Contestant, ContestantName } from './contestants/contestant.ts';
import { setUpField } from './contestants/set-up.ts';
import { cameraPool, photoPool, smallPool } from './corpus/photo-pool.ts';
import { benchDir, type Corpus, corpusVersion, imagineCorpus, type Photos } from './corpus.ts';
import { type FolderSize, folderSize } from './measure/folder-size.ts';
import { type Measured, measure, together } from './measure/measure.ts';
import type { Options } from './options.ts';

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
  /** Programs waiting for a core just before, a minute's mean: above zero, others were at work. */
  readonly loadBefore: number;
}

export interface Competition {
  readonly runs: readonly Run[];
  readonly versions: Partial<Record<ContestantName, string>>;
  readonly missing: Partial<Record<ContestantName, string>>;
}

/** Told while it goes on. */
export interface Listener {
  readonly say: (line: string) => void;
  /** Everything measured so far, after each size: hours of work should not hang on the last minute. */
  readonly save: (competition: Competition) => void;
}

/** Runs every case at every size; contestants take turns, so that a busy minute hits them alike. */
export async function compete(options: Options, { say, save }: Listener): Promise<Competition> {
  const runs: Run[] = [];
  const versions: Partial<Record<ContestantName, string>> = {};
  const missing: Partial<Record<ContestantName, string>> = {};
  const chosen = cases.filter(({ name }) => options.cases.includes(name));
  for (const photos of ['none', 'camera'] as const) {
    const own = chosen.filter((one) => one.photos === photos);
    const sizes = new Set(own.flatMap(({ size }) => (size === undefined ? options.sizes : [size])));
    for (const size of sizes) {
      const dir = join(benchDir, 'work', `${size}-${photos}`);
      const corpus = imagineCorpus({ size, photos });
      say(`${size} articles: setting up`);
      const pool = await poolFor(photos);
      const field = setUpField(options.who, { dir, corpus, pool, resize: photos === 'camera' });
      for (const { name, reason } of field.missing) missing[name] = reason;
      for (const { name, version } of field.ready) versions[name] = version;
      for (const one of own) {
        for (let n = 1; n <= options.runs; n++) {
          for (const contestant of field.ready) {
            const run = await runOnce(one, contestant, corpus, n);
            if (!run) continue;
            runs.push(run);
            say(
              `${size} ${one.name} ${n}/${options.runs} ${run.who}: ${run.total.seconds.toFixed(2)} s`,
            );
          }
        }
      }
      save({ runs, versions, missing });
      if (!options.keep) rmSync(dir, { recursive: true, force: true });
    }
  }
  return { runs, versions, missing };
}

async function runOnce(
  { name, does, change }: (typeof cases)[number],
  contestant: Contestant,
  corpus: Corpus,
  n: number,
): Promise<Run | undefined> {
  const command = contestant[does];
  if (!command) return undefined;
  const startsFromNothing = name.endsWith('cold');
  if (!startsFromNothing && !existsSync(contestant.out)) await buildAll(contestant);
  change(contestant, corpus, n);
  const loadBefore = loadavg()[0] ?? 0;
  const build = await measure(command);
  // Pagefind leaves the pieces of the former index behind; they are not what was written now.
  if (contestant.search) rmSync(join(contestant.out, 'pagefind'), { recursive: true, force: true });
  const search =
    does === 'build' && contestant.search ? await measure(contestant.search) : undefined;
  return {
    case: name,
    size: corpus.size,
    who: contestant.name,
    build,
    ...(search && { search }),
    total: together(search ? [build, search] : [build]),
    written: does === 'build' ? folderSize(contestant.out) : { files: 0, bytes: 0 },
    loadBefore,
  };
}

async function buildAll({ build, search }: Contestant): Promise<void> {
  await measure(build);
  if (search) await measure(search);
}

function poolFor(photos: Photos): Promise<string[]> {
  if (photos === 'none') return Promise.resolve([]);
  const name = `photos-${photos}-${corpusVersion}`;
  return photoPool(join(benchDir, name), photos === 'pool' ? smallPool : cameraPool);
}
