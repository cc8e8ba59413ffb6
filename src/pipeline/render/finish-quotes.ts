import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * A quote whose lines are broken on purpose is verse. A last paragraph that begins with a dash is
 * the name of who is quoted.
 */
export function finishQuotes(tree: Root): void {
  visit(tree, 'element', (quote, index, parent) => {
    if (quote.tagName !== 'blockquote' || !parent || index === undefined) return;
    const paragraphs = quote.children.filter((child) => child.type === 'element');
    const verse =
      paragraphs.length > 0 &&
      paragraphs.every((paragraph) => paragraph.tagName === 'p' && hasBreak(paragraph));
    if (verse) {
      for (const paragraph of paragraphs) paragraph.properties['className'] = ['verse'];
      parent.children.splice(index, 1, ...paragraphs);
      return;
    }
    const last = paragraphs.at(-1);
    const first = last?.children[0];
    if (
      paragraphs.length > 1 &&
      last &&
      first?.type === 'text' &&
      /^\s*[–—-]\s*/u.test(first.value)
    ) {
      first.value = first.value.replace(/^\s*[–—-]\s*/u, '');
      last.tagName = 'p';
      last.children = [
        { type: 'element', tagName: 'cite', properties: {}, children: last.children },
      ];
    }
  });
}

function hasBreak(element: Element): boolean {
  return element.children.some(
    (child: ElementContent) => child.type === 'element' && child.tagName === 'br',
  );
}
