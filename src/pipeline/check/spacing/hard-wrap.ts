import { blocksOf } from '#pipeline/check/text/block-text';
import type { TextRule } from '#pipeline/parse/passage';

/**
 * A line end between the words of a paragraph, as copies from PDF and mail have. One finding a
 * paragraph. A meant line end (two spaces or a backslash) is no text and never gets here.
 */
export const hardWrap: TextRule = function* (passages) {
  for (const block of blocksOf(passages)) {
    if (block.kind !== 'paragraph') continue;
    for (const { text, offset } of block.passages) {
      const at = WRAP.exec(text)?.index;
      if (at === undefined) continue;
      yield { rule: 'text-hard-wrap', offset: offset + at, length: 1 };
      break;
    }
  }
};

const WRAP = /(?<=\S[ \t]?)\n(?=[ \t>]*[^\s>])/u;
