import type { Image, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { isCredit } from '#pipeline/parse/body/written-photo';
import type { Passage, PassageKind } from '#pipeline/parse/passage';
import type { SourceText } from '#pipeline/read/source-text';

/**
 * The text of a body that readers see, as it stands in the file. Runs before figures are made, so
 * that every letter still has its place.
 *
 * @param firstBlock number of the first block; front-matter values come before
 */
export function bodyPassages(root: Root, source: SourceText, firstBlock: number): Passage[] {
  const passages: Passage[] = [];
  let block = firstBlock;
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
  const walk = (node: Nodes, kind: PassageKind): void => {
    if (node.type === 'text') {
      const [start, end] = rangeOf(node);
      add(kind, source.text.slice(start, end), start);
    } else if (node.type === 'inlineCode') {
      // Readers see it in the sentence; left out, the words beside it would grow together.
      const [start, end] = rangeOf(node);
      const written = source.text.slice(start, end);
      const [fence = ''] = /^`+/u.exec(written) ?? [];
      add(kind, written.slice(fence.length, written.length - fence.length), start + fence.length);
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
    }
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
    add('alt', /^!\[((?:\\.|[^\]\\])*)\]/su.exec(written)?.[1] ?? '', offset + 2);
    block++;
    const title = /\s(["'])((?:\\.|(?!\1).)*)\1\s*\)$/su.exec(written);
    if (title?.[2]) add('caption', title[2], offset + title.index + title[0].indexOf(title[2]));
  };
  walk(root, 'paragraph');
  return passages;
}

/** The same judgement as that of `photo-lines.ts`: what follows a photo on its own line is prose. */
function isCaptionStart(node: PhrasingContent): boolean {
  if (node.type === 'break' || node.type === 'emphasis') return true;
  return node.type === 'text' && (/^[ \t]*\n/u.test(node.value) || isCredit(node.value));
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'text' && /^[ \t]*$/u.test(node.value);
}
