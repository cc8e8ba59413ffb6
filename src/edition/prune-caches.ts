import { statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  articleCacheFile,
  cacheDir,
  gateMemoryFile,
  lastBuildDir,
  passedDir,
  photoCacheDir,
  searchCacheDir,
  templateDir,
  treeDir,
} from '#edition/folders';
import type { OutputRecords } from '#edition/output/output-records';
import { prunePhotos } from '#photos/publish/prune-photos';
import { pruneSearch } from '#search/kept-bundle';
import type { ObjectStore } from '#store/object-store';
import { prune, timeIn } from '#store/prune';
import { pruneFolders } from '#store/prune-folders';
import { markStore } from '#store/store-folder';

/** Its time says when caches were pruned last. */
const prunedFile = join(cacheDir, 'pruned');

/** They stay; what was to become one of them and never did goes. */
const cacheFiles = new Set(
  [articleCacheFile, gateMemoryFile, prunedFile].map((file) => basename(file)),
);

/** Sites and programs whose compiled templates stay. */
const mostTemplates = 8;

/**
 * Milliseconds between two looks: nothing is removed that is younger than that. A look goes through all
 * that is kept, which at 10,000 articles takes as long as building a new one.
 */
const pause = 3_600_000;

/** Removes from all caches, now and then, what no output that stands is made of. */
export function pruneCaches(records: OutputRecords, objects: ObjectStore): void {
  const now = timeIn(cacheDir);
  const last = statSync(prunedFile, { throwIfNoEntry: false })?.mtimeMs;
  if (now === undefined || (last !== undefined && now - last < pause && now >= last)) return;
  records.prune();
  objects.prune(records.files);
  pruneSearch(searchCacheDir, records.fingerprints);
  prunePhotos(photoCacheDir, records.photos);
  pruneFolders(templateDir, (_, rank) => rank < mostTemplates);
  markStore(treeDir);
  pruneFolders(treeDir, (name) => records.outs.has(name));
  prune(lastBuildDir, (file) => (/^[0-9a-f]{64}$/u.test(file) ? file : undefined), new Set());
  prune(passedDir, (path) => (/^[0-9a-f]{64}$/u.test(path) ? path : undefined), records.outs);
  prune(cacheDir, (path) => (cacheFiles.has(path) ? path : undefined), cacheFiles);
  try {
    writeFileSync(prunedFile, '');
  } catch {
    // Somebody else's folder: the next build looks again.
  }
}
