import { isCollection, isPair, isScalar, type Node, type Scalar } from 'yaml';

/** Every node of a document, keys included, in the order of the text. */
export function* nodesOf(node: unknown): Generator<Node> {
  if (isPair(node)) {
    yield* nodesOf(node.key);
    yield* nodesOf(node.value);
  } else if (node !== null && typeof node === 'object') {
    yield node as Node;
    if (isCollection(node)) for (const item of node.items) yield* nodesOf(item);
  }
}

/** Every value that is one piece of text; keys are not values. */
export function scalarsOf(node: unknown): Scalar[] {
  if (isPair(node)) return scalarsOf(node.value);
  if (isCollection(node)) return node.items.flatMap(scalarsOf);
  return isScalar(node) ? [node] : [];
}
