import { blocksOf } from '#pipeline/check/text/block-text';
import { textRule } from '#pipeline/check/text-rule';

/**
 * “ without ” in its block, or the reverse, and one typed for the other. A quotation of several
 * paragraphs opens each with “ and closes only the last: an open one is meant where the next block
 * opens with “ again.
 */
export const textUnpairedQuote = textRule({
  id: 'text-unpaired-quote',
  unless: ['photo-syntax'],
  findInText: function* (passages) {
    const blocks = blocksOf(passages);
    for (const [index, block] of blocks.entries()) {
      if (!/[“”]/u.test(block.text)) continue;
      const goesOn = /^\s*“/u.test(blocks[index + 1]?.text ?? '');
      for (const { at, instead } of slips(block.text)) {
        const text = block.text.charAt(at);
        if (text === '“' && instead === undefined && goesOn) continue;
        yield block.flaw(at, at + 1, { text }, instead);
      }
    }
  },
  message: ({ text }) => `Dấu nháy ${text} không có dấu đi cùng trong đoạn. Thêm dấu còn thiếu.`,
  example: 'danh hiệu “Mẫu mực',
  cure: 'Thêm dấu còn thiếu',
});

interface Slip {
  readonly at: number;
  /** The other mark, where this one stands in the other's place. */
  readonly instead?: string;
}

const MARK = /[“”"]/gu;

/** Marks without a partner. A straight one may be the partner; it is the matter of another rule. */
function slips(text: string): Slip[] {
  const found: Slip[] = [];
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const opens = opensAt(text, index);
    if (mark === '“' && !(open.length > 0 && closesAt(text, index))) open.push(index);
    else if (mark === '"' && opens) open.push(index);
    else if (open.length > 0) {
      open.pop();
      if (mark === '“') found.push({ at: index, instead: '”' });
    } else if (mark === '”' && opens) {
      open.push(index);
      found.push({ at: index, instead: '“' });
    } else if (mark === '”' && !isMeasure(text, index)) found.push({ at: index });
  }
  for (const at of open) if (text[at] === '“') found.push({ at });
  return found.toSorted((a, b) => a.at - b.at);
}

function opensAt(text: string, at: number): boolean {
  return /[\s(–—-]/u.test(text[at - 1] ?? ' ') && /\S/u.test(text[at + 1] ?? '');
}

function closesAt(text: string, at: number): boolean {
  return /[^\s(]/u.test(text[at - 1] ?? '') && !/[(\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}

/** `11’25”`, `màn hình 21”`: seconds and inches, where no quotation is open. */
function isMeasure(text: string, at: number): boolean {
  return /[\s’'′]\d{1,2}(?:[.,]\d+)?$/u.test(text.slice(Math.max(at - 8, 0), at));
}
