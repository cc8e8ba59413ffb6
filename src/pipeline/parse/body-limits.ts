import type { Nodes, Root } from 'mdast';
import type { ParseFlaw } from '#pipeline/parse/flaws';

/** Deepest nesting of lists and quotes that a page shows. */
const maxNesting = 20;
/** What is refused unparsed: 500 nested lists take seconds, 2,000 quotes overflow the stack. */
const parsableNesting = 60;
/** Brackets opened in one another. */
const maxBrackets = 20;
const maxLines = 3000;
/** Of all tables: short rows are filled, so that a few letters can become millions of cells. */
const maxCells = 10_000;

/**
 * Marks of which a long article needs a hundred and a pasted mistake brings thousands; the parser's
 * time grows with the square of their number.
 */
const mostMarks: Readonly<Record<string, number>> = {
  '[': 1000,
  ']': 1000,
  '`': 1000,
  '|': 4000,
  '*': 2000,
  _: 2000,
  '<': 2000,
};
/** Lines that begin a block of their own, likewise. */
const mostLines: Readonly<Record<string, number>> = { '>': 300, '#': 500, '-': 1000 };

/**
 * Why a body is not parsed: it would take the parser's stack, or minutes of its time.
 *
 * @returns with an offset in the body
 */
export function limitOf(markdown: string): PlacedFlaw | undefined {
  return tooManyMarks(markdown) ?? tooManyLines(markdown) ?? tooManyCells(markdown);
}

/** The first list or quote of a parsed body that lies too deep. */
export function tooDeep(root: Root): Nodes | undefined {
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const depth = next.depth + Number(node.type === 'list' || node.type === 'blockquote');
    if (depth > maxNesting) return node;
    if (!('children' in node)) continue;
    // The last that is put on the pile is looked at first.
    for (const child of node.children.toReversed()) open.push({ node: child, depth });
  }
  return undefined;
}

function tooManyMarks(markdown: string): PlacedFlaw | undefined {
  const counts = new Map<string, number>();
  let brackets = 0;
  for (const match of markdown.matchAll(/\\.|[[\]`|*_<]|\n[ \t]*\n/gsu)) {
    const [mark] = match;
    if (mark.length > 1) {
      if (mark.startsWith('\n')) brackets = 0;
      continue;
    }
    if (mark === ']') brackets = Math.max(0, brackets - 1);
    if (mark === '[') brackets++;
    const count = (counts.get(mark) ?? 0) + 1;
    counts.set(mark, count);
    if (count > (mostMarks[mark] ?? 0) || brackets > maxBrackets) {
      return crowded(`dấu ${mark}`, { offset: match.index, length: 1 });
    }
  }
  return undefined;
}

function tooManyLines(markdown: string): PlacedFlaw | undefined {
  const counts = new Map<string, number>();
  let lines = 0;
  for (const match of markdown.matchAll(/^.*$/gmu)) {
    const [line] = match;
    const place = { offset: match.index, length: 0 };
    if (++lines > maxLines) return crowded('dòng', place);
    if (nestingOf(line) > parsableNesting) {
      return { kind: 'body-too-deep', values: undefined, ...place };
    }
    const [, mark = ''] = /^[ \t]*(>|#|[-+*]|\d+[.)])/u.exec(line) ?? [];
    if (mark === '') continue;
    const kind = mark === '>' || mark === '#' ? mark : '-';
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count > (mostLines[kind] ?? 0)) {
      return crowded(`dòng bắt đầu bằng dấu ${kind}`, place);
    }
  }
  return undefined;
}

function tooManyCells(markdown: string): PlacedFlaw | undefined {
  let cells = 0;
  let columns = 0;
  let head = 0;
  let before = 0;
  for (const { 0: line, index } of markdown.matchAll(/^.*$/gmu)) {
    if (isTableRule(line)) {
      columns = line.split('|').filter((cell) => cell.includes('-')).length;
      head = before;
    } else if (/^[ \t>]*$/u.test(line)) columns = 0;
    // The line of hyphens counts for the head above it.
    cells += columns;
    if (cells > maxCells) return crowded('ô trong bảng', { offset: head, length: 0 });
    before = index;
  }
  return undefined;
}

/** `|---|:--|`, in a quotation or a list, too; what is none by a hair costs a finding no table has. */
function isTableRule(line: string): boolean {
  return line.includes('|') && line.includes('-') && /^[ \t>|:*+-]+$/u.test(line);
}

interface InText {
  readonly offset: number;
  readonly length: number;
}

type PlacedFlaw = ParseFlaw & InText;

function crowded(text: string, place: InText): PlacedFlaw {
  return { kind: 'body-crowded', values: { text }, ...place };
}

/** Levels that the start of a line can open; a row of hyphens or stars is a rule and opens none. */
function nestingOf(line: string): number {
  const [, indent = '', marks = ''] =
    /^([ \t]*)((?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+)+)/u.exec(line) ?? [];
  if (marks === '' || /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/u.test(line)) return 0;
  const levels = marks.match(/>|[-+*]|\d+[.)]/gu)?.length ?? 0;
  return indent.replaceAll('\t', '    ').length / 2 + levels;
}
