import { basename } from 'node:path';
import type { Sharp } from 'sharp';
import { largest, type Rendition } from '#bulletin/picture';
import { openPixels, openStrict } from '#photos/engine';
import type { PhotoFacts } from '#photos/inspect/facts';
import { encoding, type PictureFormat, planPicture } from '#photos/publish/recipe';
import { hashOf, readPhoto } from '#photos/read-photo';

/**
 * A decoded photo, upright, in sRGB, opaque, at its largest published size: pixels and nothing else,
 * so no metadata can travel further. Width and height in pixels, three bytes a pixel.
 */
export interface DecodedPhoto {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * Encodes one rendition of a photo; always the same bytes for the same photo and recipe. Throws
 * where the file is no longer the one inspected or cannot be decoded.
 */
export async function derive(
  sourcePath: string,
  facts: PhotoFacts,
  rendition: Rendition,
  format: PictureFormat,
): Promise<Buffer> {
  return encode(await decodePhoto(sourcePath, facts), rendition, format);
}

/**
 * Decodes a photo once for all its renditions. Colour profiles, CMYK and 16 bits become sRGB of
 * 8 bits; transparency becomes white.
 */
export async function decodePhoto(path: string, facts: PhotoFacts): Promise<DecodedPhoto> {
  const bytes = await readPhoto(path);
  const name = basename(path).normalize('NFC');
  if (!Buffer.isBuffer(bytes)) {
    throw new Error(
      `Tệp “${name}” không còn đọc được (${bytes.kind}). Chép lại ảnh rồi chạy lại lệnh.`,
    );
  }
  if (hashOf(bytes) !== facts.hash) {
    throw new Error(`Ảnh “${name}” vừa bị thay đổi trong lúc dựng trang. Chạy lại lệnh.`);
  }
  // Smaller renditions come from the largest: a twelve-megapixel photo is reduced once, not twelve times.
  const { width, height } = largest(planPicture(facts).jpeg);
  const pixels = await openStrict(bytes)
    .autoOrient()
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer();
  return { pixels, width, height };
}

/** Encodes one rendition from decoded pixels. */
export function encode(
  photo: DecodedPhoto,
  rendition: Rendition,
  format: PictureFormat,
): Promise<Buffer> {
  const { width, height } = rendition;
  const pixels = openPixels(photo.pixels, photo.width, photo.height);
  const sized = width === photo.width ? pixels : pixels.resize(width, height, { fit: 'fill' });
  return encoders[format](sized).toBuffer();
}

const encoders: Readonly<Record<PictureFormat, (image: Sharp) => Sharp>> = {
  avif: (image) => image.avif(encoding.avif),
  webp: (image) => image.webp(encoding.webp),
  jpeg: (image) => image.jpeg(encoding.jpeg),
};
