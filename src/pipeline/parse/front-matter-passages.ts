import type { FrontMatter } from '#bulletin/front-matter';
import type { PageHead } from '#bulletin/static-page';
import type { RangeOf } from '#pipeline/parse/head/parsed-head';
import type { Passage, PassageKind } from '#pipeline/parse/passage';
import type { SourceText } from '#pipeline/read/source-text';

/** A value that readers see: what it is and its path. */
type Shown = readonly [PassageKind, readonly PropertyKey[]];

/** Values of a YAML text as they stand in the file, without their quotation marks; a block each. */
export function writtenPassages(
  source: SourceText,
  range: RangeOf,
  shown: readonly Shown[],
): Passage[] {
  const passages: Passage[] = [];
  for (const [kind, path] of shown) {
    const place = range(path);
    if (!place) continue;
    const written = source.text.slice(place[0], place[1]);
    const quote = /^["']/u.test(written) ? 1 : 0;
    const text = written.slice(quote, written.length - quote);
    passages.push({ kind, text, offset: place[0] + quote, block: passages.length });
  }
  return passages;
}

/** The values of an article's front matter that readers see. */
export function articlePassages(
  values: FrontMatter,
  source: SourceText,
  range: RangeOf,
): Passage[] {
  const shown: Shown[] = [['title', ['title']]];
  if (values.summary) shown.push(['summary', ['summary']]);
  // A list of authors is a passage each, a single line is one.
  if (range(['author', 0])) {
    for (let i = 0; range(['author', i]); i++) shown.push(['author', ['author', i]]);
  } else shown.push(['author', ['author']]);
  if (range(['speakers', 0])) {
    for (const i of values.speakers.keys()) shown.push(['speaker', ['speakers', i]]);
  } else if (values.speakers.length > 0) shown.push(['speaker', ['speakers']]);
  for (const i of values.corrections.keys()) shown.push(['paragraph', ['corrections', i, 'text']]);
  for (const [i, { caption, alt, credit }] of values.photos.entries()) {
    if (caption !== undefined) shown.push(['caption', ['photos', i, 'caption']]);
    if (alt !== undefined) shown.push(['alt', ['photos', i, 'alt']]);
    if (credit !== undefined) shown.push(['caption', ['photos', i, 'credit']]);
  }
  return writtenPassages(source, range, shown);
}

/** The same of a page of `content/pages`. */
export function pagePassages(values: PageHead, source: SourceText, range: RangeOf): Passage[] {
  const shown: Shown[] = [['title', ['title']]];
  if (values.summary) shown.push(['summary', ['summary']]);
  return writtenPassages(source, range, shown);
}
