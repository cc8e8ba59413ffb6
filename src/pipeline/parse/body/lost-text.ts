import type { Nodes, Root } from 'mdast';
import { stretchOf } from '#pipeline/parse/body/collect';
import { isSignature, signatureLabel } from '#pipeline/parse/body/signature';
import { altIn } from '#pipeline/parse/body/written-title';
import type { ParseFlaw } from '#pipeline/parse/flaws';
import type { Passage } from '#pipeline/parse/passage';
import type { SourceText } from '#pipeline/read/source-text';

/** Start and end in the text of the file. */
type Range = readonly [start: number, end: number];

/**
 * The law of conservation: every letter and digit of a body stands in a passage, which readers see and
 * rules read, or in one of the few places named here. What stands in neither would vanish unsaid.
 *
 * @param passages of the body
 * @param unshown parts whose loss is told already
 * @returns a flaw a line
 */
export function lostText(
  root: Root,
  passages: readonly Passage[],
  unshown: ReadonlySet<Nodes>,
  source: SourceText,
  bodyOffset: number,
): ParseFlaw[] {
  const known: Range[] = passages.map(({ offset, text }) => [offset, offset + text.length]);
  namedPlaces(root, unshown, source, known);
  known.sort((a, b) => a[0] - b[0]);
  known.push([source.text.length, source.text.length]);
  const flaws: ParseFlaw[] = [];
  let end = bodyOffset;
  let line = 0;
  for (const [start, next] of known) {
    if (start > end) {
      const gap = source.text.slice(end, start);
      for (const { 0: text, index } of gap.matchAll(LETTERS)) {
        const offset = end + index;
        const own = source.placeOf(offset).line;
        if (own !== line) {
          flaws.push({ kind: 'text-lost', values: { text }, offset, length: text.length });
        }
        line = own;
      }
    }
    end = Math.max(end, next);
  }
  return flaws;
}

/** From the first letter or digit to the last of a line, at most a few words. */
const LETTERS = /[\p{L}\p{N}](?:[^\n]{0,60}[\p{L}\p{N}])?/gu;

/** Whose Markdown holds no text, or text that has a passage of its own. */
const bare: ReadonlySet<string> = new Set(['html', 'break', 'definition', 'footnoteReference']);

/**
 * Where letters stand that are no text of the article: addresses, names of notes and references, the
 * numbers of a list (which the browser prints), the mark of a signature, HTML (which is refused).
 */
function namedPlaces(
  root: Root,
  unshown: ReadonlySet<Nodes>,
  source: SourceText,
  known: Range[],
): void {
  const add = (start: number, end: number) => {
    if (end > start) known.push([start, end]);
  };
  const endOf = (node: Nodes) => {
    const { offset, length } = stretchOf(node, source);
    return offset + length;
  };
  const walk = (node: Nodes): void => {
    const { type } = node;
    if (type === 'text') return;
    const { offset, length } = stretchOf(node, source);
    const end = offset + length;
    if (unshown.has(node)) {
      add(offset, end);
      return;
    }
    if (bare.has(type)) add(offset, end);
    else if (type === 'paragraph' && isSignature(node)) add(offset, offset + signatureLabel.length);
    else if (type === 'image') {
      add(offset + (altIn(source.text.slice(offset, end))?.[1] ?? length), end);
    } else if (type === 'link') {
      const last = node.children.at(-1);
      add(last ? endOf(last) : offset, end);
    } else if (type === 'listItem' || type === 'footnoteDefinition') {
      const [first] = node.children;
      add(offset, first ? stretchOf(first, source).offset : end);
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
}
