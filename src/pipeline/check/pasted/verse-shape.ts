import { readRank } from '#bulletin/rank';

/** Words and numbers of a line. */
export function verseWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? [];
}

/** Of an address, a programme, a list of people or offices, and not of a poem. */
const NOT_VERSE =
  /\d|:|^(?:Kính|Số|Điện thoại|Địa chỉ|Nơi|Đồng chí|Ông|Bà|Phòng|Ban|Trung đoàn|Tiểu đoàn|Đại đội|Thành phần|Tin|Bài|Ảnh|Nguồn|Giải)(?![\p{L}])|https?|@|\||\t/u;

/**
 * Short lines, each with a capital and few more of them, no figures, and not one sentence a line. Six
 * and eight words in turn, or as many in every line, need no capitals.
 */
export function isVerse(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  if (lines.some((line) => NOT_VERSE.test(line) || readRank(line) !== undefined)) return false;
  const words = lines.map(verseWords);
  const counts = words.map((one) => one.length);
  const sum = counts.reduce((all, count) => all + count, 0);
  if (counts.some((count) => count < 2 || count > 14) || sum < 4 * lines.length) return false;
  if (sum > 11 * lines.length) return false;
  if (lines.some((line) => line === line.toUpperCase())) return false;
  const ended = lines.slice(0, -1).filter((line) => /[.;!?]["”’]?$/u.test(line)).length;
  if (ended * 2 > lines.length - 1 || (lines.length === 2 && ended > 0)) return false;
  const capitals = lines.slice(1).filter((line) => /^[“"‘(–—-]?\s?\p{Lu}/u.test(line)).length;
  const needed = lines.length > 4 ? (lines.length - 1) * 0.75 : lines.length - 1;
  if (capitals < needed && !isRegular(lines)) return false;
  const inner = words.flatMap((one) => one.slice(1));
  const raised = inner.filter((word) => /^\p{Lu}/u.test(word)).length;
  return raised * 3 <= inner.length;
}

/** Six and eight words in turn, or as many in every line. */
export function isRegular(lines: readonly string[]): boolean {
  const counts = lines.map((line) => verseWords(line).length);
  return isSixAndEight(counts) || (lines.length > 3 && new Set(counts).size === 1);
}

/** Lục bát; a poem may be quoted from its second line on. */
function isSixAndEight(counts: readonly number[]): boolean {
  const first = counts[0];
  if (first !== 6 && first !== 8) return false;
  return counts.every((count, index) => count === (index % 2 === 0 ? first : 14 - first));
}
