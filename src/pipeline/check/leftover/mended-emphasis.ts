import type { Nodes } from 'mdast';
import { leavesNone, lettersIn } from '#pipeline/check/leftover/parsed-line';
import { parseMarkdown } from '#pipeline/parse/markdown';

/** A mark of emphasis: `***`, `**`, `*`, `__`, `_`, `~~`. */
export interface Run {
  readonly mark: string;
  /** Offset in its line. */
  readonly at: number;
}

type Pair = readonly [open: Run, close: Run];

/** The marks of a line that Markdown did not take, and the line as it was meant. */
export interface Mending {
  readonly first: Run;
  /** Each has its partner. */
  readonly isPaired: boolean;
  /** Absent where only a person can know. */
  readonly fix?: string;
}

const RUN = /(?<![\\*_~])(?:\*{1,3}(?!\*)|_{1,2}(?!_)|~~(?!~))/gu;

/** The marks in a text, wherever they stand. */
export function runsIn(text: string): Run[] {
  if (!/[*_~]/u.test(text)) return [];
  return Array.from(text.matchAll(RUN), ({ 0: mark, index }) => ({ mark, at: index }));
}

/**
 * What is left of emphasis in a line, and how to mend it; nothing where all is well.
 *
 * @param runs those of its marks that are text to Markdown
 */
export function mendingOf(raw: string, runs: readonly Run[]): Mending | undefined {
  const left = leftovers(raw, runs);
  const [first] = left;
  if (!first) return undefined;
  const pairs = pairsOf(left);
  const fix = pairs && mended(raw, pairs);
  return { first, isPaired: pairs !== undefined, ...(fix !== undefined && { fix }) };
}

/** A line with its emphasis mended, as it is where nothing is broken; none where that cannot be done. */
export function mendedEmphasis(line: string): string | undefined {
  if (!/[*_~]/u.test(line)) return line;
  const runs: Run[] = [];
  const pile: Nodes[] = [parseMarkdown(line, 0)];
  for (let node = pile.pop(); node; node = pile.pop()) {
    if ('children' in node) pile.push(...node.children);
    if (node.type !== 'text') continue;
    const from = node.position?.start.offset ?? 0;
    const text = line.slice(from, node.position?.end.offset);
    for (const { mark, at } of runsIn(text)) runs.push({ mark, at: from + at });
  }
  const mending = mendingOf(line, runs.toSorted((a, b) => a.at - b.at).slice(0, 40));
  return mending ? mending.fix : line;
}

/** Without those that are signs of their own: 5*3, a_b, (*), the sign of a note. */
function leftovers(raw: string, runs: readonly Run[]): Run[] {
  const strong = runs.filter(({ mark, at }) => mark.length > 1 && !isSign(raw, mark, at));
  const [first] = strong;
  // Markdown may have paired the others wrongly: all on the line are paired anew.
  if (first) return runsOf(raw, first.mark);
  const single = runs.filter(({ mark, at }) => mark.length === 1 && !isSign(raw, mark, at));
  const [open, close] = single;
  if (!open || !close || open.mark !== close.mark || single.length !== 2) return [];
  return opens(raw, open) ? single : [];
}

function runsOf(raw: string, mark: string): Run[] {
  return runsIn(raw)
    .filter((run) => run.mark === mark)
    .slice(0, 40)
    .filter((run) => !isSign(raw, mark, run.at));
}

function isSign(raw: string, mark: string, at: number): boolean {
  const [before = ' ', after = ' '] = [raw[at - 1], raw[at + mark.length]];
  if (before === '(' && after === ')') return true;
  if (/\d/u.test(before) && /[\d\s]/u.test(after) && mark === '*') return true;
  if (mark.startsWith('_')) return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  if (mark === '~~') return false;
  // `31**` in a cell, `** Ghi chú` under the table: a note's sign, where no other goes with it.
  const isAlone = raw.split(mark).length === 2;
  const isLoose = /\s/u.test(before) && /\s/u.test(after);
  return isAlone && (isLoose || (raw.includes('|') && /[\s|]/u.test(after)));
}

function opens(raw: string, { mark, at }: Run): boolean {
  return /^$|[\s“"(|>]/u.test(raw[at - 1] ?? '') && /\S/u.test(raw[at + mark.length] ?? '');
}

function pairsOf(runs: readonly Run[]): Pair[] | undefined {
  if (runs.length % 2 === 1 || runs[0]?.mark === '~~') return undefined;
  return runs.flatMap((open, index): Pair[] => {
    const close = runs[index + 1];
    return index % 2 === 0 && close ? [[open, close]] : [];
  });
}

/** The line with each pair glued to its words; none where Markdown would not take them even so. */
function mended(raw: string, pairs: readonly Pair[]): string | undefined {
  let line = raw;
  for (const [open, close] of pairs.toReversed()) {
    const size = open.mark.length;
    const inner = line.slice(open.at + size, close.at);
    const before = line.slice(0, open.at);
    const after = line.slice(close.at + size);
    const { core, left, right } = unquoted(inner.trim());
    if (core === '') return undefined;
    const isLoose = /^\s/u.test(inner) && before !== '' && !/[\s(“]$/u.test(before);
    const touches = /[\p{L}\p{N}]$/u.test(before) && /^[^\p{L}\p{N}]/u.test(left || core);
    const ends = /^\s|\s$/u.test(inner) || /[^\p{L}\p{N}]$/u.test(core + right);
    const gap = ends && /^[\p{L}\p{N}“(]/u.test(after) ? ' ' : '';
    line = `${before}${isLoose || touches ? ' ' : ''}${left}${open.mark}${core}${open.mark}${right}${gap}${after}`;
  }
  const mark = pairs[0]?.[0].mark.startsWith('_')
    ? /(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/u
    : /\*/u;
  return lettersIn(line) === lettersIn(raw) && leavesNone(line, mark) ? line : undefined;
}

/** A quotation mark whose partner stands outside goes outside, too. */
function unquoted(text: string): { core: string; left: string; right: string } {
  if (text.endsWith('”') && !text.includes('“')) {
    return { core: text.slice(0, -1).trimEnd(), left: '', right: '”' };
  }
  if (text.startsWith('“') && !text.includes('”')) {
    return { core: text.slice(1).trimStart(), left: '“', right: '' };
  }
  return { core: text, left: '', right: '' };
}
