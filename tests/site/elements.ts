import type { Element, Nodes, Root } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { rehype } from 'rehype';
import { EXIT, SKIP, visit } from 'unist-util-visit';

const parser = rehype();

/** The text of a page → its tree, as a browser would build it with scripting off. */
export function parseHtml(html: string): Root {
  return parser.parse(html);
}

export type Test = (element: Element) => boolean;

/** Every element below a node with this name (or any), that passes, in document order. */
export function all(node: Nodes, name?: string, test: Test = () => true): Element[] {
  const found: Element[] = [];
  visit(node, 'element', (element) => {
    if (element !== node && (!name || element.tagName === name) && test(element)) {
      found.push(element);
    }
  });
  return found;
}

/** @throws Error unless there is exactly one */
export function only(node: Nodes, name?: string, test?: Test): Element {
  const found = all(node, name, test);
  const [element] = found;
  if (!element || found.length > 1) {
    throw new Error(`${found.length} of <${name ?? '*'}> that pass ${test ?? 'as such'}`);
  }
  return element;
}

export function first(node: Nodes, name?: string, test: Test = () => true): Element | undefined {
  let found: Element | undefined;
  visit(node, 'element', (element) => {
    if (element === node || (name && element.tagName !== name) || !test(element)) return;
    found = element;
    return EXIT;
  });
  return found;
}

/** Attribute as text; names are hast's: `ariaLabelledBy`, `srcSet`. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** A test for an attribute, with this value or any. */
export const having =
  (name: string, value?: string): Test =>
  (element) =>
    value === undefined
      ? attribute(element, name) !== undefined
      : attribute(element, name) === value;

/** Text with every run of white space as one space. */
export function text(node: Nodes): string {
  return toText(node).replaceAll(/\s+/gu, ' ').trim();
}

/** Text of block after block, so that two paragraphs never grow together. */
export function blocks(node: Nodes, names: readonly string[]): string[] {
  const found: string[] = [];
  visit(node, 'element', (element) => {
    if (element === node || !names.includes(element.tagName)) return;
    found.push(text(element));
    return SKIP;
  });
  return found;
}

/** Every element with those it stands in, outermost first. */
export function withAncestors(root: Nodes): { element: Element; ancestors: Element[] }[] {
  const found: { element: Element; ancestors: Element[] }[] = [];
  const walk = (node: Nodes, ancestors: Element[]) => {
    const inside = node.type === 'element' ? [...ancestors, node] : ancestors;
    if (node.type === 'element') found.push({ element: node, ancestors });
    if ('children' in node) for (const child of node.children) walk(child, inside);
  };
  walk(root, []);
  return found;
}
