import type { Metadata } from 'sharp';
import type { Container } from '#photos/inspect/container';
import { readExif } from '#photos/inspect/exif';
import type { GivenAway } from '#photos/inspect/facts';
import { readXmp } from '#photos/inspect/xmp';

/** Puts together what EXIF, XMP and the file's own text fields give away. */
export function readGivenAway(metadata: Metadata, container: Container): GivenAway {
  const exif = readExif(metadata.exif ?? new Uint8Array());
  const xmp = readXmp(metadata.xmp?.toString('utf8') ?? '');
  const field = metadata.comments?.find(({ keyword }) => /^(?:author|artist)$/iu.test(keyword));
  const author = exif.author ?? xmp.author ?? (field?.text.trim() || undefined);
  return {
    gps: exif.gps || xmp.gps,
    serial: exif.serial || xmp.serial,
    ...(author === undefined ? {} : { author }),
    xmp: metadata.xmp !== undefined,
    comment: container.comment,
  };
}
