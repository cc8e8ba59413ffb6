import { type Change, flawOver } from '#pipeline/check/lines/offer';
import type { Line, Paragraph } from '#pipeline/check/lines/paragraph-lines';
import { listMarker } from '#pipeline/check/pasted/list-marker';
import type { PastedValues, Recognised } from '#pipeline/check/pasted/recognised';
import { signatureLabel } from '#pipeline/parse/body/signature';
import type { SourceText } from '#pipeline/read/source-text';

/**
 * Lines that were meant to stay lines: a programme, an address, the head of a letter, speech, sentences
 * typed one under the other. What a copy from PDF or mail has cut is none of these.
 */
export function keptLines(
  paragraphs: readonly Paragraph[],
  at: number,
  source: SourceText,
): Recognised | undefined {
  const { within, hasPhoto, lines } = paragraphs[at] ?? { lines: [] };
  if (within !== undefined || hasPhoto || lines.length < 2) return undefined;
  if (lines[0]?.text === signatureLabel) return undefined;
  const ends = lines.slice(0, -1);
  const open = ends.filter(({ isKept }) => !isKept);
  const kind = open.length > 0 ? kindOf(lines) : undefined;
  if (kind === undefined) return undefined;
  const end = kind === 'lines' ? '\\' : '\n';
  const changes = open.map(({ number, raw }): Change => [number, `${raw.trimEnd()}${end}`]);
  const values = { kind };
  return { rule: 'pasted-lines', flaw: flawOver(open, values, changes, source), used: 1 };
}

function kindOf(lines: readonly Line[]): PastedValues['pasted-lines']['kind'] | undefined {
  const texts = lines.map(({ text }) => text);
  if (texts.every((text) => listMarker(text)?.kind === 'dash' || /^[-–—]/u.test(text)))
    return 'speech';
  if (texts.every((text) => LABELLED.test(text))) return 'lines';
  if (!texts.slice(1).every((text) => /^[^\p{L}]{0,3}\p{Lu}|^\d/u.test(text))) return undefined;
  if (texts.slice(0, -1).every((text) => /[.!?…]["”’)*]*$/u.test(text))) return 'sentences';
  const [longest, ...others] = texts.map((text) => text.length).toSorted((a, b) => b - a);
  // A copy from PDF fills its lines, all but the last.
  const isFilled =
    (longest ?? 0) > 60 && others.slice(0, -1).every((one) => one > (longest ?? 0) * 0.75);
  const isShort = texts.slice(0, -1).filter((text) => text.length <= 60).length;
  return isFilled || isShort * 2 < texts.length - 1 ? undefined : 'lines';
}

/** `8h00: …`, `Ngày 05/7: …`, `Điện thoại: …` */
const LABELLED =
  /^[^\p{L}\d]{0,3}(?:\d{1,2}\s?(?:h|giờ|:|g)\s?\d{0,2}|(?:từ |khoảng )?\d{1,2}[h:]\d{2}|[\p{L}\d][^:.]{0,40}:\s)/iu;
