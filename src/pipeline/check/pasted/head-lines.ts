import { flawOver } from '#pipeline/check/lines/offer';
import type { Line, Paragraph } from '#pipeline/check/lines/paragraph-lines';
import type { Recognised } from '#pipeline/check/pasted/recognised';
import { bare, isCapitals, PLACE_AND_DAY } from '#pipeline/check/pasted/signature-words';
import type { SourceText } from '#pipeline/read/source-text';

/** Paragraphs in a row: no head of a paper is longer. */
const most = 4;

/** A paragraph of the head of an official paper: with the country's name, or behind such a one. */
export function headLines(
  paragraphs: readonly Paragraph[],
  at: number,
  source: SourceText,
): Recognised | undefined {
  const own = paragraphs[at];
  if (!own || !(isHead(own, at) || (isNextOfHead(own) && followsHead(paragraphs, at)))) {
    return undefined;
  }
  return { rule: 'pasted-head', flaw: flawOver(own.lines, undefined, [], source), used: 1 };
}

function followsHead(paragraphs: readonly Paragraph[], at: number): boolean {
  for (let above = at - 1; above >= Math.max(at - most, 0); above -= 1) {
    const one = paragraphs[above];
    if (!one) return false;
    if (isHead(one, above)) return true;
    if (!isNextOfHead(one)) return false;
  }
  return false;
}

const COUNTRY = /C[ỘÔ]NG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/u;
const PARTY = /(?:\t| {3})\**ĐẢNG CỘNG SẢN VIỆT NAM/u;
const MOTTO = /Độc lập ?[-–—] ?Tự do ?[-–—] ?Hạnh phúc/u;
const NUMBER = /^Số ?: ?\S{1,30}(?: |$)/u;

/** One line alone is a head at the top, or where it stands in columns. */
function isHead({ within, hasPhoto, lines }: Paragraph, at: number): boolean {
  if (within !== undefined || hasPhoto) return false;
  if (at > 0 && lines.length < 2 && !lines.some(({ raw }) => /\t| {3}/u.test(raw.trim()))) {
    return false;
  }
  const isOwn = lines.every((line) => isCapitals(bare(line.text)) || isLowerLine(line));
  return isOwn && lines.some(isCountry);
}

function isNextOfHead({ within, hasPhoto, lines }: Paragraph): boolean {
  return within === undefined && !hasPhoto && lines.every(isLowerLine);
}

function isCountry({ raw, text }: Line): boolean {
  return text.length <= 120 && (COUNTRY.test(text) || PARTY.test(raw));
}

/** Below the names: the motto, number, place and day, a rule drawn with signs. */
function isLowerLine({ text }: Line): boolean {
  const words = bare(text);
  if (words.length > 120) return false;
  return (
    MOTTO.test(words) ||
    NUMBER.test(words) ||
    PLACE_AND_DAY.test(words) ||
    /^[-–—_*=. ]*$/u.test(text)
  );
}
