import { decodeEntities } from '#gate/reading/entities';

export type Attributes = ReadonlyMap<string, string>;

/** Elements whose content is text up to their own end tag, whatever it looks like. */
const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes']);

/**
 * Calls back for every start tag of a page, names in lower case, entities decoded, comments stepped
 * over. Not a tree: what the gate asks of a page stands in its tags. Source: the HTML Standard, §13.2.5,
 * as far as it decides where a tag begins and ends.
 *
 * @param onTag `end` is where the tag's content begins
 */
export function readTags(
  html: string,
  onTag: (name: string, attributes: Attributes, end: number) => void,
): void {
  let at = html.indexOf('<');
  while (at >= 0) {
    const next = html.charCodeAt(at + 1);
    if (isLetter(next)) {
      tagName.lastIndex = at + 1;
      const name = (tagName.exec(html)?.[0] ?? '').toLowerCase();
      const { attributes, end } = readAttributes(html, at + 1 + name.length);
      onTag(name, attributes, end);
      at = rawText.has(name) ? endOfRawText(html, name, end) : end;
    } else if (html.startsWith('<!--', at)) at = endOfComment(html, at + 4);
    else if (next === slash || next === bang || next === question) {
      const end = html.indexOf('>', at);
      at = end < 0 ? html.length : end + 1;
    } else at += 1;
    at = html.indexOf('<', at);
  }
}

const [slash, bang, question] = [0x2f, 0x21, 0x3f];
const tagName = /[^\s/>]+/y;
const attribute =
  /[\s/]*([^\s/>=][^\s/>=]*|=[^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const noAttributes: Attributes = new Map();

function readAttributes(html: string, start: number): { attributes: Attributes; end: number } {
  // Most tags have none.
  if (html[start] === '>') return { attributes: noAttributes, end: start + 1 };
  const attributes = new Map<string, string>();
  attribute.lastIndex = start;
  let end = start;
  for (let match = attribute.exec(html); match; match = attribute.exec(html)) {
    const name = (match[1] ?? '').toLowerCase();
    // Of two with one name browsers take the first.
    if (!attributes.has(name)) {
      attributes.set(name, decodeEntities(match[2] ?? match[3] ?? match[4] ?? ''));
    }
    end = attribute.lastIndex;
  }
  const close = html.indexOf('>', end);
  return { attributes, end: close < 0 ? html.length : close + 1 };
}

function endOfRawText(html: string, name: string, start: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = start;
  return close.exec(html)?.index ?? html.length;
}

/** `-->` and `--!>` end a comment; `<!-->` and `<!--->` are whole ones. */
function endOfComment(html: string, start: number): number {
  const close = /^-?>|--!?>/gu;
  const short = /^-?>/u.exec(html.slice(start, start + 2));
  if (short) return start + short[0].length;
  close.lastIndex = start;
  return close.exec(html) ? close.lastIndex : html.length;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}
