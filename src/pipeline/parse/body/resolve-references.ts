import type { Definition, Nodes, Root } from 'mdast';

/**
 * Replaces `![alt][name]` and `[text][name]` by the image or link they stand for, in place, so that
 * nothing behind this knows references.
 */
export function resolveReferences(root: Root): void {
  const definitions = new Map<string, Definition>();
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
}
