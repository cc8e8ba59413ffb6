import { gzipSync } from 'node:zlib';
import type { Bulletin } from '#view/bulletin';

/** Largest size of the file as it travels, in bytes. */
const mostBytes = 60_000;

/** Titles worth offering by themselves; older articles are what the search is for. */
const mostTitles = 1500;

/**
 * The file behind the search field: names of lists, then titles, newest first, as many as fit. Read by
 * `browser/search/suggestions.ts`, which describes its shape.
 *
 * @param href puts the base path before an address
 */
export function suggestionsFile(
  { units, topics, speakers, authors, articles }: Bulletin,
  href: (path: string) => string,
): string {
  const lists = [...units, ...topics, ...speakers, ...authors].map(({ name, address }) => [
    name,
    href(address),
  ]);
  const titles = articles
    .slice(0, mostTitles)
    .map(({ title, address }) => [title, href(address)] as const);
  for (let count = titles.length; ; count = Math.floor(count * 0.8)) {
    const text = JSON.stringify({ lists, articles: titles.slice(0, count) });
    if (count === 0 || gzipSync(text).length <= mostBytes) return text;
  }
}
