import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Moved } from '#delivery/server/rules';
import { pageAddress } from '#view/address';
import type { SiteManifest } from '#view/site-manifest';

/** A page that leads on is short and says so in its head. Bytes. */
const headLength = 4096;

/** Where a page leads on to by itself, from the root of the domain; `undefined` for every other page. */
export function leadsTo(html: string): string | undefined {
  const target = /<meta http-equiv="refresh" content="0; url=(\/[^"]*)">/u.exec(
    html.slice(0, headLength),
  )?.[1];
  return target?.replaceAll('&amp;', '&');
}

/** The old addresses of a built site: it has a page for each that leads on. */
export function movedAddresses(site: string, { base, files }: SiteManifest): Moved[] {
  return [...files.keys()]
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) => {
      const to = leadsTo(readFileSync(join(site, path), 'utf8'));
      return to === undefined ? [] : [{ from: base + pageAddress(path), to }];
    });
}
