import type { Article } from '#bulletin/article';
import type { FileFacts } from '#gate/file-facts';
import type { SiteFile } from '#gate/site-files';
import type { Fault } from '#gate/verdict';
import { pageAddress } from '#view/address';

/** A site as its rules see it. */
export interface JudgedSite {
  /** Scheme and host. */
  readonly origin: string;
  /** Base path, with slashes. */
  readonly base: string;
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly facts: ReadonlyMap<string, FileFacts>;
  /** Path → SHA-256 of the project's public files. */
  readonly publicHashes: Readonly<Record<string, string>>;
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

/** A fault and the file that has it. */
export interface FoundFault extends Fault {
  readonly file: string;
}

/** Path of a page's file → its address from the root of its host. */
export function addressOf(path: string, base: string): string {
  return base + pageAddress(path);
}
