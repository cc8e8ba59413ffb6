import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { type InspectedPhoto, publishOne } from '#photos/publish/publish-one';
import { inLanes } from '#process/in-lanes';

/** Folder of the site that holds every published photo. */
const pictureFolder = 'anh';

export interface PublishOptions {
  /** Kept between builds; may be shared by several at once. */
  readonly cacheDir: string;
  /** The site being built: files go to its folder `anh`. */
  readonly outDir: string;
  /** Encodes at a time; default: the number of cores. */
  readonly concurrency?: number;
  /** Called once a source photo, duplicates left out. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Published {
  /** Files that now lie in `anh`. */
  readonly files: number;
  /** Photos of which at least one file had to be encoded. */
  readonly encoded: number;
  /** Photos that came whole from the cache. */
  readonly reused: number;
  /** File name in `anh` → SHA-256 of its bytes, lower-case hex. */
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * Makes every rendition of the photos exist in the site, from the cache where it has them. The same
 * photo in several articles is one. Throws an Error with a Vietnamese message that names the photo
 * (`cause`: the decoder's or the disk's); nothing is written after it has thrown.
 */
export async function publishPhotos(
  photos: readonly InspectedPhoto[],
  options: PublishOptions,
): Promise<Published> {
  const unique = [...new Map(photos.map((photo) => [photo.facts.hash, photo])).values()];
  const folder = join(options.outDir, pictureFolder);
  const width = options.concurrency ?? availableParallelism();
  const encoding = pLimit(width);
  const tally = { encoded: 0, reused: 0 };
  const hashes = new Map<string, string>();
  // The largest first, for the same reason as within a photo.
  const queue = unique.toSorted((a, b) => pixelsOf(b) - pixelsOf(a));
  if (unique.length > 0) await makeFolder(folder);
  // One photo more than encoders, so that the next is read while the last are still encoding.
  await inLanes(queue, width + 1, async (photo) => {
    const published = await publishOne(photo, options.cacheDir, folder, encoding);
    for (const [file, sha256] of published.hashes) hashes.set(file, sha256);
    tally[published.encoded ? 'encoded' : 'reused'] += 1;
    options.onProgress?.(tally.encoded + tally.reused, unique.length);
  });
  return { ...tally, files: hashes.size, hashes };
}

function pixelsOf({ facts }: InspectedPhoto): number {
  return facts.width * facts.height;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Error(`Không tạo được thư mục “${folder}”.`, { cause: error });
  }
}
