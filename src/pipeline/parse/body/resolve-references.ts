import type { Definition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { slugify } from '#vietnamese/slug';

/**
 * Gives every footnote a name that can be an id and a fragment as it stands: `[^chú]` would be written
 * with percent signs in one place and without them in another.
 */
export function nameFootnotes(root: Root): void {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  visit(root, (node) => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
    const written = node.identifier;
    if (/^[a-z0-9_-]+$/u.test(written)) taken.add(written);
    else names.set(written, '');
  });
  for (const written of names.keys()) {
    const slug = slugify(written) || 'chu-thich';
    let name = slug;
    for (let count = 2; taken.has(name); count++) name = `${slug}-${count}`;
    taken.add(name);
    names.set(written, name);
  }
  visit(root, (node) => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
    node.identifier = names.get(node.identifier) ?? node.identifier;
  });
}

/**
 * Replaces `![alt][name]` and `[text][name]` by the image or link they stand for, in place, so that
 * nothing behind this knows references.
 *
 * @returns the definitions that were needed
 */
export function resolveReferences(root: Root): Set<Definition> {
  const definitions = new Map<string, Definition>();
  const used = new Set<Definition>();
  const collect = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
    if ('children' in node) for (const child of node.children) collect(child);
  };
  const replace = (node: Nodes): void => {
    if (!('children' in node)) return;
    for (const [index, child] of node.children.entries()) {
      if (child.type === 'imageReference' || child.type === 'linkReference') {
        const definition = definitions.get(child.identifier);
        if (definition) {
          used.add(definition);
          const { url, title = null } = definition;
          const position = child.position && { position: child.position };
          node.children[index] =
            child.type === 'imageReference'
              ? { type: 'image', url, title, alt: child.alt ?? null, ...position }
              : { type: 'link', url, title, children: child.children, ...position };
        }
      }
      replace(child);
    }
  };
  collect(root);
  if (definitions.size > 0) replace(root);
  return used;
}
