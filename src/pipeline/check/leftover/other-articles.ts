import type { Flaw } from '#bulletin/flaw';
import { foreignLines } from '#pipeline/check/leftover/foreign-lines';
import { type Line, type Paragraph, paragraphsIn } from '#pipeline/check/lines/paragraph-lines';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { isListLabel, isWebLeftover } from '#pipeline/check/text/web-leftovers';
import type { SourceText } from '#pipeline/read/source-text';

interface Named {
  readonly text: string;
  /** Last line of the block; absent where it is a line by itself. */
  readonly last?: number;
}

/**
 * Headlines of other articles that came along with one copied from a web page: the list under `Tin
 * liên quan`, with all that hangs on to it, and lines that begin with `>>`. A label with nothing
 * foreign under it is the matter of `text-web-leftover`.
 */
export const otherArticles = rule({
  id: 'other-articles',
  severity: 'warning',
  *find(subject: Subject): Generator<Flaw<Named>> {
    const { source } = subject;
    if (!source || !HINT.test(source.text)) return;
    let end = 0;
    for (const paragraph of paragraphsIn(subject)) {
      for (const [index, line] of paragraph.lines.entries()) {
        if (line.number <= end) continue;
        const last = isListLabel(line.text) ? foreignLines(source, line.number) : line.number;
        if (last > line.number) {
          const first = firstLeftover(paragraph.lines, index);
          yield flawAt(first, source, { text: bare(first.text), last });
          end = last;
        } else if (isPointer(line, paragraph, source)) {
          yield flawAt(line, source, { text: `>> ${bare(line.text)}` });
        }
      }
    }
  },
  message: ({ text, last }) =>
    last === undefined
      ? `“${text}” là liên kết của trang mạng khác chép lẫn vào bài. Xóa cả dòng.`
      : `“${text}” là dòng của trang mạng khác chép lẫn vào bài. Xóa cả các dòng bên dưới, đến dòng ${last}.`,
  example: 'Tin liên quan, bên dưới là tên các bài khác',
  cure: 'Xóa dòng ấy và các dòng tên bài bên dưới',
});

const HINT =
  /(?:liên quan|cùng ch(?:uyên mục|ủ đề)|mới nhất|nổi bật|nhiều(?: nhất)?|(?:mới|cũ) hơn|quan tâm|thêm)[*_ :\\]*$|^[ \t]*>>/imu;

function flawAt({ number, lead, raw }: Line, source: SourceText, values: Named): Flaw<Named> {
  const offset = source.offsetOf(number, 1) + lead.length;
  return { offset, length: raw.trimEnd().length - lead.length, values };
}

/** Counters and buttons right above the label go with it. */
function firstLeftover(lines: readonly Line[], index: number): Line {
  let first = index;
  while (first > 0 && isWebLeftover(lines[first - 1]?.text ?? '')) first -= 1;
  return lines[first] as Line;
}

/** A headline behind `>>`; what somebody quotes in a quotation stands below one `>`, and is a sentence. */
function isPointer(
  { number, lead, text }: Line,
  { lines }: Paragraph,
  source: SourceText,
): boolean {
  if (!/^\s*>>\s*$/u.test(lead) || lines.length > 1) return false;
  const around = [number - 1, number + 1].map((one) => lineAt(source, one).trimStart());
  if (around.some((one) => /^>(?!>)/u.test(one))) return false;
  const link = /^\[[^\]]+\]\((.{1,400})\)$/u.exec(text)?.[1];
  if (link !== undefined) return /^https?:/u.test(link);
  return text.length <= 120 && /^\p{Lu}.*[\p{L}\p{N}”)]$/u.test(text) && !text.includes('](');
}

function lineAt(source: SourceText, number: number): string {
  return number < 1 || number > source.placeOf(source.text.length).line
    ? ''
    : source.lineAt(number);
}

/** As readers see it. */
function bare(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/^[*_]+|[*_]+$/gu, '')
    .trim();
}
