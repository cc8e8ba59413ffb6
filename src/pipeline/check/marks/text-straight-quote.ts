import type { Flaw } from '#bulletin/flaw';
import { quotePairs, startOfMark } from '#pipeline/check/marks/quote-pairs';
import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import { textRule } from '#pipeline/check/text-rule';

/**
 * `"` and `'` as quotation marks. A pair is one finding with “ ” in its place (‘ ’ within another
 * quotation); a mark that stands alone becomes “ or ” by its place. Inches, minutes of arc and the
 * apostrophes of names (`H'Hen Niê`) are none.
 */
export const textStraightQuote = textRule({
  id: 'text-straight-quote',
  unless: ['link-file', 'photo-syntax'],
  findInText: function* (passages) {
    for (const block of blocksOf(passages)) {
      if (isYamlMapping(block)) continue;
      const first = block.text.indexOf('"');
      const paired = first === -1 ? [] : quotePairs(block.text);
      // Nobody but the author knows which mark opens: told once, without a line.
      if (paired === undefined) yield block.flaw(first, first + 1, undefined);
      const pairs = paired ?? [];
      for (const [open, close] of pairs) yield* report(block, open, close);
      if (!block.text.includes("'")) continue;
      for (const match of block.text.matchAll(SINGLE)) {
        const end = match.index + match[0].length;
        if (pairs.some(([open, close]) => (open ?? -1) < match.index && end <= (close ?? -1)))
          continue;
        const nested =
          block.text.lastIndexOf('“', match.index) > block.text.lastIndexOf('”', match.index);
        const fixed = nested ? `‘${match[1]}’` : `“${match[1]}”`;
        yield block.flaw(match.index, end, undefined, fixed);
      }
    }
  },
  message: () => 'Dấu nháy thẳng. Thay bằng dấu nháy cong “ ”.',
  example: 'danh hiệu "Mẫu mực"',
  cure: 'Thay bằng dấu nháy cong “ ”',
});

/** Only a pair around words is certain: `'` alone is an apostrophe. */
const SINGLE =
  /(?<![\p{L}\p{M}\p{N}'])'(?=[\p{L}\p{N}])((?:[^'\n]|(?<=\p{L})'(?=\p{L})){2,200}?)(?<=[\p{L}\p{M}\p{N}.,!?…])'(?![\p{L}\p{M}\p{N}'])/gu;

/** A speaker written as an object comes with the quotation marks of its YAML. */
function isYamlMapping(block: BlockText): boolean {
  return block.kind === 'speaker' && /^\s*\{|\n/u.test(block.text);
}

function* report(
  block: BlockText,
  open: number | undefined,
  close: number | undefined,
): Generator<Flaw<undefined>> {
  const { text } = block;
  if (open !== undefined && close !== undefined) {
    const inner = text.slice(open + 1, startOfMark(text, close));
    const fixed = `${gapBefore(text, open)}“${inner.trim().replace(SINGLE, '‘$1’')}”${gapBehind(text, close)}`;
    const hit = block.flaw(startOfMark(text, open), close + 1, undefined, fixed);
    if (hit.replacement !== undefined && !inner.includes('\n')) return yield hit;
  }
  const isPair = open !== undefined && close !== undefined;
  if (open !== undefined) {
    const end = isPair ? behindBlanks(text, open + 1) : open + 1;
    const mark = `${isPair ? gapBefore(text, open) : ''}“`;
    yield block.flaw(startOfMark(text, open), end, undefined, mark);
  }
  if (close !== undefined) {
    const start = startOfMark(text, close);
    const from = isPair ? beforeBlanks(text, start) : start;
    const mark = `”${isPair ? gapBehind(text, close) : ''}`;
    yield block.flaw(from, close + 1, undefined, mark);
  }
}

/** `đáp:"Vâng"` */
function gapBefore(text: string, open: number): string {
  return text[startOfMark(text, open) - 1] === ':' ? ' ' : '';
}

/** `"Vâng"Chị đáp` */
function gapBehind(text: string, close: number): string {
  return /\p{L}/u.test(text.charAt(close + 1)) ? ' ' : '';
}

function behindBlanks(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ') end += 1;
  return end;
}

function beforeBlanks(text: string, at: number): number {
  let start = at;
  while (text[start - 1] === ' ') start -= 1;
  return start;
}
