import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * A quote whose lines are broken on purpose is verse. A last paragraph that begins with a dash is
 * the name of who is quoted; verse with such a name stays one quotation.
 */
export function finishQuotes(tree: Root): void {
  visit(tree, 'element', (quote, index, parent) => {
    if (quote.tagName !== 'blockquote' || !parent || index === undefined) return;
    const paragraphs = quote.children.filter((child) => child.type === 'element');
    const cited = paragraphs.length > 1 ? citedIn(paragraphs.at(-1)) : undefined;
    const quoted = cited ? paragraphs.slice(0, -1) : paragraphs;
    if (quoted.length > 0 && quoted.every(isVerse)) {
      for (const paragraph of quoted) paragraph.properties['className'] = ['verse'];
      if (!cited) {
        parent.children.splice(index, 1, ...paragraphs);
        return;
      }
    }
    if (cited) {
      cited.children = [
        { type: 'element', tagName: 'cite', properties: {}, children: cited.children },
      ];
    }
  });
}

/** The paragraph without its dash, where it begins with one; the lines of a poem are none. */
function citedIn(paragraph: Element | undefined): Element | undefined {
  const first = paragraph?.children[0];
  if (!paragraph || first?.type !== 'text' || !DASH.test(first.value)) return undefined;
  if (paragraph.tagName !== 'p' || isVerse(paragraph)) return undefined;
  first.value = first.value.replace(DASH, '');
  return paragraph;
}

const DASH = /^\s*[–—-]\s*/u;

function isVerse(paragraph: Element): boolean {
  return paragraph.tagName === 'p' && paragraph.children.some(isBreak);
}

function isBreak(child: ElementContent): boolean {
  return child.type === 'element' && child.tagName === 'br';
}
