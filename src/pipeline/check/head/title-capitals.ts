import { blocksOf } from '#pipeline/check/text/block-text';
import { isSyllable } from '#pipeline/check/text/syllable-shape';
import { textRule } from '#pipeline/check/text-rule';

/**
 * A title in nothing but capitals. Which words keep theirs only a person knows, so nothing is
 * offered. It takes three words, because `SEA GAMES 32` or `ISO 9001` are names.
 */
export const titleCapitals = textRule({
  id: 'title-capitals',
  findInText: function* (passages) {
    for (const block of blocksOf(passages)) {
      if (block.kind !== 'title' || /\p{Ll}/u.test(block.text)) continue;
      const words = (block.text.match(/\p{Lu}[\p{Lu}\p{M}]+/gu) ?? []).filter(isSyllable);
      if (words.length >= LEAST) yield block.flaw(0, block.text.length, undefined);
    }
  },
  message: () =>
    'Tiêu đề viết toàn chữ hoa. Viết thường như một câu, chỉ hoa chữ đầu và tên riêng.',
  example: 'tiêu đề: TRUNG ĐOÀN MỞ HỘI THAO',
  cure: 'Viết thường như một câu, chỉ hoa chữ đầu và tên riêng',
});

const LEAST = 3;
