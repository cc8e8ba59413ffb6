import type { Flaw } from '#bulletin/flaw';
import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import { textRule } from '#pipeline/check/text-rule';
import type { Passage } from '#pipeline/parse/passage';

/**
 * “ without ” in its block, or the reverse, and one typed for the other. A quotation may go on over
 * several paragraphs, opened in the first, perhaps again at each, and closed in the last: an open one
 * is meant where the next block opens with “ again, or where it begins a quotation that a later block
 * closes before anything else goes wrong.
 */
export const textUnpairedQuote = textRule({
  id: 'text-unpaired-quote',
  unless: ['photo-syntax'],
  findInText: function* (passages) {
    const blocks = blocksOf(passages).filter(({ kind }) => kind !== 'alt' && kind !== 'caption');
    const found = blocks.flatMap((block, index) =>
      /[“”]/u.test(block.text) ? slips(block.text).map((slip) => ({ ...slip, block, index })) : [],
    );
    for (let i = 0; i < found.length; i++) {
      const slip = found[i];
      if (!slip) continue;
      const { block, index, at, instead } = slip;
      const closed = endOfQuotation(found, i);
      if (closed !== undefined) {
        i = closed;
        continue;
      }
      const text = block.text.charAt(at);
      const goesOn = /^\s*“/u.test(blocks[index + 1]?.text ?? '');
      if (text === '“' && instead === undefined && goesOn) continue;
      yield block.flaw(at, at + 1, { text }, instead);
    }
    yield* inCaptions(passages);
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

interface PlacedSlip extends Slip {
  readonly block: BlockText;
  readonly index: number;
}

/** In blocks: no letter or poem in a bulletin is longer. */
const LONGEST_QUOTATION = 40;

/**
 * Where the quotation that opens with this slip closes: behind it come nothing but marks that open
 * their blocks again, then one that closes. Only a mark that begins a block or stands behind a colon
 * or a dash opens so much; a title within a sentence does not.
 */
function endOfQuotation(found: readonly PlacedSlip[], from: number): number | undefined {
  const first = found[from];
  if (!first || first.instead !== undefined || first.block.text[first.at] !== '“') return undefined;
  if (!/(?:^|[:–—-])\s*$/u.test(first.block.text.slice(Math.max(first.at - 8, 0), first.at))) {
    return undefined;
  }
  for (let i = from + 1; i < found.length; i++) {
    const next = found[i];
    if (!next || next.instead !== undefined || next.index === first.index) return undefined;
    if (next.index - first.index > LONGEST_QUOTATION) return undefined;
    if (next.block.text[next.at] === '”') return i;
    if (next.block.text.slice(0, next.at).trim() !== '') return undefined;
  }
  return undefined;
}

/** Captions and descriptions are read by themselves, wherever their photo stands. */
function* inCaptions(passages: readonly Passage[]): Generator<Flaw<Unpaired>> {
  for (const block of blocksOf(passages)) {
    if ((block.kind !== 'alt' && block.kind !== 'caption') || !/[“”]/u.test(block.text)) continue;
    for (const { at, instead } of slips(block.text)) {
      yield block.flaw(at, at + 1, { text: block.text.charAt(at) }, instead);
    }
  }
}

interface Unpaired {
  readonly text: string;
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
