import type { Image, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import {
  finishPhoto,
  isCredit,
  type PhotoDraft,
  type WrittenPhoto,
} from '#pipeline/parse/body/written-photo';

/** What a paragraph with photos is made of, in order. */
export type PhotoLinePart =
  | { readonly photo: WrittenPhoto }
  | { readonly prose: readonly PhrasingContent[] };

/** True where a node is an image or holds one. */
export function hasImage(node: Nodes): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(hasImage));
}

/**
 * Takes a paragraph apart. A line that begins with a photo is the photo; the lines under it are its
 * caption, and so is what follows on its own line if that is all italic or a credit. Everything else
 * is prose: a photo in the middle of a sentence is moved behind the sentence, and nothing is lost.
 */
export function takeApart(paragraph: Paragraph): PhotoLinePart[] {
  const parts: (PhotoDraft | { readonly prose: PhrasingContent[] })[] = [];
  const lifted: Image[] = [];
  const addProse = (line: readonly PhrasingContent[]) => {
    const last = parts.at(-1);
    if (last && 'prose' in last) last.prose.push({ type: 'text', value: '\n' }, ...line);
    else parts.push({ prose: [...line] });
  };
  for (const line of linesOf(paragraph.children)) {
    const { images, rest } = leadingImages(line);
    const last = parts.at(-1);
    if (images.length > 0) {
      for (const image of images) parts.push({ image, under: [] });
      const caption = isBlank(rest) ? [] : rest;
      const draft = parts.at(-1) as PhotoDraft;
      if (isCaption(caption)) draft.under.push(...withoutBreak(caption));
      else addProse(liftImages(caption, lifted));
    } else if (last && 'image' in last && !line.some(hasImage)) {
      if (last.under.length > 0) last.under.push({ type: 'text', value: '\n' });
      last.under.push(...withoutBreak(line));
    } else addProse(liftImages(line, lifted));
  }
  return [
    ...parts.map((part) => ('image' in part ? { photo: finishPhoto(part) } : part)),
    ...lifted.map((image) => ({ photo: finishPhoto({ image, under: [] }) })),
  ].filter((part) => 'photo' in part || !isBlank(part.prose));
}

/** Takes the images out of running text; a link or emphasis that held nothing else goes with them. */
export function liftImages(nodes: readonly PhrasingContent[], lifted: Image[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'image') {
      lifted.push(node);
      return [];
    }
    if (!('children' in node) || !hasImage(node)) return [node];
    const children = liftImages(node.children as PhrasingContent[], lifted);
    return isBlank(children) ? [] : [{ ...node, children } as PhrasingContent];
  });
}

/** Phrasing content cut at its line ends; a hard break stays at the end of its line. */
function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    const line = lines.at(-1);
    if (node.type === 'text' && node.value.includes('\n')) {
      const [first = '', ...more] = node.value.split('\n');
      if (first) line?.push({ type: 'text', value: first });
      for (const value of more) lines.push(value ? [{ type: 'text', value }] : []);
    } else {
      line?.push(node);
      if (node.type === 'break') lines.push([]);
    }
  }
  return lines.filter((line) => !isBlank(line));
}

/** The images a line begins with, out of the links and emphasis that hold nothing else. */
function leadingImages(line: readonly PhrasingContent[]): {
  images: Image[];
  rest: PhrasingContent[];
} {
  const images: Image[] = [];
  for (const [index, node] of line.entries()) {
    if (isBlank([node])) continue;
    const own: Image[] = [];
    const rest = liftImages([node], own);
    if (own.length === 0 || rest.length > 0) {
      return { images, rest: trimmedStart(line.slice(index)) };
    }
    images.push(...own);
  }
  return { images, rest: [] };
}

function trimmedStart([first, ...more]: PhrasingContent[]): PhrasingContent[] {
  if (!first) return [];
  return [first.type === 'text' ? { ...first, value: first.value.trimStart() } : first, ...more];
}

function isCaption(nodes: readonly PhrasingContent[]): boolean {
  const meant = nodes.filter((node) => !isBlank([node]));
  return (
    !nodes.some(hasImage) &&
    (meant.every((node) => node.type === 'emphasis') ||
      isCredit(nodes.map((n) => textOf(n)).join('')))
  );
}

function isBlank(nodes: readonly PhrasingContent[]): boolean {
  return nodes.every(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.trim() === ''),
  );
}

function withoutBreak(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.filter((node) => node.type !== 'break');
}
