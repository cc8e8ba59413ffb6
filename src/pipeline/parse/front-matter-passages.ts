import type { FrontMatter } from '#bulletin/front-matter';
import type { RangeOf } from '#pipeline/parse/parse-head';
import type { Passage, PassageKind } from '#pipeline/parse/passage';
import type { SourceText } from '#pipeline/read/source-text';

/** The values of a front matter that readers see, as they stand in the file. */
export function frontMatterPassages(
  values: FrontMatter,
  source: SourceText,
  range: RangeOf,
): Passage[] {
  const passages: Passage[] = [];
  const add = (kind: PassageKind, path: readonly PropertyKey[]) => {
    const place = range(path);
    if (!place) return;
    const written = source.text.slice(place[0], place[1]);
    const quote = /^["']/u.test(written) ? 1 : 0;
    const text = written.slice(quote, written.length - quote);
    passages.push({ kind, text, offset: place[0] + quote, block: passages.length });
  };
  add('title', ['title']);
  if (values.summary !== undefined) add('summary', ['summary']);
  // A list of authors is a passage each, a single line is one.
  if (range(['author', 0])) for (let i = 0; range(['author', i]); i++) add('author', ['author', i]);
  else add('author', ['author']);
  if (range(['speakers', 0]))
    for (const i of values.speakers.keys()) add('speaker', ['speakers', i]);
  else if (values.speakers.length > 0) add('speaker', ['speakers']);
  for (const i of values.corrections.keys()) add('paragraph', ['corrections', i, 'text']);
  for (const [i, { caption, alt }] of values.photos.entries()) {
    if (caption !== undefined) add('caption', ['photos', i, 'caption']);
    if (alt !== undefined) add('alt', ['photos', i, 'alt']);
  }
  return passages;
}
