import type { Definition, FootnoteDefinition, Nodes, Root, Table } from 'mdast';
import { type Stretch, stretchOf } from '#pipeline/parse/body/collect';
import type { ParseFlaw } from '#pipeline/parse/flaws';
import type { SourceText } from '#pipeline/read/source-text';

/** What a body says and its page would not show, and why. */
export interface Unshown {
  readonly nodes: ReadonlySet<Nodes>;
  readonly flaws: readonly ParseFlaw[];
}

/**
 * Parts of a tree that are dropped on the way to the page: cells beyond the head of their table,
 * notes that nothing points to, addresses `[name]: …` that nothing uses, and what is defined again.
 *
 * @param used definitions that links and photos stand on
 */
export function findUnshown(
  root: Root,
  used: ReadonlySet<Definition>,
  source: SourceText,
): Unshown {
  const nodes = new Set<Nodes>();
  const flaws: ParseFlaw[] = [];
  const shownNotes = notesShown(root);
  const drop = (node: Nodes, make: (place: Stretch) => ParseFlaw) => {
    nodes.add(node);
    flaws.push(make(stretchOf(node, source)));
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'definition' && !used.has(node)) {
      const text = `[${node.label ?? node.identifier}]`;
      drop(node, (place) => ({ kind: 'reference-unused', values: { text }, ...place }));
    } else if (node.type === 'footnoteDefinition' && !shownNotes.has(node)) {
      const text = `[^${node.label ?? node.identifier}]`;
      drop(node, (place) => ({ kind: 'footnote-unused', values: { text }, ...place }));
      return;
    } else if (node.type === 'table') {
      for (const cell of cellsBeyondHead(node)) {
        const { offset, length } = stretchOf(cell, source);
        const text = source.text
          .slice(offset, offset + length)
          .replace(/^\||\|$/gu, '')
          .trim();
        if (text === '') continue;
        const columns = node.children[0]?.children.length ?? 0;
        drop(cell, (place) => ({ kind: 'table-cell-extra', values: { text, columns }, ...place }));
      }
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return { nodes, flaws };
}

/** A row is as long as the head of its table; what stands behind is dropped. */
function cellsBeyondHead({ children: [head, ...rows] }: Table): Nodes[] {
  return head ? rows.flatMap((row) => row.children.slice(head.children.length)) : [];
}

/** Notes that the text points to, or a note that is shown; the first of a name. */
function notesShown(root: Root): Set<FootnoteDefinition> {
  const byName = new Map<string, FootnoteDefinition>();
  const collect = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition' && !byName.has(node.identifier)) {
      byName.set(node.identifier, node);
    }
    if ('children' in node) for (const child of node.children) collect(child);
  };
  const shown = new Set<FootnoteDefinition>();
  const follow = (node: Nodes): void => {
    if (node.type === 'footnoteReference') {
      const note = byName.get(node.identifier);
      if (note && !shown.has(note)) {
        shown.add(note);
        for (const child of note.children) follow(child);
      }
    }
    if ('children' in node && node.type !== 'footnoteDefinition') {
      for (const child of node.children) follow(child);
    }
  };
  collect(root);
  if (byName.size > 0) follow(root);
  return shown;
}
