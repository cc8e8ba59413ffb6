import { INVISIBLE } from '#pipeline/check/spacing/invisible-characters';
import { judgeMatches } from '#pipeline/check/text/matches';
import type { TextRule } from '#pipeline/parse/passage';

/**
 * Two spaces or more between words. Not at the edges of a line, where they are indentation or a
 * meant line end, and not where the space before a comma or an invisible character is named anyway.
 */
export const doubleSpace: TextRule = (passages) =>
  judgeMatches(passages, RUN, (match, block) => {
    const end = match.index + match[0].length;
    const before = block.text[match.index - 1];
    const after = block.text[end];
    if (before === undefined || before === '\n' || after === undefined || after === '\n') {
      return undefined;
    }
    if (INVISIBLE.test(before + after) || /[,;:.!?)”]/u.test(after)) return undefined;
    return block.hit('text-double-space', match.index, end, undefined, ' ');
  });

const RUN = / {2,}/gu;
