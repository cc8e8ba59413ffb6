import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, compareNewestFirst } from '#domain/article';
import { articleDocument, type SearchDocument } from '#search/document';
import { runTask } from '#search/run-task';

/** An article that is to be found. */
export interface BundleEntry {
  readonly article: Article;
  /** Name by which the articles of its unit are filtered, whatever it was called that day. */
  readonly unit: string;
  /** HTML of its body; asked for when its turn comes, and let go. */
  body(): Promise<string>;
}

/**
 * Articles that one run of pagefind indexes. It needs a quarter of a megabyte for each, so a large
 * bundle is made in parts and merged.
 */
const partSize = 250;

/** Pagefind keeps one core busy. More than two at once would need memory that a build has not got. */
const partsAtOnce = 2;

/**
 * Makes a search bundle, to be searched with the program of `writeProgram`. The same articles give
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
  const parts = Array.from({ length: Math.ceil(sorted.length / partSize) }, (_, part) => ({
    dir: join(partsDir, String(part)),
    entries: sorted.slice(part * partSize, (part + 1) * partSize),
  }));
  mkdirSync(outDir, { recursive: true });
  try {
    await inLanes(parts, async ({ dir, entries: of }) =>
      runTask({ documents: await documentsOf(of), outDir: dir }),
    );
    await runTask({ partDirs: parts.map(({ dir }) => dir), outDir });
  } finally {
    rmSync(partsDir, { recursive: true, force: true });
  }
}

/** Does something for each item, a few at a time. All has ended when this has, well or not. */
async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      await work(item).catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: partsAtOnce }, lane));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function documentsOf(entries: readonly BundleEntry[]): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = [];
  for (const { article, unit, body } of entries) {
    documents.push(articleDocument(article, await body(), unit));
  }
  return documents;
}
