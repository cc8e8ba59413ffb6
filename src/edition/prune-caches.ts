import { basename } from 'node:path';
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
import { prune } from '#store/prune';
import { pruneFolders } from '#store/prune-folders';

/** They stay; what was to become one of them and never did goes. */
const cacheFiles = new Set([articleCacheFile, gateMemoryFile].map((file) => basename(file)));

/** Sites and programs whose compiled templates stay. */
const mostTemplates = 8;

/** Removes from all caches what no output that stands is made of. */
export function pruneCaches(records: OutputRecords, objects: ObjectStore): void {
  records.prune();
  objects.prune(records.files);
  pruneSearch(searchCacheDir, records.fingerprints);
  prunePhotos(photoCacheDir, records.photos);
  pruneFolders(templateDir, (_, rank) => rank < mostTemplates);
  pruneFolders(treeDir, (name) => records.outs.has(name));
  prune(lastBuildDir, (file) => file, new Set());
  prune(passedDir, (path) => (/^[0-9a-f]{64}$/u.test(path) ? path : undefined), records.outs);
  prune(cacheDir, (path) => (cacheFiles.has(path) ? path : undefined), cacheFiles);
}
