import type { Format } from '#gate/formats';
import { avifMetadata } from '#gate/metadata/avif';
import { broken } from '#gate/metadata/container-end';
import { gifMetadata } from '#gate/metadata/gif';
import { jpegMetadata } from '#gate/metadata/jpeg';
import { pdfMetadata } from '#gate/metadata/pdf';
import { pngMetadata } from '#gate/metadata/png';
import { webpMetadata } from '#gate/metadata/webp';

/** Bytes of a file → what it carries besides what is seen, in Vietnamese, e.g. `EXIF`. */
export type MetadataReader = (bytes: Buffer) => string[];

const readers: Partial<Readonly<Record<Format, MetadataReader>>> = {
  jpeg: jpegMetadata,
  png: pngMetadata,
  webp: webpMetadata,
  avif: avifMetadata,
  gif: gifMetadata,
  pdf: pdfMetadata,
};

/**
 * What a picture or a PDF carries besides what is seen. Every reader walks the container itself and
 * knows what may be there: whatever else it meets counts as carried, so that a new way to hide
 * something is found too. Never throws.
 */
export function metadataOf(format: Format, bytes: Buffer): string[] {
  try {
    return [...new Set(readers[format]?.(bytes) ?? [])];
  } catch (error) {
    // Offsets that lead out of the file: what cannot be read cannot be vouched for.
    if (error instanceof RangeError) return [broken];
    throw error;
  }
}
