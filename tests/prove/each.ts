import { allEdits, editNamed } from '../edition/incremental/edits/all-edits.ts';
import { Random } from '../edition/incremental/random.ts';
import { randomStep, type Step, step } from '../edition/incremental/step.ts';
import { Worksite } from '../edition/incremental/worksite.ts';
import { sayStep } from './edits.ts';
import type { Proof } from './proof.ts';

/** Share of the files of the first edition that must be there, or there would be little to edit. */
const enough = 0.8;

/** Every kind of edit once: after each the incremental result has the bytes of a clean one. */
export const each: Proof = async ({ seed, count = allEdits.length, folder, say }) => {
  const random = new Random(seed);
  const site = new Worksite(folder, random);
  const [bulletin, wanted] = [structuredClone(site.bulletin), { ...site.wanted }];
  const nothing = editNamed('nothing');
  const { compared: all } = await randomStep(site, [nothing], random);
  let [made, different] = [0, 0];
  const judge = (place: string, one: Step) => {
    sayStep(say, place, one);
    if (one.differences.length === 0) return;
    different += 1;
    // What is wrong now would be wrong after the next edits too.
    site.forget();
  };
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
      made += 1;
      judge(`${made}/${count}`, one);
      if (one.compared >= all * enough) continue;
      // Articles deleted, or a clock before any of them: the first edition comes back, an edit like another.
      site.bulletin = structuredClone(bulletin);
      site.wanted = { ...wanted };
      site.reference = undefined;
      judge('the first edition again', await randomStep(site, [nothing], random));
    }
    left = idle;
  }
  for (const { name } of left) say(`NOT MADE ${name}: it finds nothing to do`);
  return {
    failures: different + left.length,
    summary: `${made} of ${count} kinds of edits, seed ${seed}: ${different} different, ${left.length} without anything to do`,
  };
};
