import type { FileFacts } from '#gate/file-facts';
import { decodeEntities } from '#gate/reading/entities';
import { type Attributes, readTags } from '#gate/reading/tags';
import type { Fault } from '#gate/verdict';

/** What a page loads, where it leads, and what runs in it that should not. */
export function readPage(html: string): Pick<FileFacts, 'faults' | 'loads' | 'links' | 'page'> {
  const faults = new Set<string>();
  const loads = new Set<string>();
  const links = new Set<string>();
  const ids = new Set<string>();
  const canonicals: string[] = [];
  let refresh: string | undefined;
  let noindex = false;
  let language = false;
  let heading: string | undefined;
  const load = (address: string | undefined, tag: string) => {
    if (address === undefined) return;
    // A picture written into the page runs nothing and asks nobody.
    if (/^\s*data:image\/(?!svg)/iu.test(address) && pictureTags.has(tag)) return;
    if (/^\s*data:/iu.test(address)) faults.add(`địa chỉ data: ở thẻ <${tag}>`);
    else loads.add(address.trim());
  };

  readTags(html, (name, attributes, end) => {
    const get = (key: string) => attributes.get(key);
    for (const fault of inlineFaults(name, attributes)) faults.add(fault);
    if (attributes.size > 0) {
      const id = get('id');
      if (id) ids.add(id);
      for (const key of loading) load(get(key), name);
      for (const key of ['srcset', 'imagesrcset']) {
        for (const address of candidates(get(key))) load(address, name);
      }
    }
    if (name === 'html') language ||= /^[a-z]{2,3}(?:-[a-z0-9]+)*$/iu.test(get('lang') ?? '');
    else if (name === 'h1') heading ??= textUpTo(html, end, '</h1');
    else if (name === 'a' || name === 'area') {
      const href = get('href');
      if (href !== undefined) links.add(href.trim());
    } else if (name === 'link') {
      const rels = (get('rel') ?? '').toLowerCase().split(/\s+/u);
      const href = get('href');
      if (href === undefined) return;
      if (rels.includes('canonical')) canonicals.push(href.trim());
      else if (rels.every((rel) => leading.has(rel))) links.add(href.trim());
      else load(href, name);
    } else if (name === 'meta') {
      const content = get('content') ?? '';
      const kind = (get('name') ?? get('property') ?? '').toLowerCase();
      if (get('http-equiv')?.toLowerCase() === 'refresh') {
        refresh =
          /^[\s\d.]*[;,]?\s*(?:url\s*=\s*)?["']?([^"']*)/iu.exec(content)?.[1]?.trim() ?? '';
        load(refresh, name);
      } else if (kind === 'robots') noindex ||= /\bnoindex\b/iu.test(content);
      else if (addressMetas.has(kind)) links.add(content.trim());
    } else if (svgLoading.has(name)) load(get('href') ?? get('xlink:href'), name);
  });
  return {
    faults: [
      ...[...faults].map((what): Fault => ({ rule: 'inline', reason: `Trang có ${what}.` })),
      ...(language ? [] : [{ rule: 'language', reason: 'Thẻ <html> không ghi lang.' } as const]),
    ],
    loads: [...loads],
    links: [...links],
    page: {
      canonicals,
      ...(refresh !== undefined && { refresh }),
      noindex,
      heading: heading ?? '',
      ids: [...ids],
    },
  };
}

const loading = ['src', 'poster', 'background', 'action', 'formaction', 'ping', 'manifest', 'data'];
/** What `<link>` leads to without a browser asking for it. */
const leading = new Set([
  ...['alternate', 'author', 'license', 'next', 'prev', 'help', 'me', 'bookmark'],
]);
const addressMetas = new Set([
  ...['og:image', 'og:image:url', 'og:image:secure_url', 'og:url', 'twitter:image', 'thumbnail'],
]);
const svgLoading = new Set(['use', 'image', 'feimage']);
const pictureTags = new Set(['img', 'source', 'image']);
/** Facts for search engines: the one block that runs nothing. */
const dataType = /^application\/ld\+json$/iu;

function inlineFaults(name: string, attributes: Attributes): string[] {
  const found: string[] = [];
  if (name === 'style' || name === 'base') found.push(`thẻ <${name}>`);
  if (name === 'script' && !attributes.has('src') && !attributes.has('href')) {
    if (!dataType.test(attributes.get('type') ?? '')) found.push('mã viết thẳng trong <script>');
  }
  for (const [key, value] of attributes) {
    if (key === 'style' || key === 'srcdoc') found.push(`thuộc tính ${key} ở thẻ <${name}>`);
    else if (/^on[a-z]/u.test(key)) found.push(`thuộc tính ${key} ở thẻ <${name}>`);
    else if (runs(value)) found.push(`địa chỉ javascript: ở thẻ <${name}>`);
    // A link to a page written in an address opens what nobody has looked at.
    else if (name === 'a' && key === 'href' && /^\s*data:/iu.test(value)) {
      found.push('địa chỉ data: ở thẻ <a>');
    }
  }
  return found;
}

/** Browsers leave out control characters and line ends when they look for the scheme. */
function runs(value: string): boolean {
  if (!value.includes(':')) return false;
  return /^(?:java|vb)script:/iu.test(value.replace(/^[\0- ]+/u, '').replace(/[\t\r\n]/gu, ''));
}

/** Addresses of a `srcset`; commas inside an address are part of it, those behind one are not. */
function candidates(srcset = ''): string[] {
  return [...srcset.matchAll(/([^\s,]\S*[^\s,])(?:\s+[\d.]+[wxh])?\s*(?:,|$)/gu)].map(
    ([, address = '']) => address,
  );
}

function textUpTo(html: string, start: number, mark: string): string {
  const end = html.indexOf(mark, start);
  const inner = html.slice(start, end < 0 ? start : end).replace(/<[^>]*>/gu, '');
  return decodeEntities(inner).replace(/\s+/gu, ' ').trim();
}
