import { pictureKey } from '#photos/publish/recipe';
import { pruneEntries } from '#store/entries';

/**
 * Removes from the cache what belongs to none of the photos named by their hashes, entries of former
 * recipes included. Name every photo of the content, not only the published ones: what is known of a
 * draft's photo lies here too.
 */
export function prunePhotos(cacheDir: string, hashes: Iterable<string>): void {
  const alive = new Set<string>();
  for (const hash of hashes) alive.add(hash).add(pictureKey(hash));
  pruneEntries(cacheDir, alive);
}
