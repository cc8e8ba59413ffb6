import { judgeMatches } from '#pipeline/check/text/matches';
import { textRule } from '#pipeline/check/text-rule';

/**
 * Telephone numbers in Viet Nam: mobile (03, 05, 07, 08, 09), fixed (02, and 04 of older articles),
 * military (069), with +84 too, in the usual groups. Service lines (1800, 1900) are made for the
 * public and not meant.
 */
export const secrecyPhone = textRule({
  id: 'secrecy-phone',
  anyLanguage: true,
  findInText: (passages) =>
    judgeMatches(passages, NUMBER, (match, block) => {
      const { text } = block;
      const start = match.index;
      if (/[\p{L}\p{N}/.,_-]$/u.test(text.slice(Math.max(start - 1, 0), start))) return undefined;
      const written = NUMBERS.map((one) => startsWith(one, text, start)).find(
        (one) => one !== undefined,
      );
      if (written === undefined) return undefined;
      return block.flaw(start, start + written.length, { text: written });
    }),
  message: ({ text }) =>
    `“${text}” giống số điện thoại. Bỏ đi, hoặc xác nhận trong mục “đã rà soát”.`,
  example: 'Liên hệ 0912 345 678',
  cure: 'Xóa, hoặc xác nhận trong mục đã rà soát',
});

const NUMBER = /\(?(?:\+?84|0)(?=[\d() .-]{8})/gu;
const TRUNK = '(?:\\(?\\+?84\\)?[ .-]?(?:\\(0\\))?|\\(?0)';
/** Digits that follow singly or in groups; nothing but a further digit would make it longer. */
const digits = (count: number) => `(?:\\)?[ .-]{0,2}\\d){${count}}(?![\\d/]|[.,]\\d)`;
const NUMBERS = [
  `${TRUNK}69${digits(6)}`,
  `${TRUNK}[35789]\\d${digits(7)}`,
  `${TRUNK}2\\d${digits(8)}`,
  `\\(?04${digits(8)}`,
].map((source) => new RegExp(source, 'uy'));

function startsWith(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
