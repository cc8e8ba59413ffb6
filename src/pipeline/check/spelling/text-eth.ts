import { judgeMatches } from '#pipeline/check/text/matches';
import { wordAt } from '#pipeline/check/text/word-at';
import { textRule } from '#pipeline/check/text-rule';

/**
 * Ð and ð typed for Đ and đ: at the start of a syllable or within capitals (`CTÐ`). Elsewhere they
 * are letters of their own, as in the Icelandic name Sigurðsson.
 */
export const textEth = textRule({
  id: 'text-eth',
  unless: ['text-lost-letters'],
  findInText: (passages) =>
    judgeMatches(passages, ETH, (match, block) => {
      const word = wordAt(block.text, match.index);
      const capitals = word.text.length > 1 && word.text === word.text.toUpperCase();
      if (word.start !== match.index && !capitals) return undefined;
      const letter = match[0] === 'Ð' || match[0] === 'Ɖ' ? 'Đ' : 'đ';
      const end = match.index + match[0].length;
      return block.flaw(match.index, end, { text: word.text }, letter);
    }),
  message: ({ text }) =>
    `“${text}” có chữ Ð chép từ tài liệu khác, không phải chữ Đ tiếng Việt. Gõ lại chữ Đ.`,
  example: 'Ðảng ủy (Ð chép từ tài liệu khác, không phải chữ Đ tiếng Việt)',
  cure: 'Gõ lại chữ Đ',
});

const ETH = /[ÐðƉɖ]/gu;
