import { type Change, flawOver } from '#pipeline/check/lines/offer';
import type { Line, Paragraph } from '#pipeline/check/lines/paragraph-lines';
import type { Recognised } from '#pipeline/check/pasted/recognised';
import { bare, belongs, isNamed, PLACE_AND_DAY } from '#pipeline/check/pasted/signature-words';
import { signatureLabel } from '#pipeline/parse/body/signature';
import type { SourceText } from '#pipeline/read/source-text';

/** Lines of recipients and signature together; more are something else. */
const most = 25;

interface Row {
  readonly line: Line;
  /** A recipient, or nothing. */
  readonly left: string;
  /** A line of the signature, or nothing. */
  readonly right: string;
}

/** A signature in the right column beside the recipients of an official paper, which pages do not need. */
export function signatureBesideRecipients(
  paragraphs: readonly Paragraph[],
  at: number,
  source: SourceText,
): Recognised | undefined {
  const first = paragraphs[at];
  if (!first || first.within !== undefined || !RECIPIENTS.test(bare(first.lines[0]?.text ?? ''))) {
    return undefined;
  }
  const rows: Row[] = [];
  let used = 0;
  for (; rows.length <= most; used += 1) {
    const own = rowsOf(paragraphs[at + used], rows);
    if (!own) break;
    rows.push(...own);
  }
  const signed = rows.map(({ right }) => right).filter((right) => right !== '');
  const isSigned = signed.every((text) => belongs(text) || PLACE_AND_DAY.test(bare(text)));
  if (used === 0 || signed.length < 2 || !isSigned || rows.length > most) return undefined;
  const values = { hasColumns: true, hasRecipients: true };
  const lines = rows.map(({ line }) => line);
  const flaw = flawOver(lines, values, changesOf(rows), source, true);
  return { rule: 'pasted-signature', flaw, used };
}

const RECIPIENTS = /^Nơi nhận\s?(?::|$|\s)/iu;

/** The lines of a paragraph, if they go on with the two columns. */
function rowsOf(paragraph: Paragraph | undefined, above: readonly Row[]): Row[] | undefined {
  if (!paragraph || paragraph.hasPhoto) return undefined;
  const rows = paragraph.lines.map((line) => ({ line, ...columnsOf(line.raw.trimEnd()) }));
  if (rows.every(({ left, right }) => left === '' || isRecipient(left, right))) return rows;
  // The name may have lost its place at the right.
  const [only, ...others] = rows;
  const hasName = above.some(({ right }) => isNamed(right));
  if (!only || others.length > 0 || hasName || only.right !== '' || !isNamed(only.left)) {
    return undefined;
  }
  return [{ line: only.line, left: '', right: only.left }];
}

function columnsOf(raw: string): Pick<Row, 'left' | 'right'> {
  const indent = /^\s*/u.exec(raw)?.[0] ?? '';
  const text = raw.slice(indent.length);
  const isDashed = /^[-–—+•*]\s?\S/u.test(text) && !text.startsWith('**');
  if (!isDashed && (indent.length >= 8 || indent.includes('\t'))) return { left: '', right: text };
  const gap = /\t[ \t]*| {3,}/u.exec(text);
  if (!gap) return { left: text, right: '' };
  return { left: text.slice(0, gap.index), right: text.slice(gap.index + gap[0].length).trim() };
}

/** Without a dash only where the signature goes on beside it, or where its words say so. */
function isRecipient(left: string, right: string): boolean {
  if (RECIPIENTS.test(bare(left)) || /^[-–—+•*]\s?[^*]/u.test(left)) return true;
  return /[;.,]$/u.test(left) && (right !== '' || /^(?:Như|Lưu)[\s:]/u.test(left));
}

function changesOf(rows: readonly Row[]): Change[] {
  const own = new Map(rows.map(({ line, right }) => [line.number, right]));
  const numbers = [...own.keys()];
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const changes: Change[] = [];
  for (let at = first; at <= last; at += 1) {
    const text = own.get(at)?.replace(/\s+/gu, ' ') ?? '';
    if (at !== first) changes.push([at, text === '' ? null : text]);
    else changes.push([at, text === '' ? signatureLabel : `${signatureLabel}\n${text}`]);
  }
  return changes;
}
