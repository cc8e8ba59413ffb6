import { judgeMatches } from '#pipeline/check/text/matches';
import { textRule } from '#pipeline/check/text-rule';

/**
 * Places as numbers: decimal degrees (a pair), degrees and minutes with a direction or as a pair,
 * UTM and MGRS, VN-2000 with X and Y, and whatever number stands behind `tọa độ`. A temperature or
 * the angle of a gun has neither direction nor partner.
 */
export const secrecyCoordinates = textRule({
  id: 'secrecy-coordinates',
  anyLanguage: true,
  findInText: function* (passages) {
    for (const pattern of [DECIMAL, SEXAGESIMAL, GRID, NAMED]) {
      yield* judgeMatches(passages, pattern, (match, block) => {
        const start = match.index + (match[0].length - (match[1] ?? match[0]).length);
        const text = block.text.slice(start, match.index + match[0].length);
        if (/[\p{L}\p{N}.,/]/u.test(block.text[match.index - 1] ?? '')) return undefined;
        if (pattern === DECIMAL && !isPair(text)) return undefined;
        return block.flaw(start, start + text.length, { text });
      });
    }
  },
  message: ({ text }) => `“${text}” giống tọa độ. Bỏ đi, hoặc xác nhận trong mục “đã rà soát”.`,
  example: '21.0369, 105.8347',
  cure: 'Xóa, hoặc xác nhận trong mục đã rà soát',
});

const DIRECTION =
  '(?:[NSEWBĐT](?![\\p{L}\\p{N}])|(?:vĩ(?: độ)? |kinh(?: độ)? )?(?:Bắc|Nam|Đông|Tây))';
const DEGREES =
  `\\d{1,3}[.,]\\d{4,}(?:\\s?°)?(?:\\s?${DIRECTION})?|` +
  `\\d{1,3}[.,]\\d{2,}(?:\\s?°(?:\\s?${DIRECTION})?|\\s?${DIRECTION})`;
const DECIMAL = new RegExp(`(?:${DEGREES})\\s?[,;–-]?\\s?(?:${DEGREES})(?!\\d)`, 'gu');
const MINUTES =
  "\\d{1,3}\\s?[°º]\\s?\\d{1,2}(?:[.,]\\d+)?\\s?['’′](?:\\s?\\d{1,2}(?:[.,]\\d+)?\\s?(?:[\"”″]|''|’’))?";
const SEXAGESIMAL = new RegExp(`${MINUTES}(?:\\s?${DIRECTION}|\\s?[,;–-]?\\s?${MINUTES})`, 'gu');
const GRID = new RegExp(
  '(?:[1-9]|[1-5]\\d|60)\\s?[C-HJ-NP-X]\\s?' +
    '(?:[A-HJ-NP-Z]{2}\\s?\\d{2,5}\\s?\\d{2,5}|0?\\d{6}(?:[.,]\\d+)?\\s?[mE]*[ ,]\\s?\\d{7}(?:[.,]\\d+)?)(?!\\d)|' +
    'X\\s?[:=]\\s?\\d{6,7}(?:[.,]\\d+)?\\s?[,;]?\\s?Y\\s?[:=]\\s?\\d{6,7}(?:[.,]\\d+)?',
  'gu',
);
const NAMED = /(?:t(?:ọa|oạ) độ|vĩ độ|kinh độ)\s*(?:là|:)?\s*\(?\s*(\d+(?:[.,°º;\sxX-]+\d+)+)/giu;

function isPair(text: string): boolean {
  const [first = 0, second = 0] = (text.match(/\d+[.,]\d+/gu) ?? []).map((one) =>
    Number(one.replace(',', '.')),
  );
  return Math.max(first, second) <= 180 && Math.min(first, second) <= 90;
}
