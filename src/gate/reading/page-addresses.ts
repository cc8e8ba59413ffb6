import { attributeOf, type Element, isHtml, isSvg, nameOf } from '#gate/reading/element';
import { styleAddresses } from '#gate/reading/style-addresses';

/** An address that stands in a page. */
export interface PageAddress {
  /** The element it stands at, in lower case. */
  readonly tag: string;
  /** As written, without what browsers leave out of it. */
  readonly text: string;
  /** A browser fetches it, or sends something there, by itself or by a button; the others are links. */
  readonly isLoaded: boolean;
}

/** What a page loads and where it leads. Its own address is named in the facts about it. */
export function addressesOf(elements: Iterable<Element>): PageAddress[] {
  const found: PageAddress[] = [];
  for (const element of elements) {
    const tag = nameOf(element);
    const add = (text: string, isLoaded: boolean) =>
      found.push({ tag, text: plainAddress(text), isLoaded });
    for (const { name, value } of element.attrs) {
      if (name === 'href') {
        const use = useOfHref(element, tag);
        if (use !== undefined) add(value, use === 'load');
      } else for (const one of loadedBy(name, value, element)) add(one, true);
    }
    if (tag === 'meta') {
      const content = attributeOf(element, 'content') ?? '';
      const kind = attributeOf(element, 'name') ?? attributeOf(element, 'property') ?? '';
      const refresh = refreshOf(element);
      if (refresh !== undefined) add(refresh, true);
      else if (addressMetas.has(kind.toLowerCase())) add(content, false);
    }
  }
  return found;
}

/** Where a `<meta>` sends readers by itself; `undefined` where it does not. */
export function refreshOf(element: Element): string | undefined {
  if (attributeOf(element, 'http-equiv')?.toLowerCase() !== 'refresh') return undefined;
  const content = attributeOf(element, 'content') ?? '';
  return plainAddress(/^[\s\d.]*[;,]?\s*(?:url\s*=\s*)?["']?([^"']*)/iu.exec(content)?.[1] ?? '');
}

/** What a `<link>` is for, in lower case. */
export function relsOf(element: Element): string[] {
  return (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/u);
}

/** Browsers leave out control characters at both ends and line ends everywhere. Source: URL Standard, §4.4. */
export function plainAddress(text: string): string {
  return text.replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]+/gu, '');
}

const loading = new Set([
  ...['src', 'poster', 'background', 'action', 'formaction', 'manifest', 'data', 'codebase'],
]);
/** Lists of addresses that are told of a click, a view or a load. */
const listing = new Set(['ping', 'attributionsrc']);
/** What `<link>` leads to without a browser asking for it. */
const leading = new Set([
  ...['alternate', 'author', 'license', 'next', 'prev', 'help', 'me', 'bookmark'],
]);
const addressMetas = new Set([
  ...['og:image', 'og:image:url', 'og:image:secure_url', 'og:url', 'twitter:image', 'thumbnail'],
]);

/** Addresses in an attribute other than `href` that a browser fetches. */
function loadedBy(name: string, value: string, element: Element): readonly string[] {
  if (loading.has(name)) return [value];
  if (listing.has(name)) return value.split(/\s+/u).filter((one) => one !== '');
  if (name === 'srcset' || name === 'imagesrcset') return candidates(value);
  return isSvg(element) ? styleAddresses(value) : none;
}

const none: readonly string[] = [];

/** In SVG everything but a link draws what it names; in MathML there are links only. */
function useOfHref(element: Element, tag: string): 'load' | 'link' | undefined {
  if (!isHtml(element)) return isSvg(element) && tag !== 'a' ? 'load' : 'link';
  if (tag === 'a' || tag === 'area') return 'link';
  if (tag !== 'link') return undefined;
  const rels = relsOf(element);
  if (rels.includes('canonical')) return undefined;
  return rels.every((rel) => leading.has(rel)) ? 'link' : 'load';
}

/** Addresses of a `srcset`; commas inside an address are part of it, those behind one are not. */
function candidates(srcset: string): string[] {
  return [...srcset.matchAll(/([^\s,]\S*[^\s,])(?:\s+[\d.]+[wxh])?\s*(?:,|$)/gu)].map(
    ([, address = '']) => address,
  );
}
