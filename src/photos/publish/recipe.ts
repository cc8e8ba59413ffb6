import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Picture, Rendition } from '#bulletin/picture';
import type { PhotoFacts } from '#photos/inspect/facts';

/** Formats that are published of every photo, in the order a `<picture>` offers them. */
export const pictureFormats = ['avif', 'webp', 'jpeg'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Extension of a published file, without the dot. */
const extensionOf: Readonly<Record<PictureFormat, string>> = {
  avif: 'avif',
  webp: 'webp',
  jpeg: 'jpg',
};

/**
 * Encoder options, chosen by what `tests/bench/photo-quality.ts` measures: bytes, and likeness to the
 * original (SSIM on luma). At the same likeness AVIF takes 0.40 of the bytes of our JPEG, 0.53 of those
 * of a JPEG 4:2:0 (eight drawings at 640 and 1280 px); 0.42 and 0.56 on thirteen photographs.
 *
 * Efforts of AVIF on the drawings, one core; the last row has the likeness of the recipe:
 *
 * | effort             |   0 |   1 |   2 |   3 |    4 |    5 |    6 |
 * | ------------------ | --: | --: | --: | --: | ---: | ---: | ---: |
 * | seconds            | 0.8 | 1.3 | 2.2 | 4.1 | 18.1 | 25.1 | 50.9 |
 * | KB, quality 52     | 604 | 522 | 519 | 500 |  453 |  450 |  449 |
 * | KB, same likeness  | 642 | 549 | 532 | 500 |  492 |  483 |  468 |
 *
 * Effort 4, sharp's default, costs 4.4 times the seconds of 3 and saves 2 % (7 % at 640 px, nothing at
 * 1280). On the photographs at 640 px: ten bits save 2 % for a third more seconds; colours at half the
 * size save 4 % and blur red on gold (SSIM of the colours 0.955 instead of 0.965); tuning for `ssim` or
 * `psnr` costs 1 to 8 % more bytes.
 */
export const encoding = {
  avif: { quality: 52, effort: 3, chromaSubsampling: '4:4:4', bitdepth: 8 },
  webp: { quality: 72, effort: 4 },
  jpeg: { quality: 83, chromaSubsampling: '4:4:4', mozjpeg: true },
} as const;

/** Everything that decides the bytes of a rendition besides the photo; raise the first number. */
export const recipe = JSON.stringify([
  1,
  encoding,
  ...(['sharp', 'vips', 'aom', 'heif', 'webp', 'mozjpeg', 'lcms'] as const).map(
    (library) => `${library} ${sharp.versions[library] ?? ''}`,
  ),
]);

/**
 * Widths to publish of a photo, in pixels, ascending: 320, 640, 960 and 1280 as far as they are
 * narrower than the photo, then its own, never upscaled. Pass the height too: WebP ends at 16,383
 * pixels a side, which a long screenshot reaches.
 */
export function renditionWidths(width: number, height = 1): number[] {
  const fitting = Math.floor((width * longestSide) / height);
  const own = Math.max(1, Math.min(width, fitting, longestSide));
  return [...steps.filter((step) => step < own), own];
}

/** Names a photo's renditions: 16 hex digits of photo and recipe, known before any encoding. */
export function pictureKey(hash: string): string {
  return createHash('sha256').update(`${hash}\n${recipe}`).digest('hex').slice(0, 16);
}

/** What will be published of a photo: sizes and file names, without touching the disk. */
export function planPicture(
  facts: Pick<PhotoFacts, 'hash' | 'width' | 'height' | 'colour'>,
): Picture {
  const key = pictureKey(facts.hash);
  const renditions = (format: PictureFormat): Rendition[] =>
    renditionWidths(facts.width, facts.height).map((width) => ({
      width,
      height: heightAt(width, facts),
      file: `${key}-${width}.${extensionOf[format]}`,
    }));
  return {
    width: facts.width,
    height: facts.height,
    colour: facts.colour,
    avif: renditions('avif'),
    webp: renditions('webp'),
    jpeg: renditions('jpeg'),
  };
}

const steps = [320, 640, 960, 1280];
const longestSide = 16_383;

function heightAt(
  width: number,
  photo: { readonly width: number; readonly height: number },
): number {
  const height = Math.round((photo.height * width) / photo.width);
  return Math.min(Math.max(1, height), longestSide);
}
