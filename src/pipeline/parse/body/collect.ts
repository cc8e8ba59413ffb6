import type { Nodes, Root, Table } from 'mdast';
import type { SourceText } from '#pipeline/read/source-text';

/** A stretch of the file. */
export interface Stretch {
  /** Offset in the text of the file. */
  readonly offset: number;
  readonly length: number;
}

/** A link as written, with its place: whether its target exists is known only when all articles are. */
export interface WrittenLink extends Stretch {
  readonly url: string;
}

/** A paragraph as written, with the lines of its file. */
export interface WrittenParagraph extends Stretch {
  /** The innermost block around it; absent where it stands by itself. */
  readonly within?: 'list' | 'quote' | 'note';
  readonly hasPhoto: boolean;
}

/** What the rules look at in a body besides what readers read. */
export interface BodyParts {
  /** Raw HTML. */
  readonly html: readonly Stretch[];
  /** Everything that leads somewhere, whatever its address. */
  readonly links: readonly WrittenLink[];
  readonly tables: readonly Table[];
  /** Rows of hyphens right under the text of a paragraph. */
  readonly underlines: readonly Stretch[];
  /** Photos that stand in something else than a paragraph of their own. */
  readonly photosInside: readonly PhotoInside[];
  /** Running text, where syntax that was meant and not understood is left standing. */
  readonly texts: readonly Stretch[];
  /** In order. */
  readonly paragraphs: readonly WrittenParagraph[];
}

export interface PhotoInside extends Stretch {
  readonly src: string;
  readonly inside: 'tableCell' | 'list' | 'blockquote' | 'heading' | 'link';
}

/** Walks a body whose references are resolved once, for all rules. */
export function collectParts(root: Root, source: SourceText): BodyParts {
  const html: Stretch[] = [];
  const links: WrittenLink[] = [];
  const texts: Stretch[] = [];
  const tables: Table[] = [];
  const underlines: Stretch[] = [];
  const photosInside: PhotoInside[] = [];
  const paragraphs: WrittenParagraph[] = [];
  const walk = (node: Nodes, around: Around): void => {
    const { type } = node;
    if (type === 'html') html.push(stretchOf(node, source));
    else if (type === 'link') links.push({ url: node.url, ...stretchOf(node, source) });
    else if (type === 'text') texts.push(stretchOf(node, source));
    else if (type === 'table') tables.push(node);
    else if (type === 'image' && around.photo) {
      photosInside.push({ src: node.url, inside: around.photo, ...stretchOf(node, source) });
    } else if (type === 'paragraph') {
      const hasPhoto = node.children.some((child) => child.type === 'image');
      const within = around.paragraph && { within: around.paragraph };
      paragraphs.push({ ...stretchOf(node, source), hasPhoto, ...within });
    }
    if (!('children' in node)) return;
    const inner = {
      photo: isPhotoHolder(type) ? type : around.photo,
      paragraph: containers[type] ?? around.paragraph,
    };
    for (const [index, child] of node.children.entries()) {
      if (child.type === 'thematicBreak' && isUnder(child, node.children[index - 1])) {
        underlines.push(stretchOf(child, source));
      }
      walk(child, inner);
    }
  };
  walk(root, { photo: undefined, paragraph: undefined });
  return { html, links, texts, tables, underlines, photosInside, paragraphs };
}

/** What a node stands in: for photos, and for paragraphs. */
interface Around {
  readonly photo: PhotoInside['inside'] | undefined;
  readonly paragraph: WrittenParagraph['within'] | undefined;
}

function isPhotoHolder(type: string): type is PhotoInside['inside'] {
  return ['tableCell', 'list', 'blockquote', 'heading', 'link'].includes(type);
}

/** No empty line lies between a paragraph and what follows. */
function isUnder({ position }: Nodes, before: Nodes | undefined): boolean {
  return (
    before?.type === 'paragraph' && position?.start.line === (before.position?.end.line ?? 0) + 1
  );
}

const containers: Readonly<Record<string, WrittenParagraph['within']>> = {
  listItem: 'list',
  blockquote: 'quote',
  footnoteDefinition: 'note',
};

/** Where a node stands; what was made up stands at the start of the file. */
export function stretchOf({ position }: Nodes, source: SourceText): Stretch {
  if (!position) return { offset: 0, length: 0 };
  const { start, end } = position;
  const offset = source.offsetOf(start.line, start.column);
  return { offset, length: source.offsetOf(end.line, end.column) - offset };
}
