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
import { bodyPassages } from '#pipeline/parse/body/passages';
import { nameFootnotes, resolveReferences } from '#pipeline/parse/body/resolve-references';
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
  /** The first paragraph, which may become the sapo; absent where there is none. */
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
  keepNumbers(root, source);
  resolveReferences(root);
  nameFootnotes(root);
  const lost = firstParagraph(root)?.children.find(
    ({ type }) => type === 'link' || type === 'footnoteReference',
  );
  const parts = collectParts(root, source);
  // Before figures are made: every letter still has its place.
  const passages = bodyPassages(root, source, firstBlock);
  const figures = makeFigures(root);
  const paragraph = firstParagraph(root);
  const text = paragraph && withoutEndMark(textOf(paragraph).replace(/\s+/gu, ' ').trim());
  return {
    ...parts,
    passages,
    isEmpty,
    tree: { root, figures },
    photos: photosOf(figures),
    ids: bodyIds(root),
    ...(text !== undefined && {
      lead: { text, ...(lost && { lost: stretchOf(lost, source) }) },
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

function firstParagraph(root: Root): Paragraph | undefined {
  return root.children.find((node) => node.type === 'paragraph');
}
