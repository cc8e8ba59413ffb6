import type { Paragraph, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import {
  type BodyParts,
  collectParts,
  type Stretch,
  stretchOf,
} from '#pipeline/parse/body/collect';
import { withoutEndMark } from '#pipeline/parse/body/end-mark';
import { type Figure, makeFigures, photosOf } from '#pipeline/parse/body/figures';
import { bodyIds } from '#pipeline/parse/body/heading-ids';
import { keepNumbers } from '#pipeline/parse/body/keep-numbers';
import { acceptLineBreaks } from '#pipeline/parse/body/line-breaks';
import { lostText } from '#pipeline/parse/body/lost-text';
import { bodyPassages } from '#pipeline/parse/body/passages';
import { nameFootnotes, resolveReferences } from '#pipeline/parse/body/resolve-references';
import { isSignature, markSignatures } from '#pipeline/parse/body/signature';
import { isTableCaption } from '#pipeline/parse/body/table-caption';
import { findUnshown } from '#pipeline/parse/body/unshown';
import type { WrittenPhoto } from '#pipeline/parse/body/written-photo';
import { limitOf, tooDeep } from '#pipeline/parse/body-limits';
import type { ParseFlaw } from '#pipeline/parse/flaws';
import { parseMarkdown } from '#pipeline/parse/markdown';
import type { Passage } from '#pipeline/parse/passage';
import type { SourceText } from '#pipeline/read/source-text';

/** A body as a tree, its photos made into figures. */
export interface BodyTree {
  readonly root: Root;
  /** In order; their marks in the tree bear their numbers. */
  readonly figures: readonly Figure[];
}

export interface ParsedBody extends BodyParts {
  readonly tree: BodyTree;
  readonly photos: readonly WrittenPhoto[];
  /** Ids that links of the page may lead to. */
  readonly ids: readonly string[];
  /** Everything readers see of it. */
  readonly passages: readonly Passage[];
  /** What the page would not show of it. */
  readonly flaws: readonly ParseFlaw[];
  /** The first block, where it may become the sapo. */
  readonly lead?: Lead;
  /** Nothing that a reader would see. */
  readonly isEmpty: boolean;
}

export interface Lead {
  /** As plain text, without an end mark. */
  readonly text: string;
  /** The first link or footnote in it, which plain text cannot keep. */
  readonly lost?: Stretch;
}

/**
 * @param bodyOffset where the body begins in the text
 * @param firstBlock number of its first block; values of the front matter come before
 */
export function parseBody(
  source: SourceText,
  bodyOffset: number,
  firstBlock: number,
): ParsedBody | ParseFlaw {
  const body = source.text.slice(bodyOffset);
  const limit = limitOf(body);
  if (limit) return { ...limit, offset: bodyOffset + limit.offset };
  const root = parseMarkdown(body, source.placeOf(bodyOffset).line - 1);
  const deep = tooDeep(root);
  if (deep) {
    const { offset } = stretchOf(deep, source);
    return { kind: 'body-too-deep', values: undefined, offset };
  }
  const isEmpty = hasNothing(root);
  keepNumbers(root, source, body);
  acceptLineBreaks(root, body);
  markSignatures(root, source);
  const unshown = findUnshown(root, resolveReferences(root), source);
  if (body.includes('[^')) nameFootnotes(root);
  const inLead = leadOf(root)?.children.find(
    ({ type }) => type === 'link' || type === 'footnoteReference',
  );
  const parts = collectParts(root, source);
  // Before figures are made: every letter still has its place.
  const passages = bodyPassages(root, source, firstBlock, unshown.nodes);
  const lost = lostText(root, passages, unshown.nodes, source, bodyOffset);
  const figures = makeFigures(root);
  const paragraph = leadOf(root);
  const text = paragraph && withoutEndMark(textOf(paragraph).replace(/\s+/gu, ' ').trim());
  return {
    ...parts,
    passages,
    flaws: [...unshown.flaws, ...lost],
    isEmpty,
    tree: { root, figures },
    photos: photosOf(figures),
    ids: bodyIds(root, body),
    ...(text !== undefined && {
      lead: { text, ...(inLead && { lost: stretchOf(inLead, source) }) },
    }),
  };
}

/** HTML is something: it is refused for its own sake. */
function hasNothing(root: Root): boolean {
  return root.children.every(
    ({ type }) =>
      type === 'definition' || type === 'thematicBreak' || type === 'footnoteDefinition',
  );
}

/**
 * The paragraph that may stand above the body as the sapo: the very first block, and not the caption of a
 * table. One that stands behind a heading, a poem, a photo belongs there.
 */
function leadOf({ children }: Root): Paragraph | undefined {
  const [first, second] = children.filter(({ type }) => type !== 'definition');
  if (first?.type !== 'paragraph' || isSignature(first)) return undefined;
  const isCaption = second?.type === 'table' && isTableCaption(textOf(first));
  return isCaption ? undefined : first;
}
