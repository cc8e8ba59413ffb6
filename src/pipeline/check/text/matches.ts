import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import type { Hit, Passage } from '#pipeline/parse/passage';

/** What a rule makes of one match; `undefined` where it is no slip after all. */
export type Judge = (match: RegExpExecArray, block: BlockText) => Hit | undefined;

/** Every match of a global pattern in every block, judged one by one. */
export function* judgeMatches(
  passages: readonly Passage[],
  pattern: RegExp,
  judge: Judge,
): Generator<Hit> {
  for (const block of blocksOf(passages)) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(block.text); match; match = pattern.exec(block.text)) {
      // The judge may use the same pattern elsewhere; the place to go on from is ours.
      const next = match.index + Math.max(match[0].length, 1);
      const hit = judge(match, block);
      if (hit) yield hit;
      pattern.lastIndex = next;
    }
  }
}
