import type { Flaw } from '#bulletin/flaw';
import { markdownTable } from '#pipeline/check/lines/markdown-table';
import { type Change, flawOver } from '#pipeline/check/lines/offer';
import { type Line, type Paragraph, paragraphsIn } from '#pipeline/check/lines/paragraph-lines';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import type { SourceText } from '#pipeline/read/source-text';

/** Rows of a table that is none to Markdown: no line of hyphens, or one that does not fit. */
export const markTable = rule({
  id: 'mark-table',
  severity: 'warning',
  *find(subject: Subject): Generator<Flaw<undefined>> {
    const { source } = subject;
    if (!source?.text.includes('|')) return;
    const paragraphs = paragraphsIn(subject);
    for (let at = 0; at < paragraphs.length; at += 1) {
      const rows = rowsOf(paragraphs[at]);
      if (rows.length === 0) continue;
      const first = paragraphs[at] as Paragraph;
      const own = first.lines.length;
      while (first.lines.at(-1) === rows.at(-1) || own < rows.length) {
        const more = rowsOf(paragraphs[at + 1]);
        if (more.length === 0 || more.length !== paragraphs[at + 1]?.lines.length) break;
        rows.push(...more);
        at += 1;
        if (rows.length > 200) break;
      }
      yield flawOver(rows, undefined, changesOf(rows, first), source as SourceText);
    }
  },
  message: () =>
    'Các dòng có dấu | chưa thành bảng nên dấu | còn hiện trên trang. Để một dòng trống trước bảng và một hàng gạch | --- | --- | dưới hàng đầu, đủ số ô.',
  example: '| Họ tên | Số phiếu | mà bên dưới không có hàng gạch',
  cure: 'Thêm hàng | --- | --- | dưới hàng đầu và một dòng trống trước bảng',
});

/** The lines of a paragraph, in a row, that are rows: each begins with a bar, or one is a row of hyphens. */
function rowsOf(paragraph: Paragraph | undefined): Line[] {
  if (!paragraph || paragraph.isPlain || paragraph.hasPhoto || paragraph.within !== undefined)
    return [];
  const { lines } = paragraph;
  const start = lines.findIndex(isBarred);
  if (start === -1) return [];
  const end = lines.findIndex(
    (line, index) => index > start && !isBarred(line) && !/^\|.*\S/u.test(line.text),
  );
  const rows = lines.slice(start, end === -1 ? undefined : end);
  const isFramed =
    rows.every(({ text }) => /^\|.*\|/u.test(text)) && (rows.length > 1 || rows.some(isRow));
  const isRuled = rows.length > 1 && rows.some(({ text }) => isRuler(text));
  return isFramed || isRuled ? rows : [];
}

function isBarred({ text }: Line): boolean {
  return text.includes('|') && (cellsOf(text).length > 1 || isRuler(text));
}

/** Closed by a bar, or with room around its bars: `|x| < 3` is none. */
function isRow({ text }: Line): boolean {
  return text.endsWith('|') || /^\|\s[^|]*(?:\s\||\|\s)/u.test(text);
}

function isRuler(text: string): boolean {
  return /^[|:+=–—\s-]+$/u.test(text) && /[-–—=]/u.test(text);
}

function cellsOf(text: string): string[] {
  return text
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim());
}

function changesOf(rows: readonly Line[], first: Paragraph): Change[] {
  const meant = rows.filter(({ text }) => !isRuler(text));
  if (meant.length < 2) return [];
  const table = markdownTable(meant.map(({ text }) => cellsOf(text)));
  const isBelowText = first.lines[0] !== rows[0];
  const top = rows[0]?.number ?? 0;
  const last = rows.at(-1)?.number ?? 0;
  const after = first.lines[first.lines.indexOf(rows.at(-1) as Line) + 1];
  const changes: Change[] = [];
  for (let number = top; number <= last; number += 1) {
    const index = meant.findIndex((line) => line.number === number);
    const text = index === -1 ? null : (table[index] ?? null);
    // A ruler above the head of the table: the head is put in its place.
    changes.push([number, index === 0 && isBelowText ? `\n${text}` : text]);
  }
  if (after && first.lines.includes(rows.at(-1) as Line)) {
    changes.push([after.number, `\n${after.raw.trimStart()}`]);
  }
  return changes;
}
