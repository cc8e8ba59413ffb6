import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * `<br>` in the cell of a table becomes the line break it means: a cell has no other way to say one.
 * Changes the tree in place.
 *
 * @param markdown the body, of which nearly none holds one
 */
export function acceptLineBreaks(root: Root, markdown: string): void {
  if (!/<br/iu.test(markdown)) return;
  visit(root, 'tableCell', (cell) => {
    cell.children = cell.children.map((node) =>
      node.type === 'html' && /^<br\s*\/?>$/iu.test(node.value)
        ? { type: 'break', ...(node.position && { position: node.position }) }
        : node,
    );
  });
}
