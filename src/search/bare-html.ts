/**
 * A sanitised body → what of it is searched: the same elements without attributes, and without what
 * a reader does not read as text. Pagefind would find words in the file names of photos, glue the
 * number of a footnote to the word before it, and keep an anchor for every id.
 *
 * @param html well formed, `>` in attribute values only between quotes, as `renderBody` writes it
 */
export function bareHtml(html: string): string {
  let bare = '';
  let from = 0;
  /** Open elements inside the one that is left out, itself included. */
  let left = 0;
  for (const tag of html.matchAll(tags)) {
    const [whole, slash = '', name = '', attributes = ''] = tag;
    const isVoid = voidElements.has(name);
    if (left === 0) bare += html.slice(from, tag.index);
    from = tag.index + whole.length;
    if (left > 0) {
      if (!isVoid) left += slash ? -1 : 1;
    } else if (!slash && isLeftOut(attributes)) {
      if (!isVoid) left = 1;
    } else bare += `<${slash}${name}>`;
  }
  return bare + html.slice(from);
}

const tags = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/gu;

const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'source']);

function isLeftOut(attributes: string): boolean {
  const found = new Map(
    [...attributes.matchAll(/([^\s="]+)(?:="([^"]*)")?/gu)].map(([, key, value]) => [key, value]),
  );
  return (
    found.has('data-pagefind-ignore') ||
    found.has('data-footnote-ref') ||
    found.has('data-footnote-backref') ||
    found.get('id') === 'footnote-label' ||
    (found.get('class')?.split(' ').includes('visually-hidden') ?? false)
  );
}
