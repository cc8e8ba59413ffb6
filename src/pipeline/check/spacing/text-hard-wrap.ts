import { pastedIds } from '#pipeline/check/pasted/recognised';
import { blocksOf } from '#pipeline/check/text/block-text';
import { textRule } from '#pipeline/check/text-rule';

/**
 * A line end between the words of a paragraph, as copies from PDF and mail have. One finding a
 * paragraph. A meant line end (two spaces or a backslash) is no text and never gets here.
 */
export const textHardWrap = textRule({
  id: 'text-hard-wrap',
  anyLanguage: true,
  unless: [
    'mark-table',
    'mark-heading',
    'link-file',
    'mark-link',
    'mark-line',
    'pasted-footnote',
    'photo-syntax',
    ...pastedIds,
    'other-articles',
    'text-web-leftover',
    'author-repeated',
  ],
  findInText: function* (passages) {
    for (const block of blocksOf(passages)) {
      if (block.kind !== 'paragraph') continue;
      for (const { text, offset } of block.passages) {
        const at = WRAP.exec(text)?.index;
        if (at === undefined) continue;
        yield { offset: offset + at, length: 1, values: undefined };
        break;
      }
    }
  },
  message: () => 'Đoạn văn bị ngắt dòng giữa chừng. Viết cả đoạn trên một dòng.',
  example: 'Đoạn chép từ PDF, mỗi dòng một đoạn',
  cure: 'Viết cả đoạn trên một dòng',
});

/** Not before `[2] …`: notes as Word writes them, one a line. */
const WRAP = /(?<=\S[ \t]?)\n(?=[ \t>]*(?!\[\d{1,3}\])[^\s>])/u;
