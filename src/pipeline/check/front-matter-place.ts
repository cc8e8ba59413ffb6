import type { Place } from '#bulletin/flaw';
import type { ParsedDocument } from '#pipeline/parse/parse-document';

/** The value at the first of some paths of the front matter that stands in the file. */
export function placeOf(
  { range }: Pick<ParsedDocument<unknown>, 'range'>,
  ...paths: readonly (readonly PropertyKey[])[]
): Place {
  for (const path of paths) {
    const found = range(path);
    if (found) return { offset: found[0], length: found[1] - found[0] };
  }
  return { offset: 0, length: 0 };
}
