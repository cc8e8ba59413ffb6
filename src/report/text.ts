import { styleText } from 'node:util';
import { type Finding, lastReplaced, offeredLines, offerLabel } from '#bulletin/finding';
import { visible } from '#vietnamese/visible';

/**
 * Findings for a terminal: place, message, the line with a caret, the corrected line. Errors come
 * last, because a terminal shows its end; within each kind the order of files and lines stays.
 *
 * @param root put before each file, so that the place can be clicked
 */
export function reportText(findings: readonly Finding[], root: string, colour: boolean): string {
  const paint: Paint = (style, text) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  return findings
    .toSorted((a, b) => Number(a.severity === 'error') - Number(b.severity === 'error'))
    .map((finding) => {
      const { file, line, column, severity, rule, message, source, fix } = finding;
      const label =
        severity === 'error' ? paint(['red', 'bold'], 'LỖI') : paint(['yellow', 'bold'], 'Lưu ý');
      const place = paint('bold', visible(`${root}${file}:${line}:${column}`));
      const lines = [`${place}  ${label}  ${printable(message)} ${paint('dim', `[${rule}]`)}`];
      if (source !== undefined && source.trim() !== '')
        lines.push(...excerpt(finding, source, paint));
      const offered = offeredLines(finding).map(printable);
      if (lastReplaced(finding) !== undefined || (fix !== undefined && offered.length === 0)) {
        // From the edge on and whole, so that they can be copied at one stroke.
        lines.push(`  ${paint('green', offerLabel(finding))}`, ...offered);
      } else if (fix !== undefined) lines.push(`  ${correction(source ?? '', fix, paint)}`);
      return lines.join('\n');
    })
    .join('\n\n');
}

/** `Đã kiểm tra 14 bài: 2 lỗi, 3 lưu ý.` */
export function summary(findings: readonly Finding[], articles: number): string {
  const counts = findings.length === 0 ? 'không có lỗi' : countsOf(findings);
  return `Đã kiểm tra ${articles} bài: ${counts}.`;
}

/** `2 lỗi, 3 lưu ý` */
export function countsOf(findings: readonly Finding[]): string {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  return `${errors} lỗi, ${findings.length - errors} lưu ý`;
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function excerpt(finding: Finding, source: string, paint: Paint): string[] {
  const number = String(finding.line);
  const { text, shift } = shorten(source, finding.column);
  const start = Math.max(0, finding.column - 1 - shift);
  const offending = text.slice(start, start + finding.length);
  const carets = Math.max(1, Math.min(widthOf(offending), 60));
  return [
    `  ${paint('dim', `${number} |`)} ${printable(text)}`,
    `  ${' '.repeat(number.length + 2)} ${' '.repeat(widthOf(text.slice(0, start)))}${paint('red', '^'.repeat(carets))}`,
  ];
}

/**
 * The corrected line whole, so that it can be copied into the article; of a long paragraph only the
 * words that change, because a line cut short must never be pasted over the paragraph.
 */
function correction(source: string, fix: string, paint: Paint): string {
  if (fix.length <= room) return `${paint('green', 'Sửa thành:')} ${printable(fix)}`;
  const times = new Map<string, number>();
  for (const [before, after] of changedWords(source.split(' '), fix.split(' '))) {
    const change = `“${printable(before)}” ${paint('green', 'thành')} “${printable(after)}”`;
    times.set(change, (times.get(change) ?? 0) + 1);
  }
  const changes = [...times].map(
    ([change, count]) => change + (count > 1 ? ` (${count} chỗ)` : ''),
  );
  return `${paint('green', 'Sửa')} ${changes.join(', ')}`;
}

/** Words that change, each run of them with what stands there instead. */
function changedWords(
  source: readonly string[],
  fix: readonly string[],
): [before: string, after: string][] {
  if (source.length !== fix.length) return [changedStretch(source, fix)];
  const changes: [string, string][] = [];
  for (const [index, word] of source.entries()) {
    const after = fix[index] ?? '';
    if (word === after) continue;
    const last = changes.at(-1);
    if (last && source[index - 1] !== fix[index - 1]) {
      last[0] += ` ${word}`;
      last[1] += ` ${after}`;
    } else changes.push([word, after]);
  }
  return changes;
}

/** All between the words that both begin and those that both end with. */
function changedStretch(source: readonly string[], fix: readonly string[]): [string, string] {
  const most = Math.min(source.length, fix.length);
  let start = 0;
  while (start < most && source[start] === fix[start]) start++;
  let tail = 0;
  while (tail < most - start && source.at(-1 - tail) === fix.at(-1 - tail)) tail++;
  const middle = (words: readonly string[]) => words.slice(start, words.length - tail).join(' ');
  return [middle(source), middle(fix)];
}

/** Letters of a line that a terminal shows at once. */
const room = 100;

/** Paragraphs are lines of a thousand letters: shows the part around the place, cut between words. */
function shorten(line: string, column: number): { text: string; shift: number } {
  if (line.length <= room) return { text: line, shift: 0 };
  const from = column <= 60 ? 0 : line.lastIndexOf(' ', column - 40) + 1;
  const end = from + room >= line.length ? line.length : line.lastIndexOf(' ', from + room);
  const cut = line.slice(from, end > from ? end : from + room);
  const lead = from > 0 ? '… ' : '';
  return { text: `${lead}${cut}${end < line.length ? ' …' : ''}`, shift: from - lead.length };
}

/** Columns on a terminal: a mark stands over its letter and takes no room of its own. */
function widthOf(text: string): number {
  return [...text.replace(/\p{M}|\u200B|\u2060|\uFEFF|\u00AD/gu, '')].length;
}

/** A tab as one space; other control characters as a dot, so that the caret stays under its letter. */
function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(/\p{Cc}|\p{Bidi_Control}|\u2028|\u2029/gu, '·');
}
