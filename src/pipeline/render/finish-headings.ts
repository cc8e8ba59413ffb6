import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { slugify } from '#vietnamese/slug';

/**
 * Headings of a body start at h2 (the page has the h1) and never skip a level, whatever the author
 * typed; each gets an id without marks, numbered where it is taken.
 */
export function finishHeadings(tree: Root): void {
  const taken = new Set<string>(pageIds);
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties['id'] === 'string') taken.add(properties['id']);
  });
  let previous = 1;
  let shift: number | undefined;
  visit(tree, 'element', (element) => {
    const written = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (!written) return;
    const footnotes = element.properties['id'] === 'footnote-label';
    shift ??= 2 - Number(written);
    const level = footnotes ? 2 : Math.max(2, Math.min(Number(written) + shift, previous + 1, 6));
    previous = level;
    element.tagName = `h${level}`;
    if (footnotes) return;
    const slug = slugify(textOf(element)) || 'muc';
    let id = slug;
    for (let count = 2; taken.has(id); count++) id = `${slug}-${count}`;
    taken.add(id);
    element.properties['id'] = id;
  });
}

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
