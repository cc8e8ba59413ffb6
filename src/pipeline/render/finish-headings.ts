import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { headingIds } from '#pipeline/parse/body/heading-ids';

/**
 * Headings of a body start at h2 (the page has the h1) and never skip a level, whatever the author
 * typed; each gets its id.
 */
export function finishHeadings(tree: Root): void {
  const others: string[] = [];
  const headings: Element[] = [];
  visit(tree, 'element', (element) => {
    const { id } = element.properties;
    if (typeof id === 'string') others.push(id);
    if (/^h[1-6]$/.test(element.tagName)) headings.push(element);
  });
  const named = headings.filter((element) => element.properties['id'] !== footnoteLabel);
  const ids = headingIds(named.map(textOf), others);
  let previous = 1;
  let shift: number | undefined;
  for (const element of headings) {
    const written = Number(element.tagName.slice(1));
    const footnotes = element.properties['id'] === footnoteLabel;
    shift ??= 2 - written;
    const level = footnotes ? 2 : Math.max(2, Math.min(written + shift, previous + 1, 6));
    previous = level;
    element.tagName = `h${level}`;
  }
  for (const [index, element] of named.entries()) element.properties['id'] = ids[index];
}

const footnoteLabel = 'footnote-label';
