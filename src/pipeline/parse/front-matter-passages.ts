import type { FrontMatter } from '#bulletin/front-matter';
import type { PageHead } from '#bulletin/static-page';
import type { RangeOf } from '#pipeline/parse/head/parsed-head';
import type { Passage, PassageKind } from '#pipeline/parse/passage';
import type { SourceText } from '#pipeline/read/source-text';

/** A value that readers see: what it is, its path, and where in it the text ends, if before its end. */
type Shown = readonly [
  kind: PassageKind,
  path: readonly PropertyKey[],
  endOf?: (written: string) => number,
];

/** Values of a YAML text as they stand in the file, without their quotation marks; a block each. */
export function writtenPassages(
  source: SourceText,
  range: RangeOf,
  shown: readonly Shown[],
): Passage[] {
  const passages: Passage[] = [];
  for (const [kind, path, endOf] of shown) {
    const place = range(path);
    if (!place) continue;
    const written = source.text.slice(place[0], place[1]);
    const quote = /^["']/u.test(written) ? 1 : 0;
    const text = written
      .slice(quote, Math.min(endOf?.(written) ?? written.length, written.length - quote))
      .trimEnd();
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
  if (range(['source', 'name'])) shown.push(['source', ['source', 'name']]);
  else if (values.source) shown.push(['source', ['source'], beforeAddress]);
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

/** Where an address begins, the bracket before it included: an address is no text, here as in the body. */
function beforeAddress(written: string): number {
  const at = written.search(/https?:/iu);
  if (at === -1) return written.length;
  return /[([<]/u.test(written[at - 1] ?? '') ? at - 1 : at;
}
