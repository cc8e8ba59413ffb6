import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Finding } from '#bulletin/finding';
import type { PageHead, StaticPage } from '#bulletin/static-page';
import { judge } from '#pipeline/check/judge';
import type { StationFlaw } from '#pipeline/check/subject';
import { type ParsedPage, parsePage } from '#pipeline/parse/parse-document';
import { findPages } from '#pipeline/read/content-files';
import type { ReadFlaw } from '#pipeline/read/flaws';
import { readBytes, readDocument } from '#pipeline/read/read-file';
import type { Registers } from '#pipeline/registers/registers';
import { internalLinks, resolveLink } from '#pipeline/resolve/link-target';
import type { SiteAddresses } from '#pipeline/resolve/site-addresses';
import { address, reservedPageSlugs } from '#view/address';

/** A file of `content/pages` as it was read. */
export interface LoadedPage {
  /** Relative to the content folder. */
  readonly file: string;
  readonly flaws: readonly StationFlaw[];
  /** Absent where it is no text or has no name for an address. */
  readonly parsed?: ParsedPage;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly source?: string;
  /** Absent where its front matter is wrong. */
  readonly page?: StaticPage;
}

export interface LoadedPages {
  /** In the order they ask for. */
  readonly pages: readonly StaticPage[];
  readonly files: readonly LoadedPage[];
  /** What is wrong with the folder. */
  readonly flaws: readonly ReadFlaw[];
}

/** The pages of `content/pages`, and what is wrong with them by themselves. */
export function loadPages(contentDir: string): LoadedPages {
  const { names, flaws } = findPages(contentDir);
  const files = names.map((name) => loadPage(contentDir, name));
  const pages = files
    .flatMap(({ page }) => page ?? [])
    .sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1));
  return { pages, files, flaws };
}

/** What pages are judged by. */
interface KnownOfPages {
  readonly addresses: SiteAddresses;
  readonly registers: Registers;
}

/**
 * What is wrong with the pages.
 *
 * @param known absent where a register is wrong
 */
export function judgePages(pages: LoadedPages, known: KnownOfPages | undefined): Finding[] {
  const inFiles = pages.files.flatMap(({ file, flaws, parsed }) => {
    if (!parsed) return judge({ file, flaws });
    const missing = known ? missingOf(parsed, known.addresses) : [];
    const isForeign = (parsed.head?.lang ?? 'vi') !== 'vi';
    const { passages } = parsed;
    const prose = known && { passages, registers: known.registers, isForeign };
    const page = { parsed, missing };
    return judge({ file, source: parsed.source, flaws, page, ...(prose && { prose }) });
  });
  return [...judge({ file: 'pages', flaws: pages.flaws }), ...inFiles];
}

function loadPage(contentDir: string, name: string): LoadedPage {
  const file = `pages/${name}`;
  const slug = name.replace(/\.md$/, '');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) || reservedPageSlugs.has(slug)) {
    return { file, flaws: [{ kind: 'page-name', values: { name } }] };
  }
  const bytes = readBytes(join(contentDir, file));
  if ('kind' in bytes) return { file, flaws: [bytes] };
  const text = readDocument(bytes);
  if ('kind' in text) return { file, flaws: [text] };
  const parsed = parsePage(text);
  const { head, flaws } = parsed;
  return {
    ...{ file, flaws, parsed, source: hash('sha256', bytes, 'hex') },
    ...(head && { page: staticPage(head, slug, file) }),
  };
}

function staticPage(
  { title, order, lang, summary }: PageHead,
  slug: string,
  file: string,
): StaticPage {
  return { title, order, lang, summary, slug, address: address.page(slug), file };
}

function missingOf({ body }: ParsedPage, addresses: SiteAddresses): string[] {
  return internalLinks(body)
    .flatMap(({ url }) => resolveLink('pages', url) ?? [])
    .filter((target) => !addresses.has(target));
}
