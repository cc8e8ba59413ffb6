/**
 * Paths below the root that a page links to or loads.
 *
 * @param root address of the site, with a slash at its end
 * @param page address of the page, which its links are relative to
 */
export function pathsLinked(bytes: Uint8Array, root: string, page: string): string[] {
  const html = Buffer.from(bytes).toString('utf8');
  return [...html.matchAll(/\s(?:href|src)=["']?([^"'\s>]+)/gu)].flatMap(([, link = '']) => {
    const href = URL.parse(link, page)?.href;
    if (!href?.startsWith(root)) return [];
    const path = href.slice(root.length).replace(/[?#].*$/u, '');
    try {
      return [decodeURIComponent(path)];
    } catch {
      return [];
    }
  });
}
