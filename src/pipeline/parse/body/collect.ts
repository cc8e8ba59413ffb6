import type { Nodes, Root } from 'mdast';
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

/** What the rules look at in a body besides what readers read. */
export interface BodyParts {
  /** Raw HTML. */
  readonly html: readonly Stretch[];
  /** Everything that leads somewhere, whatever its address. */
  readonly links: readonly WrittenLink[];
  /** Running text, where syntax that was meant and not understood is left standing. */
  readonly texts: readonly Stretch[];
}

/** Walks a body whose references are resolved once, for all rules. */
export function collectParts(root: Root, source: SourceText): BodyParts {
  const html: Stretch[] = [];
  const links: WrittenLink[] = [];
  const texts: Stretch[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'html') html.push(stretchOf(node, source));
    else if (node.type === 'link') links.push({ url: node.url, ...stretchOf(node, source) });
    else if (node.type === 'text') texts.push(stretchOf(node, source));
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return { html, links, texts };
}

/** Where a node stands; what was made up stands at the start of the file. */
export function stretchOf({ position }: Nodes, source: SourceText): Stretch {
  if (!position) return { offset: 0, length: 0 };
  const { start, end } = position;
  const offset = source.offsetOf(start.line, start.column);
  return { offset, length: source.offsetOf(end.line, end.column) - offset };
}
