import type { Finding } from '#bulletin/finding';
import type { Flaw } from '#bulletin/flaw';
import { bodyOf } from '#pipeline/check/body/body-of';
import { isTold, leavesNone, lettersIn } from '#pipeline/check/leftover/parsed-line';
import { brokenPhotosIn, isInBrokenPhoto } from '#pipeline/check/photo/broken-photos';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

interface Mark {
  readonly text: string;
  readonly isPaired: boolean;
}

/** `**`, `*`, `__`, `_`, `~~` that Markdown did not take: readers would see them. */
export const markEmphasis = rule({
  id: 'mark-emphasis',
  severity: 'warning',
  *find(subject: Subject, found: readonly Finding[]): Generator<Flaw<Mark>> {
    const body = bodyOf(subject);
    if (!body) return;
    const { source } = body;
    const photos = brokenPhotosIn(subject);
    const lines = new Map<number, Run[]>();
    for (const { offset, length } of body.body.texts) {
      const text = source.text.slice(offset, offset + length);
      if (!/[*_~]/u.test(text)) continue;
      for (const { 0: mark, index } of text.matchAll(RUN)) {
        const at = offset + index;
        const { line } = source.placeOf(at);
        if (isInBrokenPhoto(photos, at) || isTold(found, told, line)) continue;
        const run = { mark, at: at - source.offsetOf(line, 1) };
        lines.set(line, [...(lines.get(line) ?? []), run].slice(0, 40));
      }
    }
    for (const [line, runs] of lines) {
      const raw = source.lineAt(line);
      const left = leftovers(raw, runs);
      const [first] = left;
      if (!first) continue;
      const pairs = pairsOf(left);
      const fix = pairs && mended(raw, pairs);
      const offset = source.offsetOf(line, 1) + first.at;
      const values = { text: first.mark, isPaired: pairs !== undefined };
      yield { offset, length: first.mark.length, values, ...(fix !== undefined && { fix }) };
    }
  },
  message: ({ text, isPaired }) => {
    if (text === '~~') return 'Trang không có chữ gạch ngang nên dấu ~~ còn hiện. Xóa dấu ~~.';
    return isPaired
      ? `Dấu ${text} còn hiện trên trang. Viết dấu ${text} liền với chữ ở cả hai đầu, bên ngoài để dấu cách.`
      : `Dấu ${text} không có dấu đi cùng nên còn hiện trên trang. Thêm dấu còn thiếu, hoặc xóa đi.`;
  },
  example: '**Về ưu điểm: **Đơn vị làm tốt',
  cure: 'Viết **Về ưu điểm:** Đơn vị làm tốt: dấu liền với chữ ở cả hai đầu, bên ngoài để dấu cách',
});

const told = ['pasted-list'];
const RUN = /(?<![\\*_~])(?:\*{1,2}(?!\*)|_{1,2}(?!_)|~~(?!~))/gu;

interface Run {
  readonly mark: string;
  /** Offset in its line. */
  readonly at: number;
}

type Pair = readonly [open: Run, close: Run];

/** Without those that are signs of their own: 5*3, a_b, (*), the sign of a note. */
function leftovers(raw: string, runs: readonly Run[]): Run[] {
  const strong = runs.filter(({ mark, at }) => mark.length === 2 && !isSign(raw, mark, at));
  const [first] = strong;
  // Markdown may have paired the others wrongly: all on the line are paired anew.
  if (first) return runsOf(raw, first.mark);
  const single = runs.filter(({ mark, at }) => mark.length === 1 && !isSign(raw, mark, at));
  const [open, close] = single;
  if (!open || !close || open.mark !== close.mark || single.length !== 2) return [];
  return opens(raw, open) ? single : [];
}

function runsOf(raw: string, mark: string): Run[] {
  return [...raw.matchAll(RUN)]
    .map((match) => ({ mark: match[0], at: match.index }))
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
