import { markdownTable } from '#pipeline/check/lines/markdown-table';
import { type Change, changesBetween, flawOver } from '#pipeline/check/lines/offer';
import { cleaned, type Line, type Paragraph } from '#pipeline/check/lines/paragraph-lines';
import type { Recognised } from '#pipeline/check/pasted/recognised';
import type { SourceText } from '#pipeline/read/source-text';

/**
 * Lines of cells with tabs between them, as a spreadsheet and Word's tables are pasted: in one
 * paragraph, or in several in a row of one line each.
 */
export function tableLines(
  paragraphs: readonly Paragraph[],
  at: number,
  source: SourceText,
): Recognised | undefined {
  const first = paragraphs[at];
  if (!first || first.hasPhoto || first.within !== undefined) return undefined;
  if (!first.lines.some(isRow)) return undefined;
  const start = first.lines.findIndex(isRow);
  const end = first.lines.findLastIndex(isRow) + 1;
  const rows = first.lines.slice(start, end);
  let used = 1;
  if (start === 0 && end === first.lines.length) {
    for (let next = paragraphs[at + 1]; next && isNextRow(next, first); used += 1) {
      rows.push(...next.lines);
      next = paragraphs[at + used + 1];
    }
  }
  if (rows.length < 2 || start > 1 || !rows.every(isRow)) return undefined;
  const cells = withoutEmptyColumns(rows.map(cellsOf));
  if (!isTable(cells)) return undefined;
  const changes: Change[] = markdownTable(cells).map((text, index) => [
    rows[index]?.number ?? 0,
    index === 0 && start > 0 ? `\n${text}` : text,
  ]);
  const between = rows.flatMap((row, index) => changesBetween(row, rows[index + 1], null));
  const after = first.lines[end];
  // What follows without a blank line would become a row.
  if (after) changes.push([after.number, `\n${after.raw.trimStart()}`]);
  const all = [...changes, ...between].toSorted(([a], [b]) => a - b);
  return { rule: 'pasted-table', flaw: flawOver(rows, undefined, all, source), used };
}

function isRow({ raw }: Line): boolean {
  return raw.trim().includes('\t');
}

function isNextRow(paragraph: Paragraph, first: Paragraph): boolean {
  return paragraph.within === first.within && !paragraph.hasPhoto && paragraph.lines.every(isRow);
}

function cellsOf({ raw }: Line): string[] {
  return raw.trimEnd().split('\t').map(cleaned);
}

/** Several tabs in a row set text in columns by eye; a column of nothing else is none. */
function withoutEmptyColumns(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  const filled = Array.from({ length: width }, (_, column) =>
    rows.some((row) => (row[column] ?? '') !== ''),
  );
  return rows.map((row) =>
    filled.flatMap((isFilled, column) => (isFilled ? [row[column] ?? ''] : [])),
  );
}

/** Most rows are as wide as the table, and its first column is more than marks of a list. */
function isTable(rows: readonly (readonly string[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  if (width < 2) return false;
  const full = rows.filter((row) => row.filter((cell) => cell !== '').length >= 2);
  const marks = rows.filter(([cell = '']) =>
    /^(?:[^\p{L}\p{N}]{1,2}|[o§ØüÜvq]|\p{L}[)/.]|\d+[)/.])$/u.test(cell),
  );
  return full.length * 3 >= rows.length * 2 && !(width === 2 && marks.length === rows.length);
}
