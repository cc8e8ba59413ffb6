import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, compareNewestFirst } from '#bulletin/article';
import { inLanes } from '#process/in-lanes';
import { catalogueFile } from '#search/catalogue-file';
import { articleDocument, type SearchDocument } from '#search/document';
import { runTask } from '#search/run-task';

/** An article that is to be found. */
export interface BundleEntry {
  readonly article: Article;
  /** HTML of its body; asked for when its turn comes, and let go. */
  body(): Promise<string>;
}

/**
 * Most articles that one run of pagefind indexes. It needs a quarter of a megabyte for each, so a
 * large bundle is made in parts and merged.
 */
const partSize = 300;

/** Pagefind keeps one core busy. More than two at once would need memory that a build has not got. */
const partsAtOnce = 2;

/**
 * Makes a search bundle, to be searched with the program of `writeProgram`, and its catalogue. The same articles give
 * the same files, in whatever order they come and wherever the folder is. Pages are numbered newest
 * first, as `compareNewestFirst` has it, and a search for nothing lists them so.
 *
 * @param entries none is right too: the bundle then finds nothing
 * @param outDir a folder that is missing or empty
 * @throws Error with pagefind's own words where it fails, or of a body that cannot be had
 */
export async function writeBundle(entries: readonly BundleEntry[], outDir: string): Promise<void> {
  const sorted = entries.toSorted((a, b) => compareNewestFirst(a.article, b.article));
  const partsDir = join(outDir, 'parts');
  const count = Math.ceil(sorted.length / partSize);
  // Of one size, so that neither lane waits for the other at the end.
  const size = Math.ceil(sorted.length / count);
  const parts = Array.from({ length: count }, (_, part) => ({
    dir: join(partsDir, String(part)),
    entries: sorted.slice(part * size, (part + 1) * size),
  }));
  const catalogue = catalogueFile(sorted.map(({ article }) => article));
  mkdirSync(outDir, { recursive: true });
  try {
    await inLanes(parts, partsAtOnce, async ({ dir, entries: of }) =>
      runTask({ documents: await documentsOf(of), outDir: dir }),
    );
    const partDirs = parts.map(({ dir }) => dir);
    await runTask({ partDirs, outDir, catalogue: catalogue.name });
    writeFileSync(join(outDir, catalogue.name), catalogue.content);
  } finally {
    rmSync(partsDir, { recursive: true, force: true });
  }
}

async function documentsOf(entries: readonly BundleEntry[]): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = [];
  for (const { article, body } of entries) {
    documents.push(articleDocument(article, await body()));
  }
  return documents;
}
