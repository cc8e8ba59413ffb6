import type { Nodes } from 'mdast';
import type { AfterLineEnd } from '#pipeline/check/body/instead-of-tag';
import type { Tag } from '#pipeline/check/body/tags';
import { lettersIn } from '#pipeline/check/leftover/parsed-line';
import { parseMarkdown } from '#pipeline/parse/markdown';

/** A line with tags and what stands around it. */
export interface TaggedLine {
  readonly raw: string;
  /** Empty where it has tags of its own: its correction keeps the paragraphs apart. */
  readonly above: string;
  readonly below: string;
  readonly tags: readonly Tag[];
}

/** Longer ones, or ones with more tags, are no correction anybody would look through. */
const most = { letters: 8000, tags: 60 };

const bold = 'b|strong';
const italic = 'i|em';
const blocks = 'p|div|center';
const known = new RegExp(`^(?:${bold}|${italic}|${blocks}|br|span|font|u|[a-z]\\w*:\\w+)$`, 'u');
const BLOCK = new RegExp(`</?(?:${blocks})(?:\\s[^<>]*)?>`, 'giu');
const OTHER = /<\/?(?:span|font|u|[a-z]\w*:\w+)(?:\s[^<>]*)?\/?>/giu;
const LINE_END = /<\/?br(?:\s[^<>]*)?\/?>/giu;
/** What stands before the text of a line: marks of quotations, lists and headings. */
const LEAD = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})\s+)?/u;
const ITEM = /^[-*+]\s+/u;
/** A sign or number before what was meant as an item. */
const MEANT_ITEM = /^(?:[-–—•*+·]|\d{1,2}[.)])\s/u;

/**
 * The line as it is written without HTML: bold and italic by their marks, paragraphs apart, line ends
 * by a backslash, items of a list each on its line. None where another tag stands there, where a pair
 * is not whole, or where Markdown would make something else of it.
 */
export function withoutTags({ raw, above, below, tags }: TaggedLine): string | undefined {
  if (
    raw.length > most.letters ||
    tags.length > most.tags ||
    !tags.every(({ name, text }) => known.test(name) && !text.includes('\n'))
  )
    return undefined;
  // In the cell of a table one is good Markdown.
  const hasLineEnds = tags.some(({ name }) => name === 'br');
  const lead = LEAD.exec(raw)?.[0] ?? '';
  const body = raw.slice(lead.length);
  // A block of HTML is read by no other rule; its spaces are mended here.
  const spaced = /^<(?:p|div|center)\b/iu.test(body)
    ? body.replace(/(?:&nbsp;|\u00A0)+\s*/gu, ' ')
    : body;
  const marked = withMarks(withMarks(spaced.replace(OTHER, ''), italic, '*'), bold, '**')
    .replace(BLOCK, '\n\n')
    .replace(LINE_END, (end) => (hasLineEnds ? '\n' : end));
  const pieces = marked.split(/\s*\n\s*\n\s*/u).map((piece) => piece.split(/[ \t]*\n[ \t]*/u));
  const isOpen = /\n[ \t]*$/u.test(marked) && !/\n\s*\n\s*$/u.test(marked);
  const text = pieces
    .map((lines) => inLines(lines.map((line) => line.trim()).filter((line) => line !== '')))
    .filter((piece) => piece !== '')
    .join('\n\n');
  const isLines = text.includes('\n');
  if (isLines && (lead.trim() !== '' || raw.includes('|'))) return undefined;
  if (!isTheSame(hasLineEnds ? text : text.replace(LINE_END, ' '), body)) return undefined;
  if (text === '') return lead.trim() === '' ? '' : undefined;
  const isApart = above.trim() !== '' && startsBlock(body);
  const isItem = ITEM.test(lead.trimStart()) || ITEM.test(text.slice(text.lastIndexOf('\n') + 1));
  return `${isApart ? '\n' : ''}${lead}${text}${endOf(below, { isOpen, isItem, ends: endsBlock(body) })}`;
}

/** A text that is bold as a whole as it stands in a heading, which is bold anyway. */
export function withoutBold(text: string): string {
  const inner = /^\*\*([^*]+)\*\*$/u.exec(text)?.[1];
  return inner ?? text;
}

/** What a line end of HTML, at the end of its line or inside it, is followed by. */
export function belowLineEnd(raw: string, below: string): AfterLineEnd {
  const last = raw.split(LINE_END).at(-1) ?? '';
  const inside = raw
    .split(LINE_END)
    .slice(1)
    .map((text) => text.replace(/<[^<>]*>/gu, '').trim());
  const next = last.replace(/<[^<>]*>/gu, '').trim() === '' ? textOf(below) : '';
  if (inside.some((text) => MEANT_ITEM.test(text)) || MEANT_ITEM.test(next)) return 'list';
  if (next !== '' || inside.some((text) => text !== '')) return 'text';
  return textOf(raw) === '' ? 'alone' : 'end';
}

function endOf(
  below: string,
  {
    isOpen,
    isItem,
    ends,
  }: { readonly isOpen: boolean; readonly isItem: boolean; readonly ends: boolean },
): string {
  const next = textOf(below);
  if (next === '') return '';
  if (ends || startsBlock(below.trimStart())) return '\n';
  if (!isOpen) return '';
  if (ITEM.test(next)) return isItem ? '' : '\n';
  return isItem || MEANT_ITEM.test(next) ? '' : '\\';
}

function textOf(line: string): string {
  return line
    .replace(/<[^<>]*>/gu, '')
    .replace(/^[\s>]+/u, '')
    .trimEnd();
}

function startsBlock(text: string): boolean {
  return text.search(BLOCK) === 0;
}

function endsBlock(text: string): boolean {
  return [...text.matchAll(BLOCK)].some(
    ({ 0: tag, index }) => text.slice(index + tag.length).trim() === '',
  );
}

/** Pairs of tags as marks, which stand at the words and not at spaces. */
function withMarks(text: string, names: string, mark: string): string {
  const pair = new RegExp(`<(?:${names})(?:\\s[^<>]*)?>([\\s\\S]*?)</(?:${names})\\s*>`, 'giu');
  return text.replace(pair, (all: string, inner: string, at: number) => {
    const core = inner.trim();
    if (core === '') return inner;
    const [before, after] = [text[at - 1] ?? '', text[at + all.length] ?? ''];
    const words = core.replaceAll('*', '');
    const isWord = /[\p{L}\p{N}]/u;
    const left = /^\s/u.test(inner) || (isWord.test(before) && !isWord.test(words.charAt(0)));
    const right = /\s$/u.test(inner) || (isWord.test(after) && !isWord.test(words.at(-1) ?? ''));
    return `${left ? ' ' : ''}${mark}${core}${mark}${right ? ' ' : ''}`;
  });
}

/** Lines of one paragraph: items as a list, the others with their ends kept. */
function inLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined) return line;
      const [isOne, isNext] = [ITEM.test(line), ITEM.test(next)];
      if (isOne && isNext) return line;
      return isOne || isNext ? `${line}\n` : `${line}\\`;
    })
    .join('\n');
}

/** Markdown reads the same letters as stood between the tags, as text, and leaves no mark standing. */
function isTheSame(text: string, body: string): boolean {
  const root = parseMarkdown(text, 0);
  if (!root.children.every(({ type }) => type === 'paragraph' || type === 'list')) return false;
  // A dash or a number that was meant for a list, and would go on to be none.
  if (text.split('\n').some((line) => MEANT_ITEM.test(line) && !ITEM.test(line))) return false;
  let read = '';
  let isClean = true;
  const walk = (node: Nodes): void => {
    if (node.type === 'html') isClean = false;
    if (node.type === 'text' || node.type === 'inlineCode') {
      read += node.value;
      if (/[*<>]/u.test(node.value)) isClean = false;
    }
    if ('children' in node) for (const child of node.children) walk(child);
    if (node.type === 'link') read += node.url;
  };
  walk(root);
  const written = body.replace(/<[^<>]*>/gu, '').replace(/&nbsp;/gu, '');
  return isClean && lettersIn(read) === lettersIn(written);
}
