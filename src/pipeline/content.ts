import { join } from 'node:path';
import { type Article, compareNewestFirst } from '#bulletin/article';
import { compareFindings, type Finding } from '#bulletin/finding';
import type { StaticPage } from '#bulletin/static-page';
import type { ArticleEntry } from '#pipeline/keep/article-entry';
import type { LoadedPages } from '#pipeline/load-pages';
import type { FoundArticle } from '#pipeline/read/content-files';
import type { Registers } from '#pipeline/registers/registers';
import type { SourcePhoto } from '#pipeline/resolve/article-photos';

/** Everything in a content folder, and everything that is wrong with it. */
export interface Content {
  /** The folder as given. */
  readonly dir: string;
  /** Absent where a register has an error: then nothing can be resolved. */
  readonly registers?: Registers;
  /** Drafts and embargoed articles too, newest first; those with an error may be missing. */
  readonly articles: readonly Article[];
  readonly pages: readonly StaticPage[];
  /** Photos of an article by its id: the files on the disk behind what it shows. */
  readonly photoFiles: ReadonlyMap<string, readonly SourcePhoto[]>;
  /** In the order of files and lines. */
  readonly findings: readonly Finding[];
  /** Id of an article, file of a page → SHA-256 of the bytes, lower-case hex. */
  readonly sources: ReadonlyMap<string, string>;
  /** Article files that were read. */
  readonly files: readonly string[];
}

/** An article's folder and what was found out about the article. */
export interface ReadArticle {
  readonly folder: FoundArticle;
  readonly entry: ArticleEntry;
}

/** What a content folder was found to hold. */
export interface ContentParts {
  readonly dir: string;
  readonly registers?: Registers;
  readonly found: readonly FoundArticle[];
  /** Those of the articles found that can be judged. */
  readonly read: readonly ReadArticle[];
  readonly pages: LoadedPages;
  /** What is wrong besides what is wrong with these articles. */
  readonly findings: readonly Finding[];
}

export function contentOf({ dir, registers, found, read, pages, findings }: ContentParts): Content {
  const shown = read.filter(({ entry }) => 'article' in entry);
  let articles: Article[] | undefined;
  const shownPages = pages.files.filter(({ page }) => page !== undefined);
  const all = [...findings, ...read.flatMap(({ entry }) => entry.findings)];
  return {
    dir,
    ...(registers && { registers }),
    // Not before somebody asks: the check does not, and most articles are kept as they were.
    get articles() {
      articles ??= shown.flatMap(({ entry }) => entry.article ?? []).sort(compareNewestFirst);
      return articles;
    },
    pages: pages.pages,
    photoFiles: new Map(shown.map((one) => [one.folder.id, photosOf(one)])),
    findings: all.sort(compareFindings),
    sources: new Map([
      ...read.map(({ folder, entry }) => [folder.id, entry.source] as const),
      ...shownPages.map(({ file, source = '' }) => [file, source] as const),
    ]),
    files: found.map(({ file }) => file),
  };
}

function photosOf({ folder, entry }: ReadArticle): SourcePhoto[] {
  return entry.photos.map(({ file, facts }) => ({ path: join(folder.path, file), facts }));
}
