import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import { isDateline, isWebLeftover, LONGEST } from '#pipeline/check/text/web-leftovers';
import { textRule } from '#pipeline/check/text-rule';

/**
 * Lines that came along with an article copied from a web page: bars of buttons, counters, the time
 * of publication, the path, labels of lists. Each a line or paragraph of its own; within a sentence
 * the same words are what it speaks of.
 */
export const textWebLeftover = textRule({
  id: 'text-web-leftover',
  // The whole list is told to be deleted, with what hangs on to it.
  unless: ['other-articles'],
  findInText: function* (passages) {
    // A heading was made one by hand: `## In bài viết` of a page that explains its own buttons.
    const blocks = blocksOf(passages).filter(({ kind }) => kind === 'paragraph');
    const prose = blocks.filter(
      ({ text }) => text.length > LONGEST || (!isDateline(text) && !isWebLeftover(text)),
    );
    const [third, lastButTwo] = [prose[2], prose.at(-3)];
    let isEdge = true;
    for (const block of blocks) {
      const { text } = block;
      // A line of a schedule in the middle of an article may be a day and an hour as well.
      if (block === third) isEdge = false;
      if (block === lastButTwo) isEdge = true;
      if (text.length > LONGEST && !text.includes('\n')) continue;
      for (const { start, line } of linesOf(block)) {
        if (!isWebLeftover(line) && !(isEdge && isDateline(line))) continue;
        yield block.flaw(start, start + line.length, { text: line.replace(/\s+/gu, ' ') });
      }
    }
  },
  message: ({ text }) => `“${text}” là dòng của trang mạng khác chép lẫn vào bài. Xóa cả dòng.`,
  example: 'Lượt xem: 1234',
  cure: 'Xóa cả dòng',
});

interface Line {
  readonly start: number;
  readonly line: string;
}

/** Links side by side come as lines: a short block is looked at whole first. */
function linesOf({ text }: BlockText): Line[] {
  const whole = text.replaceAll('\n', ' ').trim();
  if (text.includes('\n') && isWebLeftover(whole)) {
    return [{ start: text.length - text.trimStart().length, line: text.trim() }];
  }
  let from = 0;
  return text.split('\n').flatMap((written) => {
    const start = from + (written.length - written.trimStart().length);
    from += written.length + 1;
    const line = written.trim();
    return line === '' ? [] : [{ start, line }];
  });
}
