import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isTableCaption } from '#pipeline/parse/body/table-caption';

/**
 * Tables scroll inside a region that the keyboard can reach; alignment becomes a class, because
 * `align` is obsolete and `style` is forbidden. A paragraph `Bảng: …` right above is the caption.
 */
export function finishTables(tree: Root): void {
  visit(tree, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || !parent || index === undefined) return;
    for (const cell of cellsOf(table)) {
      if (cell.properties['align'] === 'right') cell.properties['className'] = ['number'];
      if (cell.properties['align'] === 'center') cell.properties['className'] = ['centre'];
      delete cell.properties['align'];
      if (cell.tagName === 'th') cell.properties['scope'] = 'col';
    }
    let label = 'Bảng';
    let start = index;
    let above = index - 1;
    while (above >= 0 && parent.children[above]?.type !== 'element') above--;
    const paragraph = parent.children[above];
    if (paragraph?.type === 'element' && paragraph.tagName === 'p') {
      if (isTableCaption(textOf(paragraph))) {
        table.children.unshift({ ...paragraph, tagName: 'caption', properties: {} });
        label = textOf(paragraph).replace(/[.:]\s*$/u, '');
        start = above;
      }
    }
    const region: Element = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table'], role: 'region', ariaLabel: label, tabIndex: 0 },
      children: [table],
    };
    parent.children.splice(start, index - start + 1, region);
    return [SKIP, start + 1];
  });
}

function cellsOf(table: Element): Element[] {
  const cells: Element[] = [];
  visit(table, 'element', (cell) => {
    if (cell.tagName === 'td' || cell.tagName === 'th') cells.push(cell);
  });
  return cells;
}
