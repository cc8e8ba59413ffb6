import type { Flaw } from '#bulletin/flaw';
import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import type { Passage } from '#pipeline/parse/passage';

/** What a rule makes of one match; `undefined` where it is no slip after all. */
export type Judge<Values> = (match: RegExpExecArray, block: BlockText) => Flaw<Values> | undefined;

/** Every match of a global pattern in every block, judged one by one. */
export function* judgeMatches<Values>(
  passages: readonly Passage[],
  pattern: RegExp,
  judge: Judge<Values>,
): Generator<Flaw<Values>> {
  for (const block of blocksOf(passages)) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(block.text); match; match = pattern.exec(block.text)) {
      // The judge may use the same pattern elsewhere; the place to go on from is ours.
      const next = match.index + Math.max(match[0].length, 1);
      const flaw = judge(match, block);
      if (flaw) yield flaw;
      pattern.lastIndex = next;
    }
  }
}
