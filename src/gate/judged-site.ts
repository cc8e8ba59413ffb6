import { type Article, heldBack } from '#bulletin/article';
import type { FileFacts } from '#gate/file-facts';
import type { PassedSite } from '#gate/passed/passed-site';
import type { SiteFile } from '#gate/site-files';
import type { SiteRoot } from '#gate/site-root';
import { pageAddress } from '#view/address';

/** A site as its rules see it. */
export interface JudgedSite extends SiteRoot {
  /** In the order of their paths. */
  readonly files: ReadonlyMap<string, SiteFile>;
  /** Paths of entries that are neither file nor folder. */
  readonly others: readonly string[];
  readonly known: {
    /** `undefined` where there is no file, and for the manifest. */
    readonly factsOf: (path: string) => FileFacts | undefined;
    /** Filter of the words of a file, which costs much less than all of its facts. */
    readonly phrasesOf: (path: string) => Uint8Array | undefined;
  };
}

/** How a site differs from one that passed. */
export interface SiteChange {
  readonly former: PassedSite;
  /** Paths that it did not have. */
  readonly added: readonly string[];
  /** Paths that had other bytes. */
  readonly altered: ReadonlySet<string>;
  /** Paths that it has no more. */
  readonly removed: ReadonlySet<string>;
  /** The others. */
  readonly unchanged: readonly string[];
}

/** What a site was built from. */
export interface GateContent {
  /** The content folder. */
  readonly dir: string;
  /** Drafts and embargoed ones too. */
  readonly articles: readonly Article[];
  /** SHA-256 of the photos of articles, those of drafts too. */
  readonly photoHashes: Iterable<string>;
  /** The clock of the build, epoch milliseconds. */
  readonly now: number;
}

/** Path of a page's file → its address from the root of its host. */
export function addressOf(path: string, base: string): string {
  return base + pageAddress(path);
}

/** Articles that the site has to show. */
export function publishedIn({ articles, now }: GateContent): Article[] {
  return articles.filter((article) => heldBack(article, now) === undefined);
}

/** Path of the file of an article's page. */
export function pageFileOf({ address }: Article): string {
  return `${address.slice(1)}index.html`;
}
