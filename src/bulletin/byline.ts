import { z } from 'zod';
import { continuesOffice, isGroup } from '#bulletin/office';
import { fold } from '#vietnamese/fold';
import { foldSpaces, toNfc } from '#vietnamese/normalise';

const filled = z.string().trim().min(1);

/** Who wrote and photographed an article, as its byline prints it. */
export const bylineSchema = z.strictObject({
  /** In the order printed. */
  parts: z.array(
    z.strictObject({
      /** `Tin, ảnh`, `Ảnh`, …: what these names did, without the colon. */
      label: filled.exactOptional(),
      /** At least one: a person, a pen name, or a group such as `Ban Biên tập`. */
      names: z.array(filled).min(1),
      /** The line as written, the names in it in their order; absent where commas alone join them. */
      printed: filled.exactOptional(),
    }),
  ),
  /** The article has no byline on purpose: no line is printed, no author page exists. */
  anonymous: z.boolean(),
});

export type Byline = z.infer<typeof bylineSchema>;
type BylinePart = Byline['parts'][number];

/** A byline, and what of the text has no place in it: a sentence each, without a capital. */
export interface ReadByline {
  readonly byline: Byline;
  readonly faults: readonly string[];
}

/** The byline of `readByline`, whatever else the text says. Never throws. */
export function parseByline(text: string | readonly string[]): Byline {
  return readByline(text).byline;
}

/**
 * Reads `Hương Giang`, `Tin, ảnh: Hương Giang`, `Bài: A; Ảnh: B`, `A – B`, `A và B`, `A (thực hiện)`,
 * or a list of such. `không` alone means that there is no byline; what names nobody and does not say
 * so gives no part and `anonymous: false`. Never throws.
 */
export function readByline(text: string | readonly string[]): ReadByline {
  const lines = (typeof text === 'string' ? [text] : text).flatMap((line) =>
    splitOutsideBrackets(toNfc(line).replace(LABEL, '\n$1: '), /[;\n|]/gu),
  );
  const parts: BylinePart[] = [];
  const faults: string[] = [];
  let nobody: string | undefined;
  for (const line of lines.map(foldSpaces)) {
    if (NOBODY.test(fold(line))) nobody = line;
    else if (!addPart(parts, line) && /[\p{L}\p{N}]/u.test(line)) {
      faults.push(`“${line}” chưa có tên người. Ghi thêm tên, hoặc xóa đi.`);
    }
  }
  const anonymous = nobody !== undefined && parts.length === 0;
  if (nobody !== undefined && !anonymous) {
    faults.push(`đã có tên tác giả thì không ghi “${nobody}”. Xóa chữ ấy.`);
  }
  return { byline: { parts, anonymous }, faults };
}

/** Everybody named, once each, in the order of the byline; a source (`Nguồn: …`) is no author. */
export function authorsOf(byline: Byline): string[] {
  const parts = byline.parts.filter((part) => !isSource(part));
  return [...new Set(parts.flatMap(({ names }) => names.filter((name) => !SOURCE.test(name))))];
}

/** `Nguồn: Báo …`, `Theo Báo …`: where a text was taken from, not who wrote it. */
export function isSource({ label = '', names }: BylinePart): boolean {
  return /^(?:nguon|theo)(?![a-z])/u.test(fold(label)) || names.every((name) => SOURCE.test(name));
}

/** What a part prints behind its label: names, and the text between them. */
export function printedPieces({
  names,
  printed = names.join(', '),
}: BylinePart): { readonly text: string; readonly isName: boolean }[] {
  const pieces: { text: string; isName: boolean }[] = [];
  let from = 0;
  for (const name of names) {
    const at = printed.indexOf(name, from);
    if (at < 0) continue;
    if (at > from) pieces.push({ text: printed.slice(from, at), isName: false });
    pieces.push({ text: name, isName: true });
    from = at + name.length;
  }
  if (from < printed.length) pieces.push({ text: printed.slice(from), isName: false });
  return pieces;
}

const NOBODY = /^\(?khong(?: co)?(?: tac gia| ten)?\)?\.?$/u;
const DEED = '(?:tin|bài viết|bài|ảnh|video|clip|đồ họa|đồ hoạ|biên tập|thực hiện|nguồn|trình bày)';
/** True for a label that says what somebody did for an article, `Tin, ảnh` or `Clip`; a source did nothing. */
export function isDeed(label: string): boolean {
  return DEED_AT_START.test(label) && !/^nguồn/iu.test(label);
}

const DEED_AT_START = new RegExp(`^${DEED}(?![\\p{L}\\p{M}])`, 'iu');
/** A known label, wherever it stands, begins a part: `Bài: A. Ảnh: B`, `A (ảnh: B)`. */
const LABEL = new RegExp(
  `(?:^|(?<=\\s)|[(,.–-]\\s*)(?<!\\p{L})(${DEED}(?:(?:\\s*[,&/–-]\\s*|\\s+và\\s+|\\s+)${DEED}){0,5})\\s*:\\s*`,
  'giu',
);
const JOINT = /\s*,\s*|\s*[–—]\s*|\s+-\s+|\s*[&+]\s*|\s+và\s+/giu;
const SOURCE =
  /^(?:theo\s+\p{L}|nguồn\s+(?:tin|ảnh|báo|đài|cổng|trang|tạp chí|ttxvn|internet)(?!\p{L}))/iu;

/** Adds what a line says, spaces folded; `false` where it names nobody. */
function addPart(parts: BylinePart[], line: string): boolean {
  const colon = line.indexOf(':');
  const label = line.slice(0, Math.max(colon, 0)).trim();
  const printed = tidied(line.slice(colon + 1));
  const names = splitNames(printed);
  const last = parts.at(-1);
  if (names.length === 0) return false;
  if (label === '' && last !== undefined && last.label === undefined) {
    const before = last.printed ?? last.names.join(', ');
    parts[parts.length - 1] = partOf(undefined, [...last.names, ...names], `${before}, ${printed}`);
  } else parts.push(partOf(label === '' ? undefined : label, names, printed));
  return true;
}

function partOf(label: string | undefined, names: string[], printed: string): BylinePart {
  const isMore = printed !== names.join(', ');
  return { ...(label !== undefined && { label }), names, ...(isMore && { printed }) };
}

/** Without signs at its ends that belong to no name, and brackets without their other half. */
function tidied(text: string): string {
  let depth = 0;
  const opened = [...text].map((char) => {
    if (char === '(') depth += 1;
    if (char !== ')') return char;
    depth -= 1;
    if (depth >= 0) return char;
    depth = 0;
    return '';
  });
  return opened
    .join('')
    .replace(/^[\s.,]+|[\s,(]+$/gu, '')
    .replace(/\.\/\.$|(?<=[^\s.]{2})(?<!\s[JS]r)\.$/u, '')
    .trim();
}

/**
 * Names between the joints. What stands in brackets is printed and names nobody (`Lê Minh (thực
 * hiện)`), unless it is all there is.
 */
function splitNames(printed: string): string[] {
  const inner = /^\(([^()]*)\)$/u.exec(printed)?.[1];
  if (inner !== undefined) return splitNames(tidied(inner));
  if (SOURCE.test(printed)) return [printed];
  const spans: { start: number; end: number }[] = [];
  for (const span of piecesOf(printed)) {
    const name = printed.slice(span.start, span.end);
    const last = spans.at(-1);
    const before = last && printed.slice(last.start, last.end);
    if (name === '') continue;
    if (last && before !== undefined && continuesOffice(before, name)) last.end = span.end;
    // `Hương Giang và cộng sự`: printed, but nobody that has a page.
    else if (before === undefined || !/^\p{Ll}/u.test(name) || !/^\p{Lu}/u.test(before))
      spans.push(span);
    else if (SOURCE.test(name) || isGroup(name)) spans.push(span);
  }
  return spans.map(({ start, end }) => printed.slice(start, end));
}

/** Where the text between two joints lies, without brackets before or behind it and signs at its ends. */
function piecesOf(text: string): { start: number; end: number }[] {
  let from = 0;
  return splitOutsideBrackets(text, JOINT, true).flatMap((piece, index) => {
    const start = from;
    from += piece.length;
    if (index % 2 === 1) return [];
    const lead = /^(?:[\s.,]|\([^()]*\)|\[[^[\]]*\])*/u.exec(piece)?.[0].length ?? 0;
    const bare = piece.slice(lead).replace(/(?:[\s,]|\([^()]*\)?|\[[^[\]]*\])+$/u, '');
    const end = start + lead + bare.length;
    return [{ start: Math.min(start + lead, end), end }];
  });
}

/** Pieces between what a pattern finds outside brackets; `keep`: what it finds too, at the odd places. */
function splitOutsideBrackets(text: string, pattern: RegExp, keep = false): string[] {
  const hidden = text.replace(/\([^()]*\)|\[[^[\]]*\]/gu, (inside) => '('.repeat(inside.length));
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: found, index } of hidden.matchAll(pattern)) {
    pieces.push(text.slice(from, index));
    if (keep) pieces.push(text.slice(index, index + found.length));
    from = index + found.length;
  }
  return [...pieces, text.slice(from)];
}
