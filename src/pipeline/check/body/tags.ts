import { type BodyInFile, matchesInText } from '#pipeline/check/body/body-of';

/** A tag, a comment or a declaration, by itself. */
export interface Tag {
  readonly text: string;
  /** In small letters, `p` of `</P>`; empty where it has none. */
  readonly name: string;
  readonly offset: number;
}

/** All of a body, in order; Word's own, `<o:p>`, are text to Markdown and would be read by readers. */
export function tagsIn(found: BodyInFile): Tag[] {
  const tags = found.body.html.flatMap(({ offset, length }) =>
    tagsOf(found.source.text.slice(offset, offset + length), offset),
  );
  for (const { match, offset } of matchesInText(found, OFFICE)) tags.push(tag(match[0], offset));
  return tags.toSorted((a, b) => a.offset - b.offset);
}

const OFFICE = /<\/?[a-z]+:[a-z]+[^<>\n]{0,200}>/giu;
const TAG = /<!--[\s\S]*?(?:-->|$)|<[!?][^<>]*>|<\/?[a-z][a-z0-9:-]*(?:[\s/][^<>]*)?>/giu;

/** A block of HTML holds the text between its tags, too. */
function tagsOf(html: string, from: number): Tag[] {
  const tags: Tag[] = [];
  let inside = '';
  for (const { 0: text, index } of html.matchAll(TAG)) {
    const one = tag(text, from + index);
    // What a script says is no tag.
    if (inside !== '' && one.name !== inside) continue;
    const opens = /^(?:script|style)$/u.test(one.name) && !text.startsWith('</');
    inside = opens ? one.name : '';
    tags.push(one);
  }
  return tags.length > 0 ? tags : [tag(html, from)];
}

function tag(text: string, offset: number): Tag {
  const name = /^<\/?([a-z][a-z0-9:-]*)/iu.exec(text)?.[1] ?? '';
  return { text, name: name.toLowerCase(), offset };
}
