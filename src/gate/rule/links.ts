import { rootMark } from '#gate/file-facts';
import { addressOf, type FoundFault, type JudgedSite } from '#gate/judged-site';

interface Resolved {
  readonly file?: string;
  readonly fragment?: string;
  readonly elsewhere?: true;
  readonly fault?: string;
}

/**
 * Links, fragments, pictures, scripts and style sheets that lead nowhere in the site (`link`), and
 * whatever a browser would fetch from another one (`origin`).
 */
export function judgeLinks(site: JudgedSite): FoundFault[] {
  const resolve = resolver(site);
  const found: FoundFault[] = [];
  for (const [file, { loads, links }] of site.facts) {
    const judge = (address: string, isLoaded: boolean) => {
      const { fault, elsewhere, file: target = '', fragment = '' } = resolve(address, file);
      if (elsewhere) {
        if (isLoaded) found.push({ rule: 'origin', file, reason: `Tải từ nơi khác: ${address}` });
      } else if (fault !== undefined) {
        found.push({ rule: 'link', file, reason: `“${address}” ${fault}.` });
      } else if (fragment !== '' && fragment !== 'top') {
        const page = site.facts.get(target)?.page;
        if (page && !page.ids.includes(fragment)) {
          found.push({
            rule: 'link',
            file,
            reason: `“${address}” dẫn tới mục không có trong trang.`,
          });
        }
      }
    };
    for (const address of loads) judge(address, true);
    for (const address of links) judge(address, false);
  }
  return found;
}

/** Addresses that do not depend on the page they stand on are resolved once for all pages. */
function resolver({ origin, base, files }: JudgedSite) {
  const known = new Map<string, Resolved>();
  return (address: string, from: string): Resolved => {
    if (address.startsWith('#')) return { file: from, fragment: decoded(address.slice(1)) };
    const key = address.startsWith('/') || isWhole(address) ? address : `${from}\n${address}`;
    const resolved = known.get(key) ?? find(address, from);
    known.set(key, resolved);
    return resolved;
  };

  function find(address: string, from: string): Resolved {
    const written = address.startsWith(rootMark)
      ? origin + base + address.slice(rootMark.length + 1)
      : address;
    const page = origin + addressOf(from, base);
    const url = URL.parse(written, page);
    if (!url) return { fault: 'không phải địa chỉ' };
    if (url.origin !== origin) return { elsewhere: true };
    // Below another path of the same host somebody else's site may stand: it is named in full.
    if (!url.pathname.startsWith(base) && isWhole(written)) return { elsewhere: true };
    if (!url.pathname.startsWith(base)) return { fault: `nằm ngoài đường dẫn gốc ${base}` };
    const inside = decoded(url.pathname.slice(base.length));
    const file = inside.replace(/(^|\/)$/u, '$1index.html');
    if (files.has(file)) return { file, fragment: decoded(url.hash.slice(1)) };
    return files.has(`${inside}/index.html`)
      ? { fault: 'thiếu dấu / ở cuối' }
      : { fault: 'không có trong trang' };
  }
}

/** With its host. */
function isWhole(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(address);
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone % is what it is.
    return text;
  }
}
