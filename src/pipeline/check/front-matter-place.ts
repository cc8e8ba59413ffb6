import type { ParsedDocument } from '#pipeline/parse/parse-document';

/** The value at the first of some paths of the front matter that stands in the file. */
export function placeOf(
  { range }: Pick<ParsedDocument<unknown>, 'range'>,
  ...paths: readonly (readonly PropertyKey[])[]
): { readonly offset: number; readonly length: number } {
  for (const path of paths) {
    const found = range(path);
    if (found) return { offset: found[0], length: found[1] - found[0] };
  }
  return { offset: 0, length: 0 };
}

/**
 * The place of a part of a value; the value's where the part is not written so.
 *
 * @param start where it begins in the value, at the least
 */
export function placeOfPart(
  parsed: Pick<ParsedDocument<unknown>, 'range' | 'source'>,
  { text: part, start = 0 }: { readonly text: string; readonly start?: number },
  ...paths: readonly (readonly PropertyKey[])[]
): { readonly offset: number; readonly length: number } {
  const { offset, length } = placeOf(parsed, ...paths);
  const at = parsed.source.text.slice(offset, offset + length).indexOf(part, start);
  return at === -1 ? { offset, length } : { offset: offset + at, length: part.length };
}
