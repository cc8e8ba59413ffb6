import { rootMark } from '#gate/file-facts';
import type { SiteRoot } from '#gate/site-root';
import { pageAddress } from '#view/address';

/** Where an address leads. */
export interface Resolved {
  /** The file in the site, and the place in it. */
  readonly file?: string;
  readonly fragment?: string;
  /** It leads out of the site. */
  readonly elsewhere?: true;
  /** It leads nowhere: what is wrong with it, as the end of a Vietnamese sentence. */
  readonly missing?: string;
}

/**
 * Finds where addresses lead in a site. Those that do not depend on the page they stand on are resolved
 * once for all pages.
 *
 * @param files by their paths
 */
export function resolver(
  { origin, base }: SiteRoot,
  files: ReadonlyMap<string, unknown>,
): (address: string, from: string) => Resolved {
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
    const page = origin + base + pageAddress(from);
    const url = URL.parse(written, page);
    if (!url) return { missing: 'không phải địa chỉ' };
    if (url.origin !== origin) return { elsewhere: true };
    // Below another path of the same host somebody else's site may stand: it is named in full.
    if (!url.pathname.startsWith(base) && isWhole(written)) return { elsewhere: true };
    if (!url.pathname.startsWith(base)) return { missing: `nằm ngoài đường dẫn gốc ${base}` };
    const inside = decoded(url.pathname.slice(base.length));
    const file = inside.replace(/(^|\/)$/u, '$1index.html');
    if (files.has(file)) return { file, fragment: decoded(url.hash.slice(1)) };
    return files.has(`${inside}/index.html`)
      ? { missing: 'thiếu dấu / ở cuối' }
      : { missing: 'không có trong trang' };
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
