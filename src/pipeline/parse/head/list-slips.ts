import { canonicalKey, type KeyNames, nestedKeys } from '#bulletin/front-matter-keys';
import { parseSpeaker } from '#bulletin/speaker';
import { isVietnameseName } from '#vietnamese/person-name';

/** A line of a front matter that is not written as YAML reads it, though what is meant is clear. */
export interface LineSlip {
  /** Number of the line in the front matter, from 0. */
  readonly line: number;
  /** Where in the line the fault stands. */
  readonly column: number;
  readonly length: number;
  /** In Vietnamese: a sentence that goes on after a colon, with its cure. */
  readonly reason: string;
  /** The line as it is meant; absent where one line cannot hold it. */
  readonly mended?: string;
}

/**
 * Lists whose lines do not begin with a hyphen and a space, in one column: with Word's `–` and `•`, with a
 * number, or with nothing. YAML joins such lines into one value, and two people become one.
 *
 * @param keys of this kind of file
 */
export function* listSlips(
  lines: readonly string[],
  keys: readonly KeyNames[],
): Generator<LineSlip> {
  for (const [index, line] of lines.entries()) {
    const [, spelling = '', value = ''] =
      /^([^\s:#"'-][^:]{0,40}):(?:[ \t]+(.*))?$/u.exec(line.trimEnd()) ?? [];
    const key = canonicalKey(spelling, keys) ?? '';
    if (!lists.has(key)) continue;
    const block = blockUnder(lines, index, { key, isOpen: value === '' }, keys);
    if (block.length === 0) {
      const [dash = ''] = /^(?:-|[–—•·*+])[ \t]+(?=\S)/u.exec(value) ?? [];
      if (dash === '' || /^[–—•·]/u.test(value)) continue;
      const column = line.lastIndexOf(value);
      const reason = `chỉ có một mục thì không ghi dấu “${dash.trim()}” sau dấu hai chấm. Xóa dấu ấy.`;
      yield {
        line: index,
        column,
        length: 1,
        reason,
        mended: `${spelling}: ${value.slice(dash.length)}`,
      };
    } else if (value === '' || /^[|>][+-]?$/u.test(value)) {
      yield* slipsOfBlock(block, key, value === '' ? undefined : { line: index, spelling, value });
    } else if (/^["'[{&*!#]/u.test(value) === false && !joinsLines(value)) {
      const isMore = block.some((one) => one.bullet !== '' || startsEntry(one.text, key));
      if (!isMore) continue;
      const reason = `mỗi ${nameOf(key)} phải ở một dòng riêng dưới dòng này. Xuống dòng sau dấu hai chấm, đầu mỗi dòng ghi gạch nối và dấu cách.`;
      yield { line: index, column: line.indexOf(value), length: value.length, reason };
    }
  }
}

interface BlockLine {
  readonly line: number;
  readonly written: string;
  readonly indent: string;
  /** What stands for a hyphen, with the white space behind it; empty where nothing does. */
  readonly bullet: string;
  readonly text: string;
}

/** Keys whose value may be a list. */
const lists: ReadonlySet<string> = new Set([
  ...['unit', 'author', 'speakers', 'topics', 'aliases'],
  ...Object.keys(nestedKeys),
]);

const BULLET =
  /^(?:-+[ \t]*|[–—−‐‑‒―•·∙●○▪■□◦‣⁃➢➤✓✔§\uF0A7\uF0B7\uF0D8\uF02D]+[ \t]*|\*(?!\*)[ \t]*|\+[ \t]*|o\t|\d{1,2}[.)/](?:[ \t]+|(?=\p{L}))|[a-zđ]\)[ \t]*)/u;

/** The lines below a key, down to the next key. */
function blockUnder(
  lines: readonly string[],
  index: number,
  list: { readonly key: string; readonly isOpen: boolean },
  keys: readonly KeyNames[],
): BlockLine[] {
  const block: BlockLine[] = [];
  for (let line = index + 1; line < lines.length; line++) {
    const written = lines[line] ?? '';
    const [, indent = '', rest = ''] = /^(\s*)(.*)$/u.exec(written) ?? [];
    if (rest === '' || rest.startsWith('#')) continue;
    const bullet = BULLET.exec(rest)?.[0] ?? '';
    const text = rest.slice(bullet.length).trim();
    const [, key] = /^([^:]{1,40}):(?:\s|$)/u.exec(rest) ?? [];
    // Not indented and no item: a key, known or mistyped, unless it can only belong to the list.
    if (indent === '' && bullet === '' && (key !== undefined || !mayBelong(text, list, keys)))
      break;
    if (indent === '' && key !== undefined && canonicalKey(key, keys) !== undefined) break;
    block.push({ line, written, indent, bullet, text });
  }
  return block;
}

/** A line without indent or hyphen: an entry of the list above it rather than a key without a colon. */
function mayBelong(
  text: string,
  { key, isOpen }: { readonly key: string; readonly isOpen: boolean },
  keys: readonly KeyNames[],
): boolean {
  const words = text.split(' ', 3);
  const named = words.some((_, end) => canonicalKey(words.slice(0, end + 1).join(' '), keys));
  return isOpen && !named && startsEntry(text, key);
}

function* slipsOfBlock(
  block: readonly BlockLine[],
  key: string,
  sign: { readonly line: number; readonly spelling: string; readonly value: string } | undefined,
): Generator<LineSlip> {
  const nested = nestedKeys[key];
  const isObject = (one: BlockLine) =>
    nested !== undefined &&
    canonicalKey(/^([^:]{1,40}):(?:\s|$)/u.exec(one.text)?.[1] ?? '', nested) !== undefined;
  if (block.some(isObject)) {
    for (const one of block) {
      if (isObject(one) && /^[–—−•·∙●▪■◦‣]/u.test(one.bullet)) yield slipOf(one, one.indent);
    }
    return;
  }
  if (key !== 'speakers' && nested !== undefined) return;
  const labelled =
    key === 'author' && block.every(({ bullet, text }) => bullet === '' && /:\s/u.test(text));
  if (labelled) return;
  const [first] = block;
  // What YAML reads in its own way: lists in brackets, texts in quotes over several lines.
  if (/^["'[{]/u.test(first?.text ?? '')) return;
  const bulleted = block.filter(({ bullet }) => bullet !== '');
  const plain = block.filter(({ bullet }) => bullet === '');
  const proper = bulleted.find(isProper);
  // What stands deeper than the hyphens goes on from the line above, unless it can only be somebody else.
  const depth = (proper ?? bulleted[0])?.indent.length ?? Number.POSITIVE_INFINITY;
  const entries = plain.filter((one) =>
    bulleted.length === 0 || one.indent.length > depth
      ? startsEntry(one.text, key) && (key === 'speakers' || bulleted.length === 0)
      : true,
  );
  if (bulleted.length === 0) {
    const isJoined = block.slice(0, -1).every((one) => joinsLines(one.text));
    if (block.length < 2 || entries.length < 2 || isJoined) return;
    if (entries.length < block.length) {
      const reason = `mỗi ${nameOf(key)} phải ở một dòng, đầu dòng là gạch nối và dấu cách. Sửa lại các dòng dưới mục này.`;
      yield {
        line: first?.line ?? 0,
        column: first?.indent.length ?? 0,
        length: first?.text.length ?? 0,
        reason,
      };
      return;
    }
  }
  const own = proper?.indent ?? bulleted[0]?.indent ?? first?.indent ?? '';
  const indent = /^ +$/u.test(own) || (own === '' && proper) ? own : '  ';
  const isWrong = (one: BlockLine) =>
    one.text !== '' &&
    (entries.includes(one) || (one.bullet !== '' && (!isProper(one) || one.indent !== indent)));
  if (sign && (entries.length > 0 || bulleted.length > 0)) {
    const reason = `dấu “${sign.value}” sau dấu hai chấm gộp các dòng dưới thành một. Xóa dấu ấy.`;
    const column = sign.spelling.length + 2;
    yield {
      line: sign.line,
      column,
      length: sign.value.length,
      reason,
      mended: `${sign.spelling}:`,
    };
  }
  for (const one of block) {
    // A tab before a right hyphen is told as what it is.
    if (isWrong(one) && !(isProper(one) && one.indent.includes('\t'))) yield slipOf(one, indent);
  }
}

function isProper({ bullet }: BlockLine): boolean {
  return /^-[ \t]+$/u.test(bullet);
}

function slipOf(one: BlockLine, indent: string): LineSlip {
  const column = one.indent.length;
  const mended = `${indent}- ${one.text}`;
  const place = { line: one.line, mended };
  const sign = one.bullet.trim();
  if (sign === '') {
    const reason =
      'đầu dòng thiếu gạch nối, dòng này sẽ bị nối với dòng khác. Thêm gạch nối và một dấu cách.';
    return { ...place, column, length: one.text.length, reason };
  }
  if (isProper(one)) {
    const reason = 'thụt đầu dòng không đều. Viết các dòng của cùng một danh sách thẳng cột.';
    return { ...place, column, length: one.written.length - column, reason };
  }
  const reason = /^-+$/u.test(sign)
    ? 'sau gạch nối đầu dòng phải có đúng một dấu cách. Gõ lại gạch nối và dấu cách.'
    : `đầu dòng là “${sign}” chứ không phải gạch nối. Thay bằng gạch nối và một dấu cách.`;
  return { ...place, column, length: sign.length, reason };
}

/** True where a line alone can be an entry of a list, and for speakers nothing else. */
function startsEntry(text: string, key: string): boolean {
  if (key !== 'speakers') return lists.has(key) && nestedKeys[key] === undefined;
  const parsed = parseSpeaker(text);
  if (!parsed.ok) return false;
  const { rank, honorific, name } = parsed.speaker;
  return rank !== undefined || honorific !== undefined || isVietnameseName(name);
}

/** A line that says itself that it goes on. */
function joinsLines(text: string): boolean {
  return /(?:[,;–—&]|\s-|\svà)$/u.test(text);
}

function nameOf(key: string): string {
  return names.get(key) ?? 'mục';
}

const names: ReadonlyMap<string, string> = new Map([
  ['speakers', 'người'],
  ['author', 'tác giả'],
  ['topics', 'chuyên mục'],
  ['unit', 'đơn vị'],
]);
