import { z } from 'zod';

/** What an inspected photo is, and what it carries that readers must never get. */
export const photoFacts = z.strictObject({
  /** SHA-256 of the file's bytes, hex: the photo's identity wherever it lies. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Size of the file in bytes. */
  bytes: z.int().positive(),
  format: z.enum(['jpeg', 'png', 'webp', 'avif', 'gif']),
  /** Pixels, after the orientation in the metadata has been applied. */
  width: z.int().positive(),
  /** Pixels, after the orientation in the metadata has been applied. */
  height: z.int().positive(),
  /** `#rrggbb`: the mean of the photo. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** What the original file carries; published files carry none of it. */
  carries: z.strictObject({
    /** A place, in EXIF or XMP. */
    gps: z.boolean(),
    /** Serial number of body or lens. The number itself is kept nowhere. */
    serial: z.boolean(),
    /** Photographer or owner of the camera, as the file has it. */
    author: z.string().optional(),
    xmp: z.boolean(),
    /** Free text outside EXIF and XMP. */
    comment: z.boolean(),
  }),
});

export type PhotoFacts = Readonly<z.infer<typeof photoFacts>>;
export type GivenAway = Readonly<PhotoFacts['carries']>;
