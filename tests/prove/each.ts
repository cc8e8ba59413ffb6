import { allEdits } from '../edition/incremental/edits/all-edits.ts';
import { Random } from '../edition/incremental/random.ts';
import { type Step, step } from '../edition/incremental/step.ts';
import { Worksite } from '../edition/incremental/worksite.ts';
import { sayStep } from './edits.ts';
import type { Proof } from './proof.ts';

/** Every kind of edit once: after each the incremental result has the bytes of a clean one. */
export const each: Proof = async ({ seed, count = allEdits.length, folder, say }) => {
  const random = new Random(seed);
  const site = new Worksite(folder, random);
  const made: Step[] = [];
  let left = allEdits.slice(0, count);
  // What finds nothing to do, as the removal of what nobody has added yet, comes again after the others.
  for (let before = Number.POSITIVE_INFINITY; left.length < before; ) {
    before = left.length;
    const idle: typeof left = [];
    for (const edit of left) {
      const one = await step(site, edit, random);
      if (!one) {
        idle.push(edit);
        continue;
      }
      made.push(one);
      sayStep(say, `${made.length}/${count}`, one);
      if (one.differences.length > 0) site.forget();
    }
    left = idle;
  }
  for (const { name } of left) say(`NOT MADE ${name}: it finds nothing to do`);
  const different = made.filter(({ differences }) => differences.length > 0).length;
  return {
    failures: different + left.length,
    summary: `${made.length} of ${count} kinds of edits, seed ${seed}: ${made.length - different} equal, ${different} different, ${left.length} without anything to do`,
  };
};
