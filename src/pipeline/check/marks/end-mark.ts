import type { Flaw } from '#bulletin/flaw';
import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import { isInAddress } from '#pipeline/check/text/word-at';
import { textRule } from '#pipeline/check/text-rule';

/**
 * The end mark written otherwise than `./.` glued to the last word. Only at the end of the last
 * paragraph; a byline or source may stand in paragraphs of their own behind it. An article without
 * an end mark is fine.
 */
export const endMark = textRule({
  id: 'end-mark',
  unless: ['mark-line'],
  findInText: function* (passages) {
    const paragraphs = blocksOf(passages).filter((block) => block.kind === 'paragraph');
    for (const block of paragraphs.slice(-3).toReversed()) {
      const run = runAtEnd(block.text);
      if (run !== undefined) {
        const hit = judge(block, run);
        if (hit) yield hit;
        return;
      }
      if (block.text.length > LONGEST_BYLINE) return;
    }
  },
  message: ({ text }) =>
    text === './.'
      ? 'Trước dấu kết bài ./. thừa dấu cách. Viết ./. liền sau chữ cuối.'
      : `Dấu kết bài là ./. viết liền sau chữ cuối, không phải “${text}”. Sửa lại.`,
  example: 'Đoàn 969. /.',
  cure: 'Viết ./. liền sau chữ cuối',
});

/** In UTF-16 code units: `Tin, ảnh: …` with two names; a paragraph of prose is longer. */
const LONGEST_BYLINE = 80;

interface Written {
  readonly text: string;
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** The dots, slashes and spaces at the end, if there is a dot and a slash among them. */
function runAtEnd(text: string): Run | undefined {
  const end = text.trimEnd().length;
  let start = end;
  while (start > 0 && /[./\\\s]/u.test(text.charAt(start - 1))) start -= 1;
  const written = text.slice(start, end);
  return start > 0 && /\./u.test(written) && /[/\\]/u.test(written) ? { start, end } : undefined;
}

function judge(block: BlockText, { start, end }: Run): Flaw<Written> | undefined {
  const written = block.text.slice(start, end);
  if (written === './.' || isInAddress(block.text, start - 1)) return undefined;
  return block.flaw(start, end, { text: written.trim() }, './.');
}
