import { isDigit } from '#pipeline/check/text/word-at';

/** Where a quotation opens and closes; one of them is missing where a mark stands alone. */
export type QuotePair = readonly [open: number | undefined, close: number | undefined];

/** A mark of quotation and what the letters beside it say of it. */
interface Mark {
  readonly at: number;
  readonly isStraight: boolean;
  readonly shape: 'open' | 'close' | 'loose';
}

/**
 * The straight marks of a text, paired. Where blanks leave open which way a mark faces (`: " Vâng ".`) they
 * are paired in the order they stand, if that agrees with all others; nothing where it stays uncertain.
 */
export function quotePairs(text: string): readonly QuotePair[] | undefined {
  const marks = marksIn(text);
  const straight = marks.filter(({ isStraight }) => isStraight);
  if (marks.length % 2 === 0 && isInOrder(marks)) return pairedInOrder(marks);
  if (straight.some(({ shape }) => shape === 'loose')) return undefined;
  const pairs = pairedByShape(straight);
  const isEven = straight.length % 2 === 0;
  return isEven && !isBalanced(straight) ? undefined : pairs;
}

/** Where a mark begins: a backslash before it belongs to it, in Markdown and in YAML. */
export function startOfMark(text: string, at: number): number {
  return text[at - 1] === '\\' ? at - 1 : at;
}

/** Without the signs of inches and seconds, which stand behind a number where nothing is open. */
function marksIn(text: string): Mark[] {
  const marks: Mark[] = [];
  let mayClose = false;
  for (const { 0: mark, index: at } of text.matchAll(/["“”]/gu)) {
    if (mark !== '"') {
      marks.push({ at, isStraight: false, shape: mark === '“' ? 'open' : 'close' });
      continue;
    }
    const before = text[startOfMark(text, at) - 1];
    if (!mayClose && isDigit(before)) continue;
    mayClose = !mayClose;
    marks.push({ at, isStraight: true, shape: shapeOf(before, text[at + 1]) });
  }
  return marks;
}

function shapeOf(before = '', after = ''): Mark['shape'] {
  const mayOpen = /^[\s([“‘/–—-]?$/u.test(before);
  const mayClose = /^[\s.,;:!?…)\]”’]?$/u.test(after);
  if (mayOpen && mayClose) return before === '' || after === '' ? edge(before, after) : 'loose';
  if (mayOpen) return 'open';
  // `đáp:"Vâng"`: behind a colon a quotation begins.
  return before === ':' ? 'loose' : 'close';
}

function edge(before: string, after: string): Mark['shape'] {
  if (before === '' && after !== '') return 'open';
  return before !== '' && after === '' ? 'close' : 'loose';
}

/** Open, close, open, close; none curly on one side and straight on the other. */
function isInOrder(marks: readonly Mark[]): boolean {
  return marks.every(({ shape, isStraight }, index) => {
    const isOpen = index % 2 === 0;
    const isSame = !isOpen || marks[index + 1]?.isStraight === isStraight;
    return isSame && shape !== (isOpen ? 'close' : 'open');
  });
}

function pairedInOrder(marks: readonly Mark[]): QuotePair[] {
  return marks.flatMap(({ at, isStraight }, index): QuotePair[] =>
    index % 2 === 0 && isStraight ? [[at, marks[index + 1]?.at]] : [],
  );
}

function pairedByShape(marks: readonly Mark[]): QuotePair[] {
  const pairs: QuotePair[] = [];
  let open: number | undefined;
  for (const { at, shape } of marks) {
    if (shape === 'open') {
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

/** Each that opens is closed, one within another too. */
function isBalanced(marks: readonly Mark[]): boolean {
  let depth = 0;
  for (const { shape } of marks) {
    depth += shape === 'open' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
