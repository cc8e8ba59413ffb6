import { judgeMatches } from '#pipeline/check/text/matches';
import { isInAddress } from '#pipeline/check/text/word-at';
import { textRule } from '#pipeline/check/text-rule';

/**
 * Numbers of identity papers: 9 or 12 digits in one piece, 0 first in groups of three, a letter and
 * 7 digits (passport), or any long number behind the paper's name. Counts (`150000000 đồng`, round
 * thousands) and military telephone numbers are not meant.
 */
export const secrecyId = textRule({
  id: 'secrecy-id',
  anyLanguage: true,
  findInText: (passages) =>
    judgeMatches(passages, NUMBER, (match, block) => {
      const { text } = block;
      const [written] = match;
      const end = match.index + written.length;
      const before = text.slice(Math.max(match.index - 40, 0), match.index);
      if (/[\p{L}\p{M}\p{N}/.,_+-]$/u.test(before)) return undefined;
      if (/^(?:[\p{L}\p{M}\p{N}/_]|[.,-]\d)/u.test(text.slice(end))) return undefined;
      if (isInAddress(text, match.index)) return undefined;
      if (!PAPER.test(before) && !(isIdShaped(written) && !isCount(written, text.slice(end)))) {
        return undefined;
      }
      return block.flaw(match.index, end, { text: written });
    }),
  message: ({ text }) =>
    `“${text}” giống số giấy tờ tùy thân. Bỏ đi, hoặc xác nhận trong mục “đã rà soát”.`,
  example: 'CCCD 001 099 012 345',
  cure: 'Xóa, hoặc xác nhận trong mục đã rà soát',
});

/** Long numbers, groups included; what they are is judged from their shape and the words before. */
const NUMBER = /[A-Z]?\d(?:[ .]?\d){5,12}/gu;
const PAPER =
  /(?:CMND|CMTND|CMT|CMSQ|CMQĐ|CCCD|căn cước(?: công dân)?|chứng minh(?: thư| nhân dân| sĩ quan| quân nhân)?|hộ chiếu|số hiệu (?:sĩ quan|quân nhân))[^\d.;]{0,12}$/iu;
const SHAPE =
  /^(?:\d{12}|(?!069)\d{9}|0\d{2}(?:[ .]\d{3}){3}|(?!069)0\d{2}(?: \d{3}){2}|[A-Z]\d{7}|P\d{8})$/u;

function isIdShaped(written: string): boolean {
  return SHAPE.test(written);
}

function isCount(written: string, after: string): boolean {
  return (
    /^[1-9]\d*000$/u.test(written) ||
    /^\s*(?:đồng|đ|VND|VNĐ|USD|người|lượt|tấn|mét|m|km|kg|ha)(?![\p{L}\p{M}])/iu.test(after)
  );
}
