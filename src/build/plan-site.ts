import { join } from 'node:path';
import type { AssembledSite } from '#build/assemble-site';
import { Fingerprints } from '#build/fingerprint';
import { projectDir } from '#build/folders';
import { readPublicFiles } from '#build/public-files';
import { redirects } from '#build/redirects';
import { codeHash } from '#cache/code-hash';
import { sha256Of } from '#cache/object-store';
import type { PageView } from '#domain/page-view';

/** A page and the SHA-256 of all that it shows. */
export interface PlannedPage {
  readonly view: PageView;
  readonly fingerprint: string;
}

/** What a site will consist of, known before anything is rendered. */
export interface SitePlan {
  readonly pages: readonly PlannedPage[];
  /** Of the style sheets, scripts and fonts that pages load. */
  readonly assets: string;
  /** Files written as they are, where no page has their path: path from the root → content. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Of the whole site. */
  readonly fingerprint: string;
}

/** Everything that may change what a template prints, besides what it is given. */
const templateCode = ['.'];

/** @param photos SHA-256 of every photo that is shown */
export function planSite(
  { site, bulletin, views }: AssembledSite,
  photos: readonly string[],
): SitePlan {
  const fingerprints = new Fingerprints(bulletin.articles);
  const code = codeHash(templateCode);
  const { frame, base, origin } = site;
  const shared = fingerprints.of({ code, frame, base, origin });
  const pages = views.map((view) => {
    const { kind, file } = view;
    return { view, fingerprint: fingerprints.of([shared, kind, file, view.props()]) };
  });
  const assets = fingerprints.of(['assets', code, base]);
  const files = new Map<string, string | Uint8Array>([
    ...redirects(site, bulletin.articles),
    ...readPublicFiles(join(projectDir, 'public')),
  ]);
  return {
    pages,
    assets,
    files,
    fingerprint: fingerprints.of([
      assets,
      pages.map(({ fingerprint }) => fingerprint),
      [...files].map(([path, bytes]) => [path, sha256Of(bytes)]),
      photos,
    ]),
  };
}
