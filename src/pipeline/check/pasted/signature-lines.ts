import { readRank } from '#bulletin/rank';
import { type Change, changesBetween, flawOver } from '#pipeline/check/lines/offer';
import type { Line, Paragraph } from '#pipeline/check/lines/paragraph-lines';
import type { Recognised } from '#pipeline/check/pasted/recognised';
import {
  bare,
  belongs,
  isByline,
  isCapitals,
  isNamed,
  isOpening,
  PLACE_AND_DAY,
  POST,
} from '#pipeline/check/pasted/signature-words';
import { signatureLabel } from '#pipeline/parse/body/signature';
import type { SourceText } from '#pipeline/read/source-text';

/** More letters than these are prose, not a line of a signature. */
const longest = 70;
const mostLines = 10;

/**
 * The block of a signature: lines pushed to the right half of the page with spaces or tabs, or short
 * lines that say for whom and by whom was signed. Several paragraphs in a row may be one block.
 */
export function signatureLines(
  paragraphs: readonly Paragraph[],
  at: number,
  source: SourceText,
): Recognised | undefined {
  const first = paragraphs[at];
  if (!first || !canHold(first)) return undefined;
  const start = first.lines.findIndex(
    (line, index) => isFar(line) || isOpening(line.text) || isOffice(line, first.lines[index + 1]),
  );
  if (start === -1) return undefined;
  const lines = first.lines.slice(start);
  const isIndented = lines.some(isFar);
  let used = 1;
  for (let next = paragraphs[at + 1]; next && goesOn(next, lines, isIndented); used += 1) {
    lines.push(...next.lines);
    if (lines.length > mostLines) return undefined;
    next = paragraphs[at + used + 1];
  }
  // The first paragraph is the sapo, or the head of a letter.
  if (at === 0 && start === 0) return undefined;
  if (lines.length > mostLines || !lines.every(({ text }) => isShort(text))) return undefined;
  if (!(isIndented ? isSigned(lines) : isSignedPlainly(lines))) return undefined;
  const hasColumns = lines.some(({ raw }) => / {4}|\t/u.test(raw.trim()));
  const changes = hasColumns ? [] : changesOf(lines, start > 0);
  const flaw = flawOver(lines, { hasColumns, hasRecipients: false }, changes, source, true);
  return { rule: 'pasted-signature', flaw, used };
}

function canHold({ within, hasPhoto, lines }: Paragraph): boolean {
  return within === undefined && !hasPhoto && lines[0]?.text !== signatureLabel;
}

function changesOf(lines: readonly Line[], isBelowText: boolean): Change[] {
  return lines.flatMap(({ number, text }, index): Change[] => {
    const gap = isBelowText ? '\n' : '';
    const blank = changesBetween(lines[index], lines[index + 1], null);
    return [[number, index === 0 ? `${gap}${signatureLabel}\n${text}` : text], ...blank];
  });
}

/** Begins at the right of the page: eight columns, or two tabs. */
function isFar({ lead }: Line): boolean {
  return lead.length >= 8 || /\t[\s]*\t/u.test(lead);
}

/** `TRƯỞNG BAN` above `(Đã ký)`. */
function isOffice({ text }: Line, below: Line | undefined): boolean {
  return below !== undefined && isCapitals(bare(text)) && isOpening(below.text);
}

function isShort(text: string): boolean {
  return text.length <= longest;
}

function goesOn(
  { within, hasPhoto, lines: next }: Paragraph,
  lines: readonly Line[],
  isIndented: boolean,
): boolean {
  if (within !== undefined || hasPhoto || !next.every(({ text }) => isShort(text))) return false;
  if (next.some(({ text }) => isByline(text))) return false;
  if (isIndented) return next.every(isFar);
  // Without an indent only what belongs to a signature goes on, and nothing behind its name.
  return !isNamed(lines.at(-1)?.text ?? '') && next.every(({ text }) => belongs(text));
}

function isPostInWords(text: string): boolean {
  return POST.test(bare(text)) && !isCapitals(bare(text));
}

/** In the right half of the page: a name, an office or a place and day is enough. */
function isSigned(lines: readonly Line[]): boolean {
  if (lines.some(({ text }) => isByline(text) || !/\p{L}/u.test(text))) return false;
  const ranked = lines.some(({ text }) => readRank(bare(text)) !== undefined && isNamed(text));
  const opened = lines.some(({ text }) => isOpening(text) || PLACE_AND_DAY.test(bare(text)));
  // A line of capitals in the middle of the page is a heading; above a name it is an office.
  const named = lines.length > 1 && lines.some(({ text }) => isNamed(text));
  const offices = lines.filter(({ text }) => isCapitals(bare(text))).length;
  return (
    ranked || opened || (named && offices > 0) || (lines.length > 1 && offices === lines.length)
  );
}

/** At the left edge only what can be nothing else. */
function isSignedPlainly(lines: readonly Line[]): boolean {
  return (
    lines.length > 1 &&
    lines.every(({ text }) => belongs(text)) &&
    (lines.some(({ text }) => isOpening(text)) || !lines.some(({ text }) => isPostInWords(text))) &&
    isNamed(lines.at(-1)?.text ?? '')
  );
}
