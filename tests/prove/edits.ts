import { allEdits, editNamed } from '../edition/incremental/edits/all-edits.ts';
import { Random } from '../edition/incremental/random.ts';
import { randomStep, type Step } from '../edition/incremental/step.ts';
import { Worksite } from '../edition/incremental/worksite.ts';
import type { Proof } from './proof.ts';

/** Differences told of one edit: the first ones say what is wrong. */
const told = 5;

/** Random edits, one after the other: after each the incremental result has the bytes of a clean one. */
export const edits: Proof = async ({ seed, count = 200, folder, say }) => {
  const random = new Random(seed);
  const site = new Worksite(folder, random);
  const kinds = new Set<string>();
  const shares: number[] = [];
  let failures = 0;
  let files = 0;
  await randomStep(site, [editNamed('nothing')], random);
  for (let number = 1; number <= count; number += 1) {
    const made = await randomStep(site, possible(site), random);
    kinds.add(made.edit);
    files += made.compared;
    if (made.rendered) shares.push(made.rendered.pages / made.rendered.of);
    sayStep(say, `${number}/${count}`, made);
    if (made.differences.length === 0) continue;
    failures += 1;
    // What is wrong now would be wrong after the next edits too.
    site.forget();
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  return {
    failures,
    summary: `${count} edits of ${kinds.size} kinds, seed ${seed}: ${count - failures} equal, ${failures} different; ${files} files compared; ${shares.length} builds rendered ${(mean * 100).toFixed(0)} % of their pages`,
  };
};

/** Says what an edit did, and the first of the differences that came of it. */
export function sayStep(say: (line: string) => void, place: string, made: Step): void {
  const { differences } = made;
  say(`${place} ${differences.length === 0 ? 'equal' : 'DIFFERENT'} ${line(made)}`);
  for (const difference of differences.slice(0, told)) say(`  ${difference}`);
  if (differences.length > told) say(`  and ${differences.length - told} more`);
}

/** Where every article is gone there is little to edit: they come back at once. */
function possible({ bulletin }: Worksite) {
  return bulletin.articles.length > 0 ? allEdits : [editNamed('content as it was before')];
}

function line({ what, rendered, compared }: Step): string {
  const again = rendered ? `${rendered.pages}/${rendered.of} pages rendered` : 'nothing rendered';
  return `${what} (${again}, ${compared} files)`;
}
