import {
  articleKeys,
  canonicalKey,
  type KeyNames,
  keyLabel,
  nestedKeys,
  singleObjects,
} from '#bulletin/front-matter-keys';
import { nearest } from '#bulletin/nearest';
import type { ParseFlaw } from '#pipeline/parse/flaws';
import { type TriedKey, triedKey } from '#pipeline/parse/tried-keys';
import type { YamlSource } from '#pipeline/parse/yaml-source';

/** Front matter under its canonical keys. */
export interface Canonical {
  /** Absent where it is no list of keys and values. */
  readonly value?: Record<string, unknown>;
  readonly flaws: readonly ParseFlaw[];
  /** Canonical path → path as written. */
  written(path: readonly PropertyKey[]): PropertyKey[];
}

/**
 * Makes the keys canonical; a key that is not known or comes twice under two spellings is a finding.
 *
 * @param at offset of the YAML in the file
 * @param known keys of this kind of file
 */
export function canonicalise(yaml: YamlSource, at: number, known: readonly KeyNames[]): Canonical {
  const names = new Map<string, string>();
  const written = (path: readonly PropertyKey[]) =>
    path.map((step, index) => names.get(path.slice(0, index + 1).join('\n')) ?? step);
  if (yaml.value === '' || yaml.value === null) return { value: {}, flaws: [], written };
  if (typeof yaml.value !== 'object' || Array.isArray(yaml.value)) {
    const [start, end] = yaml.range([]) ?? [0, 0];
    const reason =
      'mỗi dòng phải có tên mục, dấu hai chấm, dấu cách, rồi giá trị, ví dụ tiêu đề: …';
    const place = { offset: at + start, length: end - start };
    return { flaws: [{ kind: 'front-matter-syntax', values: { reason }, ...place }], written };
  }
  const flaws: ParseFlaw[] = [];
  const convert = (value: object, keys: readonly KeyNames[], path: string[]) => {
    const result: Record<string, unknown> = {};
    for (const [spelling, inner] of Object.entries(value)) {
      const key = canonicalKey(spelling, keys);
      const place = yaml.keyRange([...written(path), spelling]) ?? [0, 0];
      const where = { offset: at + place[0], length: place[1] - place[0] };
      if (key === undefined) {
        const tried = path.length === 0 ? triedKey(spelling) : undefined;
        const taken = Object.keys(value).flatMap((one) => canonicalKey(one, keys) ?? []);
        flaws.push({ ...unknownKey(spelling, keys, taken, tried), ...where });
      } else if (Object.hasOwn(result, key)) {
        const values = { field: keyLabel(key, keys) };
        flaws.push({ kind: 'field-duplicate', values, ...where });
      } else {
        names.set([...path, key].join('\n'), spelling);
        const nested = path.length === 0 ? nestedKeys[key] : undefined;
        const isObject = (one: unknown): one is object =>
          one !== null && typeof one === 'object' && !Array.isArray(one);
        if (nested && singleObjects.has(key) && isObject(inner)) {
          result[key] = convert(inner, nested, [key]);
          continue;
        }
        result[key] =
          nested && Array.isArray(inner)
            ? inner.map((item: unknown, index) =>
                isObject(item) ? convert(item, nested, [key, String(index)]) : item,
              )
            : inner;
      }
    }
    return result;
  };
  return { value: convert(yaml.value, known, []), flaws, written };
}

/** @param taken canonical keys that stand beside it: what is there already cannot be meant once more */
function unknownKey(
  spelling: string,
  keys: readonly KeyNames[],
  taken: readonly string[],
  tried: TriedKey | undefined,
): ParseFlaw {
  const spellings = keys
    .filter(({ key }) => !taken.includes(key))
    .flatMap((name) => [name.label, name.key, ...(name.also ?? [])]);
  const advice = keys === articleKeys ? tried?.advice : undefined;
  const meant = keys === articleKeys ? tried?.meant : undefined;
  const suggestion = advice === undefined ? (meant ?? nearest(spelling, spellings)) : undefined;
  const isTaken = suggestion !== undefined && taken.includes(canonicalKey(suggestion, keys) ?? '');
  const known = keys.map((name) => name.label).join(', ');
  return {
    kind: 'field-unknown',
    values: {
      field: spelling,
      known,
      ...(suggestion && { suggestion }),
      ...(advice && { advice }),
    },
    ...(suggestion && !isTaken && { replacement: suggestion }),
  };
}
