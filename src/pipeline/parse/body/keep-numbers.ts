import type { List, ListItem, Parents, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { stretchOf } from '#pipeline/parse/body/collect';
import type { SourceText } from '#pipeline/read/source-text';

/**
 * Numbers at the start of a line stay as they were written: Markdown would count on from the first.
 * Items that skip a number bear their own. What is no list at all (years, a date `28. 6. 2023`, `007.`)
 * becomes the paragraphs it was meant as. Changes the tree in place.
 *
 * @param markdown the body, of which most have no numbered line
 */
export function keepNumbers(root: Root, source: SourceText, markdown: string): void {
  if (!NUMBERED.test(markdown)) return;
  visit(root, 'list', (list, index, parent) => {
    if (!list.ordered || parent === undefined || index === undefined) return;
    const markers = list.children.map((item) => markerOf(item, source));
    if (list.children.some((item, at) => !canBeCounted(item, markers[at]))) {
      const blocks = asParagraphs(list, source);
      (parent as Parents).children.splice(index, 1, ...(blocks as never[]));
      return index + blocks.length;
    }
    const className = [
      ...(markers[0]?.text.includes(')') ? ['bracket'] : []),
      ...(markers.some((marker) => marker && marker.number > 99) ? ['hundreds'] : []),
    ];
    if (className.length > 0) list.data = { hProperties: { className } };
    let next = list.start ?? 1;
    for (const [at, item] of list.children.entries()) {
      const { number = next } = markers[at] ?? {};
      if (number !== next) item.data = { hProperties: { value: String(number) } };
      next = number + 1;
    }
    return undefined;
  });
}

/** A line that a numbered list could begin with, in a quotation or a list, too. */
const NUMBERED = /^[ \t>*+-]*\d+[.)](?:[ \t]|$)/mu;

interface Marker {
  /** `12.` or `12)`, with the space behind it. */
  readonly text: string;
  readonly number: number;
}

function markerOf(item: ListItem, source: SourceText): Marker | undefined {
  const { offset, length } = stretchOf(item, source);
  const [text] = /^\d+[.)][ \t]*/u.exec(source.text.slice(offset, offset + length)) ?? [];
  return text === undefined ? undefined : { text, number: Number.parseInt(text, 10) };
}

/** A list's number is printed by the browser: short, without zeros before it, once. */
function canBeCounted(item: ListItem, marker: Marker | undefined): boolean {
  if (marker === undefined) return false;
  const [first] = item.children;
  const isDate = first?.type === 'list' && first.ordered === true;
  return !isDate && marker.number < 1000 && /^(?:0|[1-9]\d*)[.)]/u.test(marker.text);
}

function asParagraphs(list: List, source: SourceText): ListItem['children'] {
  return list.children.flatMap((item) => {
    const [first, ...more] = item.children;
    const opening =
      first?.type === 'list' && first.ordered ? asParagraphs(first, source) : first ? [first] : [];
    const text = written(item, source);
    const [head] = opening;
    if (head?.type !== 'paragraph') {
      return [{ type: 'paragraph', children: [text] }, ...opening, ...more];
    }
    const paragraph = { ...head, children: [text, ...head.children] };
    return [paragraph, ...opening.slice(1), ...more];
  });
}

/** The marker of an item as running text, with its place in the file. */
function written(item: ListItem, source: SourceText): Text {
  const { text: value = '' } = markerOf(item, source) ?? {};
  const start = item.position?.start;
  const end = start && { line: start.line, column: start.column + value.length };
  return { type: 'text', value, ...(start && end && { position: { start, end } }) };
}
