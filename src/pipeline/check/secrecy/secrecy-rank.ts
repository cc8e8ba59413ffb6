import { judgeMatches } from '#pipeline/check/text/matches';
import { textRule } from '#pipeline/check/text-rule';

/**
 * Ranks in the services' own shorthand: `3//`, `1//-`, `4/ CN`. Two slashes are certain; one slash
 * counts where no list goes on behind it (`1/ Mục đích`) and after the word for rank.
 */
export const secrecyRank = textRule({
  id: 'secrecy-rank',
  anyLanguage: true,
  findInText: (passages) =>
    judgeMatches(passages, CODE, (match, block) => {
      const { text } = block;
      const [written] = match;
      const start = match.index;
      const end = start + written.length;
      const before = text.slice(Math.max(start - 12, 0), start);
      const after = text.slice(end);
      if (/[\p{L}\p{M}\p{N}/.:,-]$/u.test(before) || /^[\p{L}\p{M}\p{N}/.]/u.test(after)) {
        return undefined;
      }
      const certain = written.includes('//') || /[-CQ]/u.test(written) || RANK_BEFORE.test(before);
      if (!certain && !/^\s*(?:[,;)]|$)/u.test(after)) return undefined;
      return block.flaw(start, end, { text: written });
    }),
  message: ({ text }) => `“${text}” là ký hiệu cấp bậc nội bộ. Viết đầy đủ cấp bậc.`,
  example: '3//',
  cure: 'Viết đầy đủ cấp bậc',
});

const CODE = /[1-4]\/\/?-?(?:\s?(?:CN|QNCN)(?![\p{L}\p{N}]))?/gu;
const RANK_BEFORE = /(?:cấp bậc|quân hàm|cấp)\s*:?\s*$/iu;
