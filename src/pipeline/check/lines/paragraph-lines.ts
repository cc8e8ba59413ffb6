import { type BodyInFile, bodyOf } from '#pipeline/check/body/body-of';
import { brokenPhotosIn } from '#pipeline/check/photo/broken-photos';
import type { Subject } from '#pipeline/check/subject';
import type { WrittenParagraph } from '#pipeline/parse/body/collect';
import type { ParsedBody } from '#pipeline/parse/body/parse-body';
import type { SourceText } from '#pipeline/read/source-text';

/** A line of a paragraph. */
export interface Line {
  /** 1-based, in the file. */
  readonly number: number;
  /** As it stands in the file. */
  readonly raw: string;
  /** What stands before its text: white space, the marks of lists and quotes. */
  readonly lead: string;
  /** Its text: white space as single spaces, none at the edges; no backslash of a meant line end. */
  readonly text: string;
  /** It ends with a backslash or two spaces: the line end is meant and kept. */
  readonly isKept: boolean;
}

/** A paragraph, line by line. */
export interface Paragraph {
  readonly within: WrittenParagraph['within'];
  /** Or what was meant as one. */
  readonly hasPhoto: boolean;
  /** One line that begins at the edge with a word, without columns: nothing but running text. */
  readonly isPlain: boolean;
  /** Made when asked for: most paragraphs are plain. */
  readonly lines: readonly Line[];
}

/** The paragraphs of a body. All rules for pasted text ask for those of the same body: made once. */
export function paragraphsIn(subject: Subject): readonly Paragraph[] {
  const found = bodyOf(subject);
  if (!found) return [];
  const known = made.get(found.body);
  if (known) return known;
  const broken = brokenPhotosIn(subject);
  const paragraphs = found.body.paragraphs.map((one) => {
    const end = one.offset + one.length;
    const hasBroken = broken.some(({ offset }) => offset >= one.offset && offset < end);
    return inLines(hasBroken ? { ...one, hasPhoto: true } : one, found);
  });
  made.set(found.body, paragraphs);
  return paragraphs;
}

const made = new WeakMap<ParsedBody, readonly Paragraph[]>();

function inLines(written: WrittenParagraph, { source }: BodyInFile): Paragraph {
  const { within, hasPhoto } = written;
  let lines: readonly Line[] | undefined;
  return {
    within,
    hasPhoto,
    isPlain: isPlain(source.text, written),
    get lines() {
      lines ??= linesOf(written, source);
      return lines;
    },
  };
}

function isPlain(text: string, { offset, length, within }: WrittenParagraph): boolean {
  // An indent may push a signature to the right of the page.
  if (within === undefined && offset > 0 && text[offset - 1] !== '\n') return false;
  const own = text.slice(offset, offset + length);
  // The first word has a small letter: no office in capitals, no letter for a sign of a list.
  return /^[“"]?\p{L}\p{Ll}/u.test(own) && !/[\n\t|\\#]| {3}/u.test(own);
}

function linesOf({ offset, length }: WrittenParagraph, source: SourceText): Line[] {
  const first = lineOf(source, offset);
  const last = first + countLines(source.text, offset, offset + length);
  const lines: Line[] = [];
  for (let number = first; number <= last; number += 1) {
    const raw = source.lineAt(number);
    const from = number === first ? offset - source.offsetOf(number, 1) : 0;
    const rest = raw.slice(from);
    const gap = (number === first ? /^\s+/u : /^[\s>]+/u).exec(rest)?.[0].length ?? 0;
    const start = from + gap;
    const written = raw.slice(start);
    const isKept = number < last && / {2}$|(?<!\\)(?:\\\\)*\\$/u.test(written);
    const text = cleaned(isKept ? written.replace(/\\$/u, '') : written);
    lines.push({ number, raw, lead: raw.slice(0, start), text, isKept });
  }
  return lines;
}

/** In `text`, not in the file: letters may be written decomposed there, lines are the same. */
function lineOf(source: SourceText, offset: number): number {
  return source.placeOf(offset).line;
}

function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}

/** All white space as single spaces, none at the edges, nothing that cannot be seen. */
export function cleaned(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
