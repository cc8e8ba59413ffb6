import { posix } from 'node:path';
import type { WrittenLink } from '#pipeline/parse/body/collect';
import { linkKind } from '#pipeline/parse/body/link-kind';
import type { ParsedBody } from '#pipeline/parse/body/parse-body';
import { address } from '#view/address';

/** Links of a body to other pages of the site. */
export function internalLinks(body: ParsedBody | undefined): readonly WrittenLink[] {
  return (body?.links ?? []).filter(({ url }) => linkKind(url) === 'internal');
}

/**
 * The address on the site that a link in Markdown means, without query and fragment: a path from the
 * root, or a relative path to the folder or file of another article or page. `undefined` for a
 * fragment of the same page.
 *
 * @param id folder of the article that links, `2023/2023-06-29-…`, or `pages`
 */
export function resolveLink(id: string, url: string): string | undefined {
  const bare = url.replace(/[?#].*$/su, '');
  if (bare === '') return undefined;
  // Two slashes at the start would name another host.
  const path = decoded(bare).replaceAll('\\', '/').replace(/^\/+/u, '/');
  if (path.startsWith('/')) return withSlash(path);
  const folder = id === 'pages' ? '/pages' : `/articles/${id}`;
  const target = posix.join(folder, path).replace(/\/(?:index\.md)?$/u, '');
  const article = /^\/articles\/\d{4}\/(\d{4}-\d{2}-\d{2})-([^/]+)$/u.exec(target);
  if (article) return address.article(article[1] ?? '', article[2] ?? '');
  const page = /^\/pages\/([^/]+)\.md$/u.exec(target);
  return page ? address.page(page[1] ?? '') : withSlash(target);
}

function withSlash(path: string): string {
  return path.endsWith('/') || posix.extname(path) ? path : `${path}/`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
