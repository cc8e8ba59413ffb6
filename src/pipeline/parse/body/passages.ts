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
    const title = titleIn(written);
    if (title) add('caption', written.slice(...title), offset + title[0]);
  };
  walk(root, 'paragraph');
  return passages;
}

/**
 * Start and end of the title in `![alt](address "title")`. Found from the end, letter by letter: an
 * expression with a choice for every backslash never ended on sixty of them.
 */
function titleIn(written: string): [start: number, end: number] | undefined {
  const inside = written.replace(/\)$/u, '').trimEnd();
  const end = inside.length - 1;
  const mark = inside[end];
  const opening = mark === ')' ? '(' : mark;
  if (opening !== '"' && opening !== "'" && opening !== '(') return undefined;
  for (let at = end - 1; at > 0; at -= 1) {
    if (inside[at] !== opening || isEscaped(inside, at)) continue;
    const stands = /\s/u.test(inside[at - 1] ?? '') && at + 1 < end;
    return stands ? [at + 1, end] : undefined;
  }
  return undefined;
}

/** An odd number of backslashes stands before it. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}

/** The same judgement as that of `photo-lines.ts`: what follows a photo on its own line is prose. */
function isCaptionStart(node: PhrasingContent): boolean {
  if (node.type === 'break' || node.type === 'emphasis') return true;
  return node.type === 'text' && (/^[ \t]*\n/u.test(node.value) || isCredit(node.value));
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'text' && /^[ \t]*$/u.test(node.value);
}
