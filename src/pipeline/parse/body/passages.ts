import type { Definition, Image, Link, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { stretchOf } from '#pipeline/parse/body/collect';
import { isCredit } from '#pipeline/parse/body/written-photo';
import { altIn, type Range, titleIn } from '#pipeline/parse/body/written-title';
import type { Passage, PassageKind } from '#pipeline/parse/passage';
import type { SourceText } from '#pipeline/read/source-text';

/**
 * The text of a body that readers see, as it stands in the file. Runs before figures are made, so
 * that every letter still has its place.
 *
 * @param firstBlock number of the first block; front-matter values come before
 * @param unshown what of the tree the page does not show
 */
export function bodyPassages(
  root: Root,
  source: SourceText,
  firstBlock: number,
  unshown: ReadonlySet<Nodes>,
): Passage[] {
  const passages: Passage[] = [];
  let block = firstBlock;
  let asides = -1;
  const rangeOf = ({ position }: Nodes): readonly [number, number] =>
    position
      ? [
          source.offsetOf(position.start.line, position.start.column),
          source.offsetOf(position.end.line, position.end.column),
        ]
      : [0, 0];
  const add = (kind: PassageKind, text: string, offset: number) => {
    if (text) passages.push({ kind, text, offset, block });
  };
  /** Text beside the sentence in which it stands: it has a block of its own and parts nothing. */
  const addAside = (node: Nodes, range: Range | undefined, kind: PassageKind) => {
    if (!range) return;
    const [offset, end] = rangeOf(node);
    const text = source.text.slice(offset, end).slice(...range);
    if (text) passages.push({ kind, text, offset: offset + range[0], block: asides-- });
  };
  const walk = (node: Nodes, kind: PassageKind): void => {
    if (unshown.has(node)) return;
    if (node.type === 'text') {
      const [start, end] = rangeOf(node);
      add(kind, source.text.slice(start, end), start);
    } else if (node.type === 'inlineCode') {
      // Readers see it in the sentence; left out, the words beside it would grow together.
      const [start, end] = rangeOf(node);
      const written = source.text.slice(start, end);
      const [fence = ''] = /^`+/u.exec(written) ?? [];
      add(kind, written.slice(fence.length, written.length - fence.length), start + fence.length);
    } else if (node.type === 'code') {
      block++;
      const [start, end] = rangeOf(node);
      const [first, last] = codeIn(source.text.slice(start, end));
      add('code', source.text.slice(start + first, start + last), start + first);
    } else if (node.type === 'definition') {
      addAside(node, titleOf(node, source), 'caption');
    } else if (node.type === 'image') {
      placeImage(node);
    } else if (node.type === 'paragraph') {
      block++;
      walkParagraph(node, kind);
    } else if (node.type === 'heading' || node.type === 'tableCell') {
      block++;
      for (const child of node.children) walk(child, node.type === 'heading' ? 'heading' : 'cell');
    } else if ('children' in node) {
      for (const child of node.children) walk(child, kind);
      if (node.type === 'link') walkLink(node);
    }
  };
  const walkLink = (link: Link) => {
    const written = source.text.slice(...rangeOf(link));
    const last = link.children.at(-1);
    const start = last ? rangeOf(last)[1] - rangeOf(link)[0] : 0;
    const number = /tel:[^\s>)"]+/iu.exec(written.slice(start));
    // A telephone number stands in the page, whatever the link is called.
    if (number && !written.startsWith('<')) {
      const from = start + number.index + 'tel:'.length;
      addAside(link, [from, start + number.index + number[0].length], 'alt');
    }
    addAside(link, titleOf(link, source), 'alt');
  };
  const walkParagraph = (paragraph: Paragraph, outer: PassageKind) => {
    let kind = outer;
    let behindPhoto = false;
    for (const child of paragraph.children) {
      if (child.type === 'image') behindPhoto = true;
      else if (behindPhoto && !isSpace(child)) {
        kind = isCaptionStart(child) ? 'caption' : outer;
        behindPhoto = false;
      }
      walk(child, kind);
    }
  };
  const placeImage = (node: Image) => {
    const [offset, end] = rangeOf(node);
    const written = source.text.slice(offset, end);
    block++;
    const alt = altIn(written);
    if (alt) add('alt', written.slice(...alt), offset + alt[0]);
    block++;
    const title = titleOf(node, source);
    if (title) add('caption', written.slice(...title), offset + title[0]);
  };
  walk(root, 'paragraph');
  return passages;
}

/** Where the title of a link, an image or a definition stands in its Markdown, if it has one and there. */
function titleOf(node: Link | Image | Definition, source: SourceText): Range | undefined {
  if (!node.title) return undefined;
  const { offset, length } = stretchOf(node, source);
  const written = source.text.slice(offset, offset + length);
  // Of a reference the title stands elsewhere: in its definition.
  return node.type !== 'definition' && !written.endsWith(')') ? undefined : titleIn(written);
}

/** What stands between the fences. */
function codeIn(written: string): Range {
  const start = written.indexOf('\n') + 1;
  const fence = /^[`~]+/u.exec(written)?.[0] ?? '';
  const last = written.lastIndexOf('\n');
  const closed = last >= start && written.slice(last).trimEnd().endsWith(fence);
  return [start === 0 ? written.length : start, closed ? last : written.length];
}

/** The same judgement as that of `photo-lines.ts`: what follows a photo on its own line is prose. */
function isCaptionStart(node: PhrasingContent): boolean {
  if (node.type === 'break' || node.type === 'emphasis') return true;
  return node.type === 'text' && (/^[ \t]*\n/u.test(node.value) || isCredit(node.value));
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'text' && /^[ \t]*$/u.test(node.value);
}
