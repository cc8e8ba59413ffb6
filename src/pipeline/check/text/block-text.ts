import type { Flaw } from '#bulletin/flaw';
import type { Passage, PassageKind } from '#pipeline/parse/passage';

interface Piece {
  /** Where its text begins in the text of the block. */
  readonly start: number;
  readonly passage: Passage;
}

/**
 * The text of one block (paragraph, heading, caption, front-matter value) without the markup between
 * its passages, so that a rule sees `**thứ Sáu**, ngày 29/6` as readers do, and finds back to the file.
 */
export class BlockText {
  readonly kind: PassageKind;
  readonly text: string;
  readonly #pieces: readonly Piece[];

  constructor(passages: readonly Passage[]) {
    const pieces: Piece[] = [];
    let text = '';
    for (const passage of passages) {
      if (needsJoint(text, passage.text)) text += '\n';
      pieces.push({ start: text.length, passage });
      text += passage.text;
    }
    this.kind = passages[0]?.kind ?? 'paragraph';
    this.text = text;
    this.#pieces = pieces;
  }

  /** Its passages, for rules about the line ends of the file. */
  get passages(): readonly Passage[] {
    return this.#pieces.map((piece) => piece.passage);
  }

  /**
   * A flaw between two offsets of `text`, `end` exclusive. Where markup lies in between, only the
   * first passage is named and nothing is replaced: a replacement would swallow the markup.
   */
  flaw<Values>(start: number, end: number, values: Values, replacement?: string): Flaw<Values> {
    const piece = this.#pieces.findLast((one) => one.start <= start) ?? this.#pieces[0];
    const own = piece?.passage ?? { offset: 0, text: '' };
    const from = Math.min(start - (piece?.start ?? 0), Math.max(own.text.length - 1, 0));
    const to = Math.min(end - (piece?.start ?? 0), own.text.length);
    const whole = end - (piece?.start ?? 0) === to && from === start - (piece?.start ?? 0);
    return {
      offset: own.offset + from,
      length: to - from,
      values,
      ...(replacement !== undefined && whole && { replacement }),
    };
  }
}

/** The blocks of an article in order. All rules ask for those of the same array: made once. */
export function blocksOf(passages: readonly Passage[]): readonly BlockText[] {
  const known = made.get(passages);
  if (known !== undefined) return known;
  const pieces = new Map<number, Passage[]>();
  for (const passage of passages) {
    const own = pieces.get(passage.block);
    if (own) own.push(passage);
    else pieces.set(passage.block, [passage]);
  }
  const blocks = Array.from(pieces.values(), (own) => new BlockText(own));
  made.set(passages, blocks);
  return blocks;
}

const made = new WeakMap<readonly Passage[], readonly BlockText[]>();

/**
 * Between two passages lies markup or a meant line end; which one cannot be seen from here. Words
 * that would grow together are kept apart, so that `trời,` + `Áo ai` is not taken for a slip.
 */
function needsJoint(before: string, after: string): boolean {
  return before !== '' && /^[\p{L}\p{N}“]/u.test(after) && !/\s$/u.test(before);
}
