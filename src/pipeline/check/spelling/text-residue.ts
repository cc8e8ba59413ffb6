import type { Flaw } from '#bulletin/flaw';
import { blocksOf } from '#pipeline/check/text/block-text';
import { textRule } from '#pipeline/check/text-rule';

/**
 * What copying from other systems leaves behind: the source's mark before the first word, labels of
 * its link lists, class names, entities.
 */
export const textResidue = textRule({
  id: 'text-residue',
  unless: ['photo-syntax', 'other-articles', 'text-web-leftover'],
  findInText: function* (passages) {
    for (const block of blocksOf(passages)) {
      const { text } = block;
      const report = (start: number, end: number, replacement?: string): Flaw<Written> => {
        const values = { text: text.slice(start, end).trim() };
        return block.flaw(start, end, values, replacement);
      };
      const source = SOURCE.exec(text);
      if (source) yield report(0, source[0].length, '');
      const label = LABEL.exec(text);
      // What follows the label may be the list itself: a person has to see what goes.
      if (label) yield report(0, label[0].length, label[0].length === text.length ? '' : undefined);
      for (const { 0: written, index } of text.matchAll(RUBBISH)) {
        const [start, end] = withSpaces(text, index, index + written.length);
        const before = text[start - 1] ?? '\n';
        const joins = before === '\n' || end === text.length || /^(?:&zwn?j;)+$/iu.test(written);
        yield report(start, end, joins ? '' : ' ');
      }
    }
  },
  message: ({ text }) => `“${text}” là phần thừa chép từ nơi khác. Xóa đi.`,
  example: '(QĐND) - còn sót khi chép từ báo khác',
  cure: 'Xóa phần ấy',
});

interface Written {
  readonly text: string;
}

/** Only before the first word: within a sentence `QĐND` may be what it speaks of. */
const SOURCE =
  /^\s*(?:\((?:[\p{L}\d-]+\.)+(?:vn|com|net|org)\)|\((?:QĐND|BQP|TTXVN|ĐCSVN|VOV)\)|(?:Báo )?QĐND(?: Online)?|TTXVN|ĐCSVN|VOV(?:\.VN)?|Bqp\.vn)\s*[–—-]\s+/iu;
const LABEL =
  /^\s*(?:Các )?(?:(?:Bài viết|Bài|Tin|Tin bài) (?:khác|liên quan)|Xem thêm|Đọc thêm)\s*(?::|$)\s*/iu;
const ENTITY = '&(?:nbsp|ensp|emsp|thinsp|zwn?j|#160|#xa0);';
const RUBBISH = new RegExp(
  `leftcenterrightdel|\\[(?:removed|deleted)\\]|${ENTITY}(?: *${ENTITY})*`,
  'giu',
);

function withSpaces(text: string, start: number, end: number): [start: number, end: number] {
  let [from, to] = [start, end];
  while (text[from - 1] === ' ') from -= 1;
  while (text[to] === ' ') to += 1;
  return [from, to];
}
