import { openPixels, openStrict } from '#photos/engine';
import { isPhotoFlaw } from '#photos/flaws';
import { inspectPhoto } from '#photos/inspect/inspect';
import { type DecodedPhoto, decodePhoto } from '#photos/publish/derive';
import { planPicture } from '#photos/publish/recipe';
import { luma, type Plane, ssim } from './ssim.ts';

/** A photo at one published size, before any encoder has seen it. */
export interface Subject extends DecodedPhoto {
  /** File name of the photo. */
  readonly name: string;
  readonly luma: Plane;
}

/** The photo in those of the widths in which it is published, reduced as the build reduces it. */
export async function subjectsOf(path: string, widths: readonly number[]): Promise<Subject[]> {
  const facts = await inspectPhoto(path);
  if (isPhotoFlaw(facts)) throw new Error(facts.kind);
  const decoded = await decodePhoto(path, facts);
  const name = path.split(/[/\\]/u).at(-1) ?? path;
  const planned = planPicture(facts).jpeg.filter(({ width }) => widths.includes(width));
  return Promise.all(
    planned.map(async ({ width, height }) => {
      const pixels = await openPixels(decoded.pixels, decoded.width, decoded.height)
        .resize(width, height, { fit: 'fill' })
        .raw({ depth: 'uchar' })
        .toBuffer();
      return { name, width, height, pixels, luma: luma(pixels, width, height) };
    }),
  );
}

/** What an encoder made of a subject. */
export interface Encoded {
  readonly bytes: number;
  /** Likeness of the luma to the subject's, 1 at most. */
  readonly ssim: number;
}

/** Decodes an encoded subject and compares it with what it was made of. */
export async function judge(subject: Subject, bytes: Buffer): Promise<Encoded> {
  const { width, height } = subject;
  const pixels = await openStrict(bytes).removeAlpha().raw({ depth: 'uchar' }).toBuffer();
  return { bytes: bytes.length, ssim: ssim(subject.luma, luma(pixels, width, height)) };
}
