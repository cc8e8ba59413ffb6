/**
 * What robots are told (RFC 9309): nothing is kept from them, and where the sitemap is. One of the
 * project's own in `public/` takes its place.
 *
 * @param sitemap absolute address
 */
export function robots(sitemap: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}
