import { join } from 'node:path';
import type { Article } from '#bulletin/article';
import type { AssembledSite } from '#edition/assemble-site';
import { feedLength } from '#edition/feeds/feed';
import { feedFiles, sitemapFiles } from '#edition/feeds/feed-files';
import { Fingerprints } from '#edition/fingerprint';
import { projectDir } from '#edition/folders';
import { readPublicFiles } from '#edition/public-files';
import { redirects } from '#edition/redirects';
import { templateCode } from '#edition/templates/template-parts';
import { programHash } from '#process/program-hash';
import { suggestionsFile } from '#search/suggestions-file';
import { sha256Of } from '#store/object-store';
import { address } from '#view/address';
import type { PageView } from '#view/page-view';
import { type BundleName, splitIntoBundles } from '#view/search-bundles';

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
  readonly search: {
    /** Of the program that searches. */
    readonly program: string;
    readonly bundles: Readonly<Record<BundleName, PlannedBundle>>;
  };
  /** Made only where they have changed: the bodies in them are parsed for them alone. */
  readonly feeds: PlannedFiles;
  /** Files written as they are, where no page or feed has their path: path from the root → content. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Path → SHA-256 of the files of `public/`. */
  readonly publicHashes: Readonly<Record<string, string>>;
  /** Of the whole site. */
  readonly fingerprint: string;
}

/** Files and the SHA-256 of all that they are made of. */
export interface PlannedFiles {
  readonly fingerprint: string;
  /** Path from the site's root → content. */
  make(): ReadonlyMap<string, string>;
}

/** A bundle of the index and the SHA-256 of all that it is made of. */
export interface PlannedBundle {
  readonly fingerprint: string;
  /** Of what may change its files besides the articles. */
  readonly place: string;
  /** Newest first. */
  readonly articles: readonly Article[];
  /** Of all that is indexed of an article. */
  fingerprintOf(article: Article): string;
}

/** Everything that may change what is indexed of an article. */
export const searchCode = [
  'search',
  'pipeline',
  'bulletin',
  'view',
  'vietnamese',
  'edition',
  'store',
  'process',
];

/** @param photos SHA-256 of every photo that is shown */
export function planSite(assembled: AssembledSite, photos: readonly string[]): SitePlan {
  const { site, bulletin, views } = assembled;
  const fingerprints = new Fingerprints(bulletin.articles);
  const code = programHash(templateCode);
  const { frame, base, origin } = site;
  const shared = fingerprints.of({ code, frame, base, origin });
  const pages = views.map((view) => {
    const { kind, file } = view;
    return { view, fingerprint: fingerprints.of([shared, kind, file, view.props()]) };
  });
  const assets = fingerprints.of(['assets', code, base]);
  const publicFiles = readPublicFiles(join(projectDir, 'public'));
  const search = planSearch(assembled, fingerprints);
  const feeds = planFeeds(assembled, fingerprints.of({ code, base, origin }), fingerprints);
  const files = new Map<string, string | Uint8Array>([
    ...redirects(site, bulletin.articles),
    ...sitemapFiles(assembled),
    [address.suggestions().slice(1), suggestionsFile(bulletin, site.href)],
    ...publicFiles,
  ]);
  return {
    pages,
    assets,
    search,
    feeds,
    files,
    publicHashes: Object.fromEntries(
      [...publicFiles].map(([path, bytes]) => [path, sha256Of(bytes)]),
    ),
    fingerprint: fingerprints.of([
      assets,
      search.program,
      feeds.fingerprint,
      Object.values(search.bundles).map(({ fingerprint }) => fingerprint),
      pages.map(({ fingerprint }) => fingerprint),
      [...files].map(([path, bytes]) => [path, sha256Of(bytes)]),
      photos,
    ]),
  };
}

function planFeeds(
  assembled: AssembledSite,
  place: string,
  fingerprints: Fingerprints,
): PlannedFiles {
  const { bulletin, sourceOf } = assembled;
  const { title, tagline } = bulletin.settings;
  const articles = bulletin.articles.slice(0, feedLength);
  const sources = articles.map(({ id }) => sourceOf(id));
  return {
    fingerprint: fingerprints.of(['feeds', place, title, tagline, articles, sources]),
    make: () => feedFiles(assembled),
  };
}

/** The index is made of articles and their bodies, not of pages: a changed template leaves it alone. */
function planSearch(
  { bulletin, sourceOf }: AssembledSite,
  fingerprints: Fingerprints,
): SitePlan['search'] {
  const code = programHash(searchCode);
  const split = splitIntoBundles(bulletin.articles);
  const bundleOf = (name: BundleName): PlannedBundle => {
    const articles = split[name];
    const sources = articles.map(({ id }) => sourceOf(id));
    return {
      articles,
      fingerprint: fingerprints.of([code, name, articles, sources]),
      place: fingerprints.of([code, name]),
      fingerprintOf: (article) => fingerprints.of([code, article, sourceOf(article.id)]),
    };
  };
  return {
    program: fingerprints.of(['program', code]),
    bundles: { 'this-year': bundleOf('this-year'), before: bundleOf('before') },
  };
}
