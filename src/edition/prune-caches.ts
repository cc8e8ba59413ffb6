import { basename } from 'node:path';
import {
  articleCacheFile,
  cacheDir,
  gateMemoryFile,
  photoCacheDir,
  templateDir,
} from '#edition/folders';
import type { OutputRecords } from '#edition/output/output-records';
import { pruneTemplates } from '#edition/templates/prune-templates';
import { prunePhotos } from '#photos/publish/prune-photos';
import type { ObjectStore } from '#store/object-store';
import { prune } from '#store/prune';

/** They stay; what was to become one of them and never did goes. */
const cacheFiles = new Set([articleCacheFile, gateMemoryFile].map((file) => basename(file)));

/** Removes from all caches what no output that stands is made of. */
export function pruneCaches(records: OutputRecords, objects: ObjectStore): void {
  objects.prune(records.files);
  prunePhotos(photoCacheDir, records.photos);
  pruneTemplates(templateDir);
  prune(cacheDir, (path) => (cacheFiles.has(path) ? path : undefined), cacheFiles);
}
