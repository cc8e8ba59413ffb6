import { markName } from '#pipeline/check/spacing/mark-name';
import { judgeMatches } from '#pipeline/check/text/matches';
import { isDigit, isInAddress, isLetter, wordAt } from '#pipeline/check/text/word-at';
import { textRule } from '#pipeline/check/text-rule';

/**
 * No space after , ; : ! ? before a letter, nor after a full stop before a capitalised word. A dot
 * is taken for a full stop only behind a word with a vowel, a number or a closing mark: `TP.HCM`,
 * `Tp.Hồ Chí Minh`, `PGS.TS`, `Th.S`, `Q.1` and `qdnd.vn` are abbreviations and addresses.
 */
export const textSpaceAfter = textRule({
  id: 'text-space-after',
  unless: [
    'raw-html',
    'mark-table',
    'link-file',
    'mark-link',
    'mark-emphasis',
    'pasted-list',
    'photo-syntax',
    'text-mojibake',
    'text-lost-letters',
  ],
  findInText: (passages) =>
    judgeMatches(passages, TIGHT, (match, block) => {
      const { text } = block;
      const [mark] = match;
      const at = match.index;
      if (!endsSomething(text, at, mark) || isInAddress(text, at)) return undefined;
      return block.flaw(at, at + 1, { text: mark }, `${mark} `);
    }),
  message: ({ text }) => `Thiếu dấu cách sau ${markName(text)}. Thêm dấu cách.`,
  example: 'đoàn kết,thống nhất',
  cure: 'Thêm dấu cách',
});

const TIGHT = /[,;:!?](?=\p{L})|\.(?=\p{Lu}(?:\p{Ll}| ))/gu;
const VOWEL = /[aeiouy]/u;

function endsSomething(text: string, at: number, mark: string): boolean {
  const before = text[at - 1];
  if (before === undefined) return false;
  if (/[)”"’]/u.test(before)) return true;
  if (isDigit(before)) return true;
  if (!isLetter(before)) return false;
  const word = wordAt(text, at - 1).text;
  if (mark === ';') return text[at - word.length - 1] !== '&';
  if (mark !== '.') return true;
  const letters = word.toLowerCase().normalize('NFD');
  return word.length > 1 && before === before.toLowerCase() && VOWEL.test(letters);
}
