import { type Change, flawOver } from '#pipeline/check/pasted/offer';
import type { Line, Paragraph } from '#pipeline/check/pasted/paragraph-lines';
import type { Recognised } from '#pipeline/check/pasted/recognised';
import type { SourceText } from '#pipeline/read/source-text';

/**
 * A poem line by line: Markdown would make one paragraph of it. Stanzas with a blank line between
 * them are one poem.
 */
export function verseLines(
  paragraphs: readonly Paragraph[],
  at: number,
  source: SourceText,
): Recognised | undefined {
  const first = paragraphs[at];
  const own = first && verseOf(first);
  if (!own) return undefined;
  const stanzas = [own];
  if (own.after.length === 0) {
    for (let next = paragraphs[at + 1]; next && next.within === first.within; ) {
      const stanza = verseOf(next);
      const above = stanzas.at(-1)?.lines.at(-1);
      const isNear = stanza?.before === undefined && above !== undefined;
      if (!stanza || !isNear) break;
      stanzas.push(stanza);
      if (stanza.after.length > 0) break;
      next = paragraphs[at + stanzas.length];
    }
  }
  const isQuoted = first.within === 'quote';
  const flaw = flawOver(own.lines, { isQuoted }, changesOf(stanzas), source);
  return { rule: 'pasted-verse', flaw, used: stanzas.length };
}

interface Stanza {
  /** What leads to it: a line with a colon. */
  readonly before?: Line;
  readonly lines: readonly Line[];
  readonly after: readonly Line[];
}

function verseOf({ within, hasPhoto, lines }: Paragraph): Stanza | undefined {
  if (hasPhoto || (within !== undefined && within !== 'quote')) return undefined;
  if (lines.slice(0, -1).every(({ isKept }) => isKept)) return undefined;
  const opens = /:$/u.test(lines[0]?.text ?? '') ? 1 : 0;
  const own = lines.slice(opens);
  // Prose that was typed right under the last line of the poem.
  const isProse = own.length > 2 && wordsOf(own.at(-1)?.text ?? '').length > 14;
  const verse = isProse ? own.slice(0, -1) : own;
  if (!isVerse(verse.map(({ text }) => text))) return undefined;
  const [before] = opens ? lines : [];
  return { ...(before && { before }), lines: verse, after: isProse ? own.slice(-1) : [] };
}

function changesOf(stanzas: readonly Stanza[]): Change[] {
  return stanzas.flatMap(({ lines, after }, index): Change[] => {
    const [next] = after;
    const below = stanzas[index + 1]?.lines[0];
    const last = lines.at(-1);
    const between: Change[] = [];
    for (let at = (last?.number ?? 0) + 1; below && at < below.number; at += 1) {
      between.push([at, '>']);
    }
    return [
      ...lines.map((line): Change => [line.number, `> ${line.text}${line === last ? '' : '\\'}`]),
      ...between,
      ...(next ? [[next.number, `\n${next.raw.trimStart()}`] as const] : []),
    ];
  });
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? [];
}

/** Of an address, a programme, a list of people or offices, and not of a poem. */
const NOT_VERSE =
  /\d|:|^(?:Kính|Số|Điện thoại|Địa chỉ|Nơi|Đồng chí|Ông|Bà|Phòng|Ban|Trung đoàn|Tiểu đoàn|Đại đội|Thành phần|Tin|Bài|Ảnh|Nguồn|Giải)(?![\p{L}])|https?|@|\||\t/u;
const RANKED = /^(?:Đại|Thượng|Trung|Thiếu|Chuẩn) (?:tướng|tá|úy|uý|sĩ|sỹ)(?!\p{L})/u;

/**
 * Short lines, each with a capital and few more of them, no figures, and not one sentence a line. Six
 * and eight words in turn, or as many in every line, need no capitals.
 */
function isVerse(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  if (lines.some((line) => NOT_VERSE.test(line) || RANKED.test(line))) return false;
  const words = lines.map(wordsOf);
  const counts = words.map((one) => one.length);
  const sum = counts.reduce((all, count) => all + count, 0);
  if (counts.some((count) => count < 2 || count > 14) || sum < 4 * lines.length) return false;
  if (sum > 11 * lines.length) return false;
  if (lines.some((line) => line === line.toUpperCase())) return false;
  const ended = lines.slice(0, -1).filter((line) => /[.;!?]["”’]?$/u.test(line)).length;
  if (ended * 2 > lines.length - 1 || (lines.length === 2 && ended > 0)) return false;
  const isRegular = isSixAndEight(counts) || (lines.length > 3 && new Set(counts).size === 1);
  const capitals = lines.slice(1).filter((line) => /^[“"‘(–—-]?\s?\p{Lu}/u.test(line)).length;
  const needed = lines.length > 4 ? (lines.length - 1) * 0.75 : lines.length - 1;
  if (capitals < needed && !isRegular) return false;
  const inner = words.flatMap((one) => one.slice(1));
  const raised = inner.filter((word) => /^\p{Lu}/u.test(word)).length;
  return raised * 3 <= inner.length;
}

/** Lục bát; a poem may be quoted from its second line on. */
function isSixAndEight(counts: readonly number[]): boolean {
  const first = counts[0];
  if (first !== 6 && first !== 8) return false;
  return counts.every((count, index) => count === (index % 2 === 0 ? first : 14 - first));
}
