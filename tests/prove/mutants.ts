import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Random } from '../edition/incremental/random.ts';
import { judgeRoom } from './mutants/judge-room.ts';
import { type Justified, readJustified } from './mutants/justified.ts';
import { type Mutant, mutantsOf } from './mutants/mutant.ts';
import { type Room, rooms, wanted } from './mutants/rooms.ts';
import type { Proof } from './proof.ts';

/** The same sample every day: another one would fail here today, and there tomorrow. */
const usualSeed = 1;

const root = join(import.meta.dirname, '../..');

/**
 * Small faults in the rooms of `src`, one at a time: the tests of a room have to notice them. A sample
 * of each room, or all of them, or those in files changed since a commit. No file is written in `src`.
 */
export const mutants: Proof = async ({
  seed,
  seeded,
  count = 40,
  folder,
  say,
  only,
  all,
  since,
}) => {
  const chosen = only.length > 0 ? only.map(roomNamed) : rooms;
  const changed = since === undefined ? undefined : changedSince(since);
  const justified = readJustified();
  const summaries: string[] = [];
  let failures = 0;
  for (const room of chosen) {
    const made = mutantsOf(room, join(root, 'src'));
    for (const entry of stale(room, made, justified)) {
      failures += 1;
      say(`Justified, but no mutant is like it any more: src/${entry.file}: ${entry.after}`);
    }
    const meant = made.filter(({ file }) => changed?.has(file) ?? true);
    const left = meant.filter((mutant) => !isJustified(mutant, justified));
    const sample = all || changed ? left : new Random(seeded ? seed : usualSeed).some(left, count);
    say(`${room}: ${sample.length} of ${made.length} mutants, seed ${seeded ? seed : usualSeed}`);
    const { killed } = await judgeRoom(room, sample, root, folder, say);
    const score = sample.length === 0 ? 1 : killed / sample.length;
    if (score < wanted) failures += 1;
    summaries.push(
      `${room} ${(score * 100).toFixed(1)} % (${killed} of ${sample.length} noticed, ${meant.length - left.length} justified)`,
    );
    say(summaries.at(-1) ?? '');
  }
  return { failures, summary: `${summaries.join('; ')}; wanted: ${wanted * 100} %` };
};

function roomNamed(name: string): Room {
  const room = rooms.find((one) => one === name);
  if (!room) throw new Error(`Nothing is mutated in “${name}”, but in: ${rooms.join(', ')}`);
  return room;
}

function isJustified({ file, after }: Mutant, justified: readonly Justified[]): boolean {
  return justified.some((entry) => entry.file === file && entry.after === after);
}

function stale(
  room: Room,
  made: readonly Mutant[],
  justified: readonly Justified[],
): readonly Justified[] {
  return justified.filter(
    ({ file, after }) =>
      file.startsWith(`${room}/`) &&
      !made.some((mutant) => mutant.file === file && mutant.after === after),
  );
}

/** Paths below `src` that differ from a commit, what is not committed yet too. */
function changedSince(commit: string): ReadonlySet<string> {
  const { stdout, stderr, status } = spawnSync(
    'git',
    ['diff', '--name-only', '--relative=src', commit],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`git: ${stderr}`);
  return new Set(stdout.split('\n').filter(Boolean));
}
