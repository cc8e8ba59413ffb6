import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Root } from 'hast';
import type { BuiltSite } from './built-site.ts';
import { all, having, parseHtml } from './elements.ts';

/** Kinds of pages, by address. */
const kinds = {
  home: /^\/$/u,
  archive: /^\/bai-viet\/$/u,
  year: /^\/bai-viet\/\d{4}\/$/u,
  month: /^\/bai-viet\/\d{4}\/\d{2}\/(?:trang-\d+\/)?$/u,
  day: /^\/bai-viet\/\d{4}\/\d{2}\/\d{2}\/$/u,
  article: /^\/bai-viet\/\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+\/$/u,
  unit: /^\/don-vi\//u,
  speaker: /^\/phat-bieu\//u,
  author: /^\/tac-gia\//u,
  topic: /^\/chuyen-muc\//u,
  search: /^\/tim-kiem\/$/u,
  siteMap: /^\/so-do-trang\/$/u,
  notFound: /^\/404\.html$/u,
  static: /^\/[a-z0-9-]+\/$/u,
} as const;

export type Kind = keyof typeof kinds;

export interface Page {
  /** Address from the site's root, base path left out: `/don-vi/`, `/404.html`. */
  readonly path: string;
  readonly kind: Kind;
  readonly html: string;
  readonly tree: Root;
}

/** Every page of a built site, parsed. What stands at an article's old address is none. */
export function readPages(site: Pick<BuiltSite, 'folder'>): Page[] {
  return parsedFiles(site)
    .filter(({ tree }) => !isMoved(tree))
    .map((page) => ({ ...page, kind: kindOf(page.path) }));
}

/** What stands at old addresses, and sends readers on. */
export function readMoved(site: Pick<BuiltSite, 'folder'>): Omit<Page, 'kind'>[] {
  return parsedFiles(site).filter(({ tree }) => isMoved(tree));
}

/** By folder: a dozen files look at the same sites, which nobody changes. */
const parsed = new Map<string, readonly Omit<Page, 'kind'>[]>();

function parsedFiles({ folder }: Pick<BuiltSite, 'folder'>): readonly Omit<Page, 'kind'>[] {
  const known = parsed.get(folder);
  if (known) return known;
  const pages = filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { path: `/${file.replace(/(^|\/)index\.html$/u, '$1')}`, html, tree: parseHtml(html) };
    });
  parsed.set(folder, pages);
  return pages;
}

function isMoved(tree: Root): boolean {
  return all(tree, 'meta', having('httpEquiv', 'refresh')).length > 0;
}

function kindOf(path: string): Kind {
  const found = (Object.keys(kinds) as Kind[]).find((kind) => kinds[kind].test(path));
  if (!found) throw new Error(`No kind of page has the address ${path}`);
  return found;
}

/** Every file of a folder, with `/`, in order; dot files too. */
export function filesOf(folder: string): string[] {
  return globSync(['**/*', '**/.*', '**/.*/**/*'], { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** SHA-256 of every file of a folder. */
export function hashesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesOf(folder).map((file) => [file, sha256(readFileSync(join(folder, file)))]),
  );
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes of a file, unpacked where it is gzip, as the search index is. */
export function unpackedBytes(path: string): Buffer {
  const bytes = readFileSync(path);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
