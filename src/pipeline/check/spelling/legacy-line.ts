import { FOREIGN, type LegacyEncoding } from '#pipeline/check/spelling/legacy-encoding';
import { isSyllable } from '#pipeline/check/text/syllable-shape';

/** What of a line is written in the legacy encoding of its article. */
export interface LegacyStretch {
  readonly start: number;
  readonly end: number;
  /** The same in Unicode; absent where a word of the line may be right as it stands. */
  readonly fixed?: string;
}

/**
 * The stretch of a line from its first word that makes sense only in the legacy encoding to its last.
 * The encoding of the article is certain already: a word need not have letters foreign to Vietnamese
 * (`Héi`), it may have a quotation mark within it (`Th«ng`), and usual words that read either way
 * (`Bé`, `mét`) belong to it where they stand beside it.
 */
export function legacyStretch(line: string, encoding: LegacyEncoding): LegacyStretch | undefined {
  if (!HIGH.test(line)) return undefined;
  const words = Array.from(line.matchAll(RUN)).flatMap((run) => wordIn(run, encoding));
  const sure = words.filter(({ kind }) => kind === 'sure');
  const [first, last] = [sure[0], sure.at(-1)];
  if (!first || !last) return undefined;
  const likely = words.filter(({ kind }) => kind === 'sure' || kind === 'likely');
  const start = Math.min(first.start, likely[0]?.start ?? first.start);
  const end = Math.max(last.end, likely.at(-1)?.end ?? last.end);
  const text = line.slice(start, end);
  const isSure = words.every(
    (word) =>
      word.kind === 'sure' ||
      word.kind === 'likely' ||
      (word.kind === 'open' && first.start < word.start && word.end < last.end) ||
      (word.kind === 'right' && (word.end <= start || word.start >= end)),
  );
  // Letters beyond Latin-1 show that the stretch was partly mended already.
  if (!isSure || /[^\0-ÿ–—‘’“”…]/u.test(text)) return { start, end };
  return { start, end, fixed: decoded(line, words, start, end) };
}

interface LegacyWord {
  readonly start: number;
  readonly end: number;
  readonly decoded: string;
  /**
   * `sure`: a syllable only when decoded. `likely`: a syllable either way, decoded a usual one. `right`:
   * no syllable once decoded. `open`: nobody can tell. `strange`: of another language, or misspelt.
   */
  readonly kind: 'sure' | 'likely' | 'right' | 'open' | 'strange';
}

const HIGH = /[¡-ÿ\u00AD]/u;
const RUN = /(?<![\p{L}\p{M}\p{N}])[a-z¡-ÿ\u00AD]+(?![\p{L}\p{M}\p{N}])/giu;

function wordIn({ 0: run, index }: RegExpExecArray, encoding: LegacyEncoding): LegacyWord[] {
  const [lead, tail] = quotesOf(run, encoding);
  const start = index + lead;
  const text = run.slice(lead, run.length - tail);
  const decoded = encoding.decode(text);
  // `à` and `ý` are no letters of the encoding, or the same in it.
  if (decoded === text) return [];
  return [{ start, end: start + text.length, decoded, kind: kindOf(text, decoded) }];
}

function kindOf(text: string, decoded: string): LegacyWord['kind'] {
  // `vÒ`: nobody writes a capital within a word.
  const isWord = isName(text) && !/\p{Ll}\p{Lu}/u.test(text);
  const key = decoded.toLowerCase();
  if (USUAL.has(key) && (isWord || text.length === 1)) return 'likely';
  // A sign alone (`©`, `§`) may be one.
  if (text.length === 1) return 'open';
  if (/[¡-§]/u.test(text) && CAPITALS.test(decoded)) return 'sure';
  if (UNUSED.has(key) || MEASURE.test(text)) return 'right';
  if (!isName(decoded)) return FOREIGN.test(text) ? 'strange' : 'right';
  return isWord ? 'open' : 'sure';
}

/** A syllable, or one of a name from the highlands: `Đắk Lắk`, `Krông Pắc`. */
function isName(word: string): boolean {
  return isSyllable(word) || isSyllable(word.replace(/k$/iu, 'c').replace(/^([bkpđ])[lr]/iu, '$1'));
}

/** `CT§`, `H§ND`: abbreviations. */
const CAPITALS = /^[A-ZĐĂÂÊÔƠƯ]{2,}$/u;
/** `µm`, `µg`. */
const MEASURE = /^µ[a-z]$/iu;

/**
 * How many « before and » behind a run are quotation marks: what they enclose is a word without
 * them. In TCVN3 they are letters as well, ô and ằ: `«ng`, `kh«ng`, `b»ng`.
 */
function quotesOf(run: string, { decode }: LegacyEncoding): readonly [lead: number, tail: number] {
  const lead = /^«{0,2}/u.exec(run)?.[0].length ?? 0;
  const tail = /»{0,2}$/u.exec(run)?.[0].length ?? 0;
  if (lead + tail === 0) return [0, 0];
  const inner = run.slice(lead, Math.max(run.length - tail, lead));
  const isWord = inner === '' || isSyllable(inner) || isSyllable(decode(inner));
  return isWord ? [lead, Math.min(tail, run.length - lead)] : [0, 0];
}

function decoded(line: string, words: readonly LegacyWord[], start: number, end: number): string {
  let text = '';
  let from = start;
  for (const word of words) {
    if (word.end <= start || word.start >= end) continue;
    text += line.slice(from, word.start) + word.decoded;
    from = word.end;
  }
  return text + line.slice(from, end);
}

/** Words of every report that are, in TCVN3, what reads as another syllable: `bé`, `mét`, `cã`, `tõ`. */
const USUAL: ReadonlySet<string> = new Set(
  (
    'bộ một có số sự từ từng tự lớn lớp lộ hộ tộc cộng cũng chúng chống sống thống nói hỏi khó gió nhỏ bỏ rõ ' +
    'vụ cụ phụ dụng cụm giờ cờ thờ nhờ chờ kỳ cố tố phố bố dự nhớ nó vũ ở'
  ).split(' '),
);
/** What words of Unicode would become, and no language has: `sáng`, `tháng`, `cán`, `tám`. */
const UNUSED: ReadonlySet<string> = new Set('sỏng thỏng cỏn tỏm'.split(' '));
