import type { Nodes, Root } from 'mdast';
import type { RuleId, Values } from '#domain/rules';

/** Why a body is not parsed, or not shown: it would take the parser's stack or minutes of its time. */
export interface BodyLimit {
  readonly rule: RuleId & ('body-too-deep' | 'body-crowded');
  /** Offset in the body. */
  readonly offset: number;
  readonly length: number;
  readonly values?: Values;
}

/** Deepest nesting of lists and quotes that a page shows. */
const maxNesting = 20;
/** What is refused unparsed: 500 nested lists take seconds, 2,000 quotes overflow the stack. */
const parsableNesting = 60;

/**
 * Marks of which a long article needs a hundred and a pasted mistake brings thousands, and whose
 * number costs the parser its square.
 */
const mostMarks: Readonly<Record<string, number>> = {
  '[': 1000,
  '`': 1000,
  '|': 10_000,
  '*': 10_000,
  _: 10_000,
  '<': 4000,
};
/** Brackets opened in one another. */
const maxBrackets = 20;

/** Looks at the text of a body before it is parsed. */
export function limitOf(markdown: string): BodyLimit | undefined {
  return tooManyMarks(markdown) ?? nestedLine(markdown);
}

/** The first list or quote of a parsed body that lies too deep. */
export function tooDeep(root: Root): Nodes | undefined {
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const depth = next.depth + Number(node.type === 'list' || node.type === 'blockquote');
    if (depth > maxNesting) return node;
    if ('children' in node) for (const child of node.children) open.push({ node: child, depth });
  }
  return undefined;
}

function tooManyMarks(markdown: string): BodyLimit | undefined {
  const counts = new Map<string, number>();
  let brackets = 0;
  for (const match of markdown.matchAll(/\\.|[[\]`|*_<]|\n[ \t]*\n/gsu)) {
    const [mark] = match;
    if (mark === ']') brackets = Math.max(0, brackets - 1);
    else if (mark === '[') brackets++;
    else if (mark.length > 1) {
      if (mark.startsWith('\n')) brackets = 0;
      continue;
    }
    const count = (counts.get(mark) ?? 0) + 1;
    counts.set(mark, count);
    if (count > (mostMarks[mark] ?? Number.POSITIVE_INFINITY) || brackets > maxBrackets) {
      return { rule: 'body-crowded', offset: match.index, length: 1, values: { text: mark } };
    }
  }
  return undefined;
}

/** Judges by the marks at the start of each line; a row of hyphens or stars is a rule, not a list. */
function nestedLine(markdown: string): BodyLimit | undefined {
  for (const match of markdown.matchAll(
    /^([ \t]*)((?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+)+)(.*)$/gmu,
  )) {
    const [line, indent = '', marks = ''] = match;
    if (/^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/u.test(line)) continue;
    const depth =
      indent.replaceAll('\t', '    ').length / 2 + (marks.match(/>|[-+*]|\d+[.)]/gu)?.length ?? 0);
    if (depth > parsableNesting) return { rule: 'body-too-deep', offset: match.index, length: 0 };
  }
  return undefined;
}
