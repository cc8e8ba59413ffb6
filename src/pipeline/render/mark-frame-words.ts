import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * In a text of another language says of the words that the frame put into it that they are Vietnamese, so that
 * they are not read aloud as if they were of that language (WCAG 3.1.2).
 *
 * @param lang of the text, two letters
 */
export function markFrameWords(tree: Root, lang: string): void {
  visit(tree, 'element', (element) => {
    if (isFrameWords(element)) element.properties['lang'] = 'vi';
    if (isTableWithoutName(element)) {
      element.properties['lang'] = 'vi';
      for (const child of element.children) {
        if (child.type === 'element') child.properties['lang'] = lang;
      }
    }
  });
}

/** The heading of the notes, the label of the way back from one, and what is said of a link. */
function isFrameWords({ tagName, properties }: Element): boolean {
  const { id, dataFootnoteBackref, className } = properties;
  return (
    (tagName === 'h2' && id === 'footnote-label') ||
    dataFootnoteBackref !== undefined ||
    (Array.isArray(className) && className.includes('visually-hidden'))
  );
}

/** A caption is the author's words. */
function isTableWithoutName({ properties, children }: Element): boolean {
  const [table] = children;
  return (
    properties['role'] === 'region' &&
    table?.type === 'element' &&
    !table.children.some((child) => child.type === 'element' && child.tagName === 'caption')
  );
}
