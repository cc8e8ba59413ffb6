import { basename, join } from 'node:path';
import type { Rendition } from '#domain/picture';
import { readEntry, writeEntry } from '#photos/cache';
import { type DecodedPhoto, decodePhoto, encode } from '#photos/derive';
import type { PhotoFacts } from '#photos/facts';
import { allSettledOrThrow, type limit } from '#photos/limit';
import { place } from '#photos/place';
import { type PictureFormat, pictureFormats, pictureKey, planPicture } from '#photos/recipe';

/** A photo that has passed inspection. */
export interface InspectedPhoto {
  readonly path: string;
  readonly facts: PhotoFacts;
}

/**
 * Makes the renditions of one photo exist in `folder`. Each comes from the cache or, the photo decoded
 * once for all of them, from an encoder that `encoding` admits. Throws an Error that names the photo.
 */
export async function publishOne(
  photo: InspectedPhoto,
  cacheDir: string,
  folder: string,
  encoding: ReturnType<typeof limit>,
): Promise<{ files: number; encoded: boolean }> {
  const key = pictureKey(photo.facts.hash);
  const picture = planPicture(photo.facts);
  let decoded: Promise<DecodedPhoto> | undefined;
  const publishFile = async (rendition: Rendition, format: PictureFormat) => {
    const { file } = rendition;
    const known = await readEntry(cacheDir, key, file);
    if (known) return place(known, join(folder, file));
    decoded ??= encoding(() => decodePhoto(photo.path, photo.facts));
    const source = await decoded;
    const bytes = await encoding(() => encode(source, rendition, format));
    await place({ bytes, path: await writeEntry(cacheDir, key, file, bytes) }, join(folder, file));
  };
  try {
    const files = pictureFormats.flatMap((format) =>
      picture[format].map((rendition) => publishFile(rendition, format)),
    );
    await allSettledOrThrow(files);
    return { files: files.length, encoded: decoded !== undefined };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Không xuất được ảnh “${nameOf(photo)}”: ${reason}`, { cause: error });
  }
}

/** For messages: the file's own name, in NFC. */
export function nameOf(photo: InspectedPhoto): string {
  return basename(photo.path).normalize('NFC');
}
