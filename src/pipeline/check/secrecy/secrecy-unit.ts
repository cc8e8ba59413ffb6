import { judgeMatches } from '#pipeline/check/text/matches';
import { isInAddress } from '#pipeline/check/text/word-at';
import { textRule } from '#pipeline/check/text-rule';

/**
 * Units in the services' own shorthand, the smaller before the larger: `c3/d15`, `d15/e9002/f9000`.
 * Small letters are certain; capitals only with a number of two digits or as three in a row, because
 * `B1/B2`, `A2/B1` and `A00/D01` are what schools and licences write.
 */
export const secrecyUnit = textRule({
  id: 'secrecy-unit',
  anyLanguage: true,
  findInText: (passages) =>
    judgeMatches(passages, CODE, (match, block) => {
      const [text] = match;
      if (!isUnit(text) || isInAddress(block.text, match.index)) return undefined;
      return block.flaw(match.index, match.index + text.length, { text });
    }),
  message: ({ text }) =>
    `“${text}” là ký hiệu đơn vị nội bộ. Viết tên đơn vị được công khai, hoặc xác nhận trong mục “đã rà soát”.`,
  example: 'd15/e9002',
  cure: 'Viết tên đơn vị được công khai, hoặc xác nhận trong mục đã rà soát',
});

/** Squad to division: a, b, c, d, e, f; l is a brigade. A region or corps may follow. */
const CODE =
  /(?<![\p{L}\p{M}\p{N}/.,\\_-])[a-fl]\d{1,4}(?:\/(?:[a-fl]|QK|QĐ|BTL)\d{1,4}){1,5}(?![\p{L}\p{M}\p{N}/_-])/giu;
const ORDER = ['a', 'b', 'c', 'd', 'e', 'l', 'f', 'qk', 'qđ', 'btl'];

function isUnit(text: string): boolean {
  const parts = text.split('/').map((part) => ({
    level: ORDER.indexOf(part.replace(/\d+/u, '').toLowerCase()),
    number: part.replace(/\D+/u, ''),
  }));
  if (parts.some(({ level }, i) => i > 0 && level <= (parts[i - 1]?.level ?? 0))) return false;
  if (parts.some(({ number }) => number.startsWith('0'))) return false;
  const largest = parts.at(-1)?.level ?? 0;
  if (largest < ORDER.indexOf('d') && parts.length < 3) return false;
  const certain = text === text.toLowerCase() || parts.length > 2 || largest >= ORDER.indexOf('qk');
  return certain || parts.some(({ level, number }) => level >= 3 && number.length > 1);
}
