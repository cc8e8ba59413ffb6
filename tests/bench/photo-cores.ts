import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isPhotoFlaw } from '#photos/flaws';
import { inspectPhoto } from '#photos/inspect/inspect';
import { publishPhotos } from '#photos/publish/publish';
import type { InspectedPhoto } from '#photos/publish/publish-one';
import { cameraPool, photoPool } from './corpus/photo-pool.ts';
import { benchDir, corpusVersion } from './corpus.ts';
import { processorSeconds } from './photos/processor-seconds.ts';
import { columns } from './report/columns.ts';

const help = `How busy the cores are while photos of 12 megapixels are published, cache empty.

  npx node tests/bench/photo-cores.ts [--count 12]
`;

/** Share of the cores that publishing has to use. */
const target = 0.9;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '12' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(help);
else await run(Number(values.count));

async function run(count: number): Promise<void> {
  const camera = join(benchDir, `photos-camera-${corpusVersion}`);
  const paths = await photoPool(camera, { ...cameraPool, count });
  const dir = mkdtempSync(join(tmpdir(), 'bantin-photo-cores-'));
  try {
    const photos: InspectedPhoto[] = [];
    const inspection = await busy(async () => {
      for (const path of paths) {
        const facts = await inspectPhoto(path);
        if (isPhotoFlaw(facts)) throw new Error(facts.kind);
        photos.push({ path, facts });
      }
    });
    const options = { cacheDir: join(dir, 'cache'), outDir: join(dir, 'site') };
    const cold = await busy(() => publishPhotos(photos, options));
    const outDir = join(dir, 'another-site');
    const cached = await busy(() => publishPhotos(photos, { ...options, outDir }));
    const rows = [
      row('inspect, one after another', inspection),
      row('publish, cache empty', cold),
      row('publish, all cached', cached),
    ];
    const head = [
      `${count} photos`,
      'seconds',
      'processor s',
      'of all cores',
      'of what others left',
    ];
    process.stdout.write(
      `${columns(head, rows, 1)}\n\nCores used, cache empty: ${verdict(cold)}\n`,
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Sets the exit code where the target is missed, or other programs were too busy to tell. */
function verdict({ ofAll, ofTheRest }: Busy): string {
  const wanted = `target ≥ ${percent(target)}`;
  if (ofAll >= target) return `${percent(ofAll)} (${wanted}: pass)`;
  process.exitCode = 1;
  return ofTheRest < target
    ? `${percent(ofTheRest)} (${wanted}: miss)`
    : `between ${percent(ofAll)} and ${percent(ofTheRest)} (${wanted}): run it again on a quiet machine`;
}

/** How a piece of work used the machine. */
interface Busy {
  readonly seconds: number;
  readonly processorSeconds: number;
  /** Processor time ÷ (seconds × cores). */
  readonly ofAll: number;
  /** The same without what other programs used meanwhile: too much, for they fill our pauses too. */
  readonly ofTheRest: number;
}

async function busy(work: () => Promise<unknown>): Promise<Busy> {
  const idleBefore = idleSeconds();
  const began = performance.now();
  const { seconds: used } = await processorSeconds(work);
  const seconds = (performance.now() - began) / 1000;
  const idle = idleSeconds() - idleBefore;
  return {
    seconds,
    processorSeconds: used,
    ofAll: used / (seconds * cpus().length),
    ofTheRest: used / (used + idle),
  };
}

/** Of all cores since the machine was started. */
function idleSeconds(): number {
  return cpus().reduce((sum, { times }) => sum + times.idle, 0) / 1000;
}

function row(what: string, { seconds, processorSeconds: used, ofAll, ofTheRest }: Busy): string[] {
  return [what, seconds.toFixed(1), used.toFixed(1), percent(ofAll), percent(ofTheRest)];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
