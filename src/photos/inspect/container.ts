import { JpegPasses } from '#photos/inspect/jpeg-passes';
import type { PhotoFormat } from '#photos/inspect/sniff';
import { isoBrands } from '#photos/inspect/sniff';
import { endOfImage, jpegSegments } from '#photos/jpeg-segments';

/** What the file's outer structure says, without decoding a pixel. */
export interface Container {
  /** The file reaches its own end mark: false for one cut short. */
  readonly complete: boolean;
  /** An animation that the decoder shows as a still picture: APNG, AVIF sequence. */
  readonly animated: boolean;
  /** Free text outside EXIF and XMP. */
  readonly comment: boolean;
}

/**
 * Walks the segments of a photo. Needed beside decoding: decoders forgive a PNG without its `IEND`
 * and a GIF without its trailer, report no comment and no APNG, and word truncation differently in
 * every version. Never throws.
 */
export function readContainer(format: PhotoFormat, bytes: Buffer): Container {
  return walkers[format](bytes);
}

type Walker = (bytes: Buffer) => Container;

const walkers: Readonly<Record<PhotoFormat, Walker>> = { jpeg, png, webp, avif, gif };

/** Whole with its end mark, and with every pass of its pixels before it. */
function jpeg(bytes: Buffer): Container {
  const passes = new JpegPasses(bytes);
  let comment = false;
  for (const segment of jpegSegments(bytes)) {
    if (segment.marker === endOfImage) {
      return { complete: passes.areComplete(), animated: false, comment };
    }
    if (segment.marker === 0xfe) comment = true;
    passes.note(segment);
  }
  return { complete: false, animated: false, comment };
}

function png(bytes: Buffer): Container {
  let animated = false;
  let comment = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (at + 12 + size > bytes.length) break;
    if (type === 'IEND') return { complete: true, animated, comment };
    if (type === 'acTL') animated = true;
    if (/^(?:tEXt|zTXt|iTXt)$/.test(type)) {
      comment ||= bytes.toString('latin1', at + 8, at + 25) !== 'XML:com.adobe.xmp';
    }
    at += 12 + size;
  }
  return { complete: false, animated, comment };
}

function webp(bytes: Buffer): Container {
  const complete = bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length;
  return { complete, animated: false, comment: false };
}

/** Boxes of the ISO base media format; `avis` marks an image sequence. */
function avif(bytes: Buffer): Container {
  let at = 0;
  while (at + 8 <= bytes.length) {
    let size = bytes.readUInt32BE(at);
    if (size === 0) size = bytes.length - at;
    if (size === 1) size = at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : 0;
    if (size < 8) break;
    at += size;
  }
  const animated = isoBrands(bytes).includes('avis');
  return { complete: at === bytes.length, animated, comment: false };
}

function gif(bytes: Buffer): Container {
  let comment = false;
  let at = 13 + paletteBytes(bytes[10]);
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === 0x3b) return { complete: true, animated: false, comment };
    if (block === 0x2c) {
      at = afterSubBlocks(bytes, at + 11 + paletteBytes(bytes[at + 9]));
    } else if (block === 0x21) {
      if (bytes[at + 1] === 0xfe) comment = true;
      at = afterSubBlocks(bytes, at + 2);
    } else break;
  }
  return { complete: false, animated: false, comment };
}

function paletteBytes(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function afterSubBlocks(bytes: Buffer, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}
