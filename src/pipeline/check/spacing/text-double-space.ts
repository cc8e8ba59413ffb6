import { pastedIds } from '#pipeline/check/pasted/recognised';
import { INVISIBLE } from '#pipeline/check/spacing/invisible-characters';
import { judgeMatches } from '#pipeline/check/text/matches';
import { textRule } from '#pipeline/check/text-rule';

/**
 * Two spaces or more between words. Not at the edges of a line, where they are indentation or a
 * meant line end, and not where the space before a comma or an invisible character is named anyway.
 */
export const textDoubleSpace = textRule({
  id: 'text-double-space',
  anyLanguage: true,
  unless: ['mark-table', 'mark-heading', 'photo-syntax', ...pastedIds],
  findInText: (passages) =>
    judgeMatches(passages, RUN, (match, block) => {
      const end = match.index + match[0].length;
      const before = block.text[match.index - 1];
      const after = block.text[end];
      if (before === undefined || before === '\n' || after === undefined || after === '\n') {
        return undefined;
      }
      if (INVISIBLE.test(before + after) || /[,;:.!?)”]/u.test(after)) return undefined;
      return block.flaw(match.index, end, undefined, ' ');
    }),
  message: () => 'Thừa dấu cách. Chỉ để một dấu cách.',
  example: 'Hội␣␣nghị',
  cure: 'Chỉ để một dấu cách',
});

const RUN = / {2,}/gu;
