import type { Place } from '#bulletin/flaw';
import type { WrittenLink } from '#pipeline/parse/body/collect';
import type { SourceText } from '#pipeline/read/source-text';

/** Where the address of a link stands, and the whole link where it stands elsewhere (in a reference). */
export function placeOfUrl({ url, offset, length }: WrittenLink, { text }: SourceText): Place {
  const at = text.slice(offset, offset + length).lastIndexOf(url);
  return at === -1 ? { offset, length } : { offset: offset + at, length: url.length };
}
