import { basename, join } from 'node:path';
import type { LimitFunction } from 'p-limit';
import type { Rendition } from '#bulletin/picture';
import type { PhotoFacts } from '#photos/inspect/facts';
import { type DecodedPhoto, decodePhoto, encode } from '#photos/publish/derive';
import { place } from '#photos/publish/place';
import {
  type PictureFormat,
  pictureFormats,
  pictureKey,
  planPicture,
} from '#photos/publish/recipe';
import { allEnded } from '#process/in-lanes';
import { readEntry, writeEntry } from '#store/entries';

/** A photo that has passed inspection. */
export interface InspectedPhoto {
  readonly path: string;
  readonly facts: PhotoFacts;
}

/** What was made to exist of one photo. */
export interface PublishedPhoto {
  /** File name → SHA-256 of its bytes, lower-case hex. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Whether anything had to be encoded. */
  readonly encoded: boolean;
}

/**
 * Makes the renditions of one photo exist in `folder`. Each comes from the cache or, the photo decoded
 * once for all of them, from an encoder that `encoding` admits. Throws an Error that names the photo.
 */
export async function publishOne(
  photo: InspectedPhoto,
  cacheDir: string,
  folder: string,
  encoding: LimitFunction,
): Promise<PublishedPhoto> {
  const key = pictureKey(photo.facts.hash);
  const picture = planPicture(photo.facts);
  const hashes = new Map<string, string>();
  let decoded: Promise<DecodedPhoto> | undefined;
  const publishFile = async (rendition: Rendition, format: PictureFormat) => {
    const { file } = rendition;
    const known = await readEntry(cacheDir, key, file);
    const entry = known ?? (await make(rendition, format));
    await place(entry, join(folder, file));
    hashes.set(file, entry.sha256);
  };
  const make = async (rendition: Rendition, format: PictureFormat) => {
    decoded ??= encoding(() => decodePhoto(photo.path, photo.facts));
    const source = await decoded;
    const bytes = await encoding(() => encode(source, rendition, format));
    return { bytes, ...(await writeEntry(cacheDir, key, rendition.file, bytes)) };
  };
  try {
    const files = pictureFormats.flatMap((format) =>
      picture[format].map((rendition) => ({ rendition, format })),
    );
    // The largest first: one begun last would keep a single core busy long after the others are done.
    files.sort((a, b) => b.rendition.width - a.rendition.width);
    await allEnded(files.map(({ rendition, format }) => publishFile(rendition, format)));
    return { hashes, encoded: decoded !== undefined };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Không xuất được ảnh “${nameOf(photo)}”: ${reason}`, { cause: error });
  }
}

/** For messages: the file's own name, in NFC. */
function nameOf(photo: InspectedPhoto): string {
  return basename(photo.path).normalize('NFC');
}
