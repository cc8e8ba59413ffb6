import { isAlias, isCollection, isMap, isNode, isScalar, type Node, parseDocument } from 'yaml';
import { faultOf, findUnsupported, type YamlFault } from '#pipeline/parse/yaml-fault';
import { scalarsOf } from '#pipeline/parse/yaml-walk';

/** YAML text with the place of every value: failsafe schema, so every scalar is the literal string. */
export interface YamlSource {
  /** Plain strings, arrays and objects; `undefined` where there is a fault. */
  readonly value: unknown;
  readonly fault?: YamlFault;
  /** Start and end offset (in the text given) of the value at a path; the key's where it has none. */
  range(path: readonly PropertyKey[]): readonly [number, number] | undefined;
  /** Start and end offset of the key that leads to a path. */
  keyRange(path: readonly PropertyKey[]): readonly [number, number] | undefined;
  /** Scalars followed by a comment on their line, which is text that would be lost. */
  readonly comments: readonly { readonly offset: number; readonly text: string }[];
}

/** Parses one YAML document. Never throws: what is wrong comes back as `fault`. */
export function parseYaml(text: string): YamlSource {
  const document = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    // Not `silent`: that would accept a second document and drop it.
    logLevel: 'error',
    uniqueKeys: true,
  });
  const fault = findUnsupported(document, text) ?? faultOf(document.errors, text);
  const nodeAt = (path: readonly PropertyKey[]) =>
    (path.length === 0 ? document.contents : document.getIn(path, true)) as Node | null | undefined;
  return {
    value: fault ? undefined : (document.toJS() as unknown),
    ...(fault && { fault }),
    range: (path) => {
      const node = nodeAt(path);
      const range = node && !isAlias(node) ? node.range : undefined;
      return range ? [range[0], range[1]] : undefined;
    },
    keyRange: (path) => {
      const parent = nodeAt(path.slice(0, -1));
      if (!isMap(parent)) return undefined;
      const named = (item: (typeof parent.items)[number]) =>
        isScalar(item.key) && item.key.value === path.at(-1);
      // A key that is a list itself has no name to be found by; the place in a list is no name.
      const pair =
        parent.items.find(named) ??
        (typeof path.at(-1) === 'string'
          ? parent.items.find(({ key }) => isCollection(key))
          : undefined);
      const range = isNode(pair?.key) ? pair.key.range : undefined;
      return range ? [range[0], range[1]] : undefined;
    },
    comments: scalarsOf(document.contents).flatMap(({ type, range }) => {
      const rest = type === 'PLAIN' && range && /^[ \t]+#.*/u.exec(text.slice(range[1]));
      return rest ? [{ offset: range[1], text: rest[0] }] : [];
    }),
  };
}
