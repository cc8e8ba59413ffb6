import { textElement } from '#edition/feeds/xml';
import { address } from '#view/address';

/** Addresses in one file; the protocol allows 50,000 (https://www.sitemaps.org/protocol.html). */
const mostAddresses = 10_000;

/** A page for search engines. */
export interface SitemapEntry {
  /** Absolute address. */
  readonly url: string;
  /** Time of the last change (`2023-06-29T08:30:00+07:00`), where it is known. */
  readonly changed?: string;
}

/**
 * The sitemap as an index and the files it names, so that a growing site needs no other address.
 *
 * @param urlOf absolute address of a file of the site
 * @returns path of the file → XML
 */
export function sitemap(
  entries: readonly SitemapEntry[],
  urlOf: (file: string) => string,
): Map<string, string> {
  const files = new Map<string, string>();
  for (let start = 0, n = 1; start < entries.length || n === 1; start += mostAddresses, n++) {
    files.set(`sitemap-${n}.xml`, urlSet(entries.slice(start, start + mostAddresses)));
  }
  const named = [...files.keys()].map(
    (file) => `<sitemap>${textElement('loc', urlOf(`/${file}`))}</sitemap>`,
  );
  files.set(address.sitemap().slice(1), document('sitemapindex', named));
  return files;
}

function urlSet(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(
    ({ url, changed }) =>
      `<url>${textElement('loc', url)}${changed ? textElement('lastmod', changed) : ''}</url>`,
  );
  return document('urlset', urls);
}

function document(root: string, content: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...content,
    `</${root}>`,
    '',
  ].join('\n');
}
