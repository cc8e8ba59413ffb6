import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { slugify } from '#vietnamese/slug';

/** Ids that the page around a body uses itself. */
export const pageIds: readonly string[] = [
  'albums',
  'dinh-chinh',
  'don-vi',
  'findings',
  'latest',
  'noi-dung',
  'people',
  'related',
  'search',
];

/**
 * An id without marks for each heading, numbered where it is taken.
 *
 * @param texts of the headings, in order
 * @param others ids of the body that are no headings'
 */
export function headingIds(texts: readonly string[], others: Iterable<string>): string[] {
  const taken = new Set([...pageIds, ...others]);
  return texts.map((text) => {
    const slug = slugify(text) || 'muc';
    let id = slug;
    for (let count = 2; taken.has(id); count++) id = `${slug}-${count}`;
    taken.add(id);
    return id;
  });
}

/**
 * Every id of a body as its page will have it: headings, footnotes and their marks.
 *
 * @param markdown the body, of which many have neither
 */
export function bodyIds(root: Root, markdown: string): string[] {
  if (!/#|\[\^/u.test(markdown)) return [];
  const headings: string[] = [];
  const notes: string[] = [];
  visit(root, (node) => {
    if (node.type === 'heading') headings.push(textOf(node, { includeImageAlt: false }));
    if (node.type === 'footnoteDefinition') {
      notes.push(`fn-${node.identifier}`, `fnref-${node.identifier}`);
    }
  });
  if (notes.length > 0) notes.push('footnote-label');
  return [...headingIds(headings, notes), ...notes];
}
