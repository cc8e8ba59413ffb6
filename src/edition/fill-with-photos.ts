import { rmSync } from 'node:fs';
import { photoCacheDir } from '#edition/folders';
import type { SiteTree } from '#edition/output/site-tree';
import { publishPhotos } from '#photos/publish/publish';
import type { InspectedPhoto } from '#photos/publish/publish-one';
import { pictureFormats, pictureKey, planPicture } from '#photos/publish/recipe';
import { address } from '#view/address';

/**
 * Puts photos into the tree: those that lie there stay, the others come from the cache or an encoder.
 *
 * @param workDir does not exist yet; removed at the end
 * @returns photos of which something had to be encoded
 */
export async function fillWithPhotos(
  tree: SiteTree,
  photos: Iterable<InspectedPhoto>,
  workDir: string,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const madeOf = ({ facts }: InspectedPhoto) => `photo ${pictureKey(facts.hash)}`;
  const missing = [...photos].filter((photo) => !tree.reuse(madeOf(photo)));
  if (missing.length === 0) return 0;
  const published = await publishPhotos(missing, {
    ...{ cacheDir: photoCacheDir, outDir: workDir, onProgress },
  });
  for (const photo of missing) {
    const picture = planPicture(photo.facts);
    const files = pictureFormats.flatMap((format) => picture[format].map(({ file }) => file));
    tree.adopt(
      madeOf(photo),
      workDir,
      files.map((file) => address.photo(file).slice(1)),
    );
  }
  rmSync(workDir, { recursive: true, force: true });
  return published.encoded;
}
