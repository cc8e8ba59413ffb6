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
  if (!mayMatch(passages, pattern)) return;
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

/**
 * One look at all of an article spares most rules the look at each of its blocks. A pattern with an
 * anchor means the ends of a block.
 */
function mayMatch(passages: readonly Passage[], pattern: RegExp): boolean {
  const isAnchored = anchored.get(pattern) ?? /(?<!\\)[$]|(?<![[\\])\^/u.test(pattern.source);
  anchored.set(pattern, isAnchored);
  if (isAnchored) return true;
  pattern.lastIndex = 0;
  return pattern.test(wholeText(passages));
}

const anchored = new WeakMap<RegExp, boolean>();

/** All blocks, a line apart. */
function wholeText(passages: readonly Passage[]): string {
  const text =
    whole.get(passages) ??
    blocksOf(passages)
      .map((block) => block.text)
      .join('\n');
  whole.set(passages, text);
  return text;
}

const whole = new WeakMap<readonly Passage[], string>();
