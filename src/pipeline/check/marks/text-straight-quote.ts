import type { Flaw } from '#bulletin/flaw';
import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import { isDigit } from '#pipeline/check/text/word-at';
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
      const pairs = block.text.includes('"') ? doubleQuotes(block.text) : [];
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

/** Where a quotation opens and closes; one of them is missing where a mark stands alone. */
type Pair = readonly [open: number | undefined, close: number | undefined];

/** Only a pair around words is certain: `'` alone is an apostrophe. */
const SINGLE =
  /(?<![\p{L}\p{M}\p{N}'])'(?=[\p{L}\p{N}])((?:[^'\n]|(?<=\p{L})'(?=\p{L})){2,200}?)(?<=[\p{L}\p{M}\p{N}.,!?…])'(?![\p{L}\p{M}\p{N}'])/gu;

/** A speaker written as an object comes with the quotation marks of its YAML. */
function isYamlMapping(block: BlockText): boolean {
  return block.kind === 'speaker' && /^\s*\{|\n/u.test(block.text);
}

function doubleQuotes(text: string): Pair[] {
  const pairs: Pair[] = [];
  let open: number | undefined;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    const before = text[startOf(text, at) - 1];
    if (open === undefined && isDigit(before)) continue;
    const opens = isOpening(before, text[at + 1], open === undefined);
    if (opens) {
      if (open !== undefined) pairs.push([open, undefined]);
      open = at;
    } else {
      pairs.push([open, at]);
      open = undefined;
    }
  }
  if (open !== undefined) pairs.push([open, undefined]);
  return pairs;
}

function isOpening(before: string | undefined, after: string | undefined, free: boolean): boolean {
  if (before !== undefined && !/[\s([“‘/–—-]/u.test(before)) return false;
  return after === undefined || /\s/u.test(after) ? free : true;
}

/** A backslash before the mark belongs to it, in Markdown and in YAML. */
function startOf(text: string, at: number): number {
  return text[at - 1] === '\\' ? at - 1 : at;
}

function* report(
  block: BlockText,
  open: number | undefined,
  close: number | undefined,
): Generator<Flaw<undefined>> {
  if (open !== undefined && close !== undefined) {
    const inner = block.text.slice(open + 1, startOf(block.text, close));
    const fixed = `“${inner.replace(SINGLE, '‘$1’')}”`;
    const hit = block.flaw(startOf(block.text, open), close + 1, undefined, fixed);
    if (hit.replacement !== undefined && !inner.includes('\n')) return yield hit;
  }
  for (const [at, mark] of [[open, '“'] as const, [close, '”'] as const]) {
    if (at !== undefined) {
      yield block.flaw(startOf(block.text, at), at + 1, undefined, mark);
    }
  }
}
