import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, basedSite, builtSite, rootSite } from './built-site.ts';
import { emptyContent } from './content-folders.ts';
import { all, attribute, having } from './elements.ts';
import { filesOf, readMoved, readPages } from './pages.ts';

/** Attributes of the page's tree that name another resource. */
const linking = ['href', 'src', 'poster', 'action', 'dataIndex', 'cite'] as const;

/** Addresses a page refers to, as written. */
function references(tree: Root): string[] {
  return all(tree).flatMap((element) => {
    const plain = linking.flatMap((name) => attribute(element, name) ?? []);
    const sets = (attribute(element, 'srcSet') ?? '')
      .split(',')
      .map((part) => part.trim().split(/\s+/u)[0] ?? '')
      .filter(Boolean);
    return [...plain, ...sets];
  });
}

function cssReferences(css: string): string[] {
  return [...css.matchAll(/(?:url\(\s*["']?|@import\s+["'])([^"')]+)/gu)].map(
    (match) => match[1] ?? '',
  );
}

/** Every reference of every page and style sheet that leads nowhere, as `where → what`. */
function brokenLinks(site: BuiltSite): { broken: string[]; checked: number } {
  const files = new Set(filesOf(site.folder));
  const pages = readPages(site);
  const ids = new Map(
    pages.map(({ path, tree }) => [
      path,
      new Set(all(tree, undefined, having('id')).map((one) => attribute(one, 'id'))),
    ]),
  );
  const broken: string[] = [];
  let checked = 0;
  const check = (from: string, reference: string) => {
    const url = new URL(reference, `${site.origin}${site.base}${from.slice(1)}`);
    if (url.origin !== site.origin) return;
    checked += 1;
    const fault = faultOf(url);
    if (fault) broken.push(`${from} → ${reference}: ${fault}`);
  };
  const faultOf = (url: URL): string | undefined => {
    if (!url.pathname.startsWith(site.base)) return 'outside the base path';
    const inside = decodeURIComponent(url.pathname.slice(site.base.length));
    const file = inside.replace(/(^|\/)$/u, '$1index.html');
    if (!files.has(file)) return 'no such file';
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment && !ids.get(`/${inside}`)?.has(fragment)) return 'no such fragment';
    return undefined;
  };
  for (const { path, tree } of [...pages, ...readMoved(site)]) {
    for (const reference of references(tree)) check(path, reference);
  }
  for (const file of files) {
    if (!file.endsWith('.css')) continue;
    for (const reference of cssReferences(readFileSync(join(site.folder, file), 'utf8'))) {
      check(`/${file}`, reference);
    }
  }
  return { broken, checked };
}

// On a machine's first run this takes a minute: every photo is encoded.
beforeAll(rootSite);

describe('every link, picture, style and fragment', () => {
  it.each([
    ['at the root of a domain', rootSite],
    ['below a base path', basedSite],
    ['of a site without articles', async () => builtSite({ content: await emptyContent() })],
  ])('leads somewhere %s', async (_, build) => {
    const { broken, checked } = brokenLinks(await build());
    expect(broken).toEqual([]);
    expect(checked).toBeGreaterThan(300);
  });

  it('leads to every page from the front page', async () => {
    const site = await rootSite();
    const pages = new Map(readPages(site).map((page) => [page.path, page]));
    const reached = new Set(['/']);
    for (const path of reached) {
      const tree = pages.get(path)?.tree;
      if (!tree) continue;
      for (const link of all(tree, 'a')) {
        const url = new URL(attribute(link, 'href') ?? '', site.origin + path);
        if (url.origin === site.origin && pages.has(url.pathname)) reached.add(url.pathname);
      }
    }
    expect([...pages.keys()].filter((path) => !reached.has(path))).toEqual(['/404.html']);
  });
});
