import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cacheDir, recordDir } from '#edition/folders';
import { Editions } from '../edition/killed/editions.ts';
import { build, type Kill, kill } from '../edition/killed/kill.ts';
import type { Ended, Moment } from '../edition/killed/mortal.ts';
import type { Proof } from './proof.ts';

/** Of the time that a build takes; three lie in its last 15 %. */
const fractions = [0.05, 0.15, 0.3, 0.45, 0.6, 0.7, 0.8, 0.87, 0.92, 0.96];

/** Builds tried until one is still at work when its hour comes. */
const attempts = 8;

/** Another file system, where there is one: what is built here must be copied to get there. */
const otherDisk = '/dev/shm';

/**
 * Builds killed in the middle: at fractions of the time a build takes, with everything they have
 * started, and before each single time they touch the output, alone; on another disk, while they copy
 * it there. After each the former output stands, or the new one, whole.
 */
export const kills: Proof = async ({ count = fractions.length, folder, say }) => {
  const editions = await Editions.begin(join(folder, 'here'));
  const timed = await atFractions(editions, fractions.slice(0, count), say);
  const { site } = editions;
  const records = join(site.cache, relative(cacheDir, recordDir));
  const touched = await atTouches(editions, [dirname(site.out), records], say);
  const copied = await whileCopying(join(folder, 'elsewhere'), say);
  const all = [...timed.made, ...timed.early, ...touched, ...copied];
  return {
    failures: all.length - sound(all).length,
    summary: [
      `${sound(timed.made).length} of ${timed.made.length} kills in a build of ${seconds(timed.whole)}`,
      `${sound(touched).length} of ${touched.length} at single touches of its output`,
      `${sound(copied).length} of ${copied.length} at its copy to another disk left it whole`,
    ].join(', '),
  };
};

interface Timed {
  readonly whole: Ended;
  readonly made: readonly Kill[];
  /** Builds that were done before their hour came. */
  readonly early: readonly Kill[];
}

async function atFractions(
  editions: Editions,
  wanted: readonly number[],
  say: (line: string) => void,
): Promise<Timed> {
  const made: Kill[] = [];
  const early: Kill[] = [];
  let whole = await measured(editions);
  say(`A build takes ${seconds(whole)}`);
  for (const fraction of wanted) {
    let one = await kill(editions, momentOf(whole, fraction));
    for (let attempt = 1; !one.build.killed && attempt < attempts; attempt += 1) {
      say(line(`  was done after ${seconds(one.build)}:`, one));
      early.push(one);
      whole = await measured(editions);
      one = await kill(editions, momentOf(whole, fraction));
    }
    if (!one.build.killed) throw new Error(`No build could be killed at ${fraction}`);
    made.push(one);
    say(line(`${made.length}/${wanted.length} at ${(fraction * 100).toFixed(0)} %`, one));
  }
  return { whole, made, early };
}

/** One kill a touch; the build that comes to its end proves that none was left out. */
async function atTouches(
  editions: Editions,
  folders: readonly string[],
  say: (line: string) => void,
  only?: string,
): Promise<Kill[]> {
  const made: Kill[] = [];
  for (let touch = 1; ; touch += 1) {
    const one = await kill(editions, { touch, folders, ...(only !== undefined && { only }) });
    say(line(`touch ${touch}`, one));
    if (!one.build.killed) return one.faults.length > 0 ? [...made, one] : made;
    made.push(one);
  }
}

async function whileCopying(folder: string, say: (line: string) => void): Promise<Kill[]> {
  mkdirSync(folder, { recursive: true });
  const other = statSync(otherDisk, { throwIfNoEntry: false });
  if (!other?.isDirectory() || other.dev === statSync(folder).dev) {
    say('There is no second disk here to copy an output to');
    return [];
  }
  const there = mkdtempSync(join(otherDisk, 'bantin-prove-'));
  try {
    symlinkSync(there, join(folder, 'out'));
    const editions = await Editions.begin(folder);
    return await atTouches(editions, [dirname(editions.site.out)], say, 'cpSync');
  } finally {
    rmSync(there, { recursive: true, force: true });
  }
}

function sound(made: readonly Kill[]): Kill[] {
  return made.filter(({ faults }) => faults.length === 0);
}

function line(what: string, { build: { said }, left, faults }: Kill): string {
  const verdict = faults.length === 0 ? 'whole' : 'BROKEN';
  const last = said.trimEnd().split('\n').at(-1) ?? '';
  return [`${what} ${verdict}: ${last}; left: ${left}`, ...faults].join('\n  ');
}

/** A build that does all that the killed ones would do. The one before it is for warming up. */
async function measured(editions: Editions): Promise<Ended> {
  let made: Ended | undefined;
  for (let time = 0; time < 2; time += 1) {
    await editions.turn();
    made = await build(editions.site);
    if (made.code !== 0) throw new Error(`A build ended with ${made.code}:\n${made.said}`);
  }
  if (!made) throw new Error('Nothing was measured');
  return made;
}

/** Where a measured build was after a part of its time: other builds on the machine may slow the next. */
function momentOf({ lines, milliseconds }: Ended, fraction: number): Moment {
  const hour = milliseconds * fraction;
  const [said, at] = lines.filter(([, at]) => at <= hour).at(-1) ?? ['', 0];
  return { said, after: hour - at };
}

function seconds({ milliseconds }: Ended): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
