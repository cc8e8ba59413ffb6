/** What EXIF gives away about who took a photo, with what and where. */
export interface ExifFacts {
  /** A latitude or longitude with a value, the camera's or the subject's. */
  readonly gps: boolean;
  /** Serial number of body or lens. */
  readonly serial: boolean;
  /** Artist, else owner of the camera, else the author written by Windows. */
  readonly author?: string;
}

/**
 * Reads the few EXIF tags that matter for privacy from a TIFF block, with or without the leading
 * `Exif\0\0`. Source: CIPA DC-008 (EXIF 2.32) and TIFF 6.0. Never throws: garbage reads as nothing,
 * offsets are checked and no directory is entered twice.
 */
export function readExif(block: Uint8Array): ExifFacts {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const tiff = bytes.toString('latin1', 0, 6) === 'Exif\0\0' ? bytes.subarray(6) : bytes;
  const tags = new Map<string, Buffer>();
  const order = tiff.toString('latin1', 0, 4);
  if (order === 'II*\0' || order === 'MM\0*') collect(tiff, order === 'II*\0', tags);
  const text = (name: string) => ascii(tags.get(name));
  const author =
    text('main:013b') ?? text('main:a430') ?? text('exif:a430') ?? utf16(tags.get('main:9c9d'));
  const little = order === 'II*\0';
  return {
    gps: coordinateTags.some((tag) => hasValue(tags.get(`gps:${tag}`), little)),
    serial: serialTags.some((tag) => text(tag) !== undefined),
    ...(author === undefined ? {} : { author }),
  };
}

/** Latitude, longitude and those of the destination. */
const coordinateTags = ['0002', '0004', '0014', '0016'];
/** BodySerialNumber and LensSerialNumber; CameraSerialNumber, which DNG writes in the main one. */
const serialTags = ['exif:a431', 'exif:a435', 'main:a431', 'main:a435', 'main:c62f'];
/** Bytes of one value, by TIFF type: BYTE, ASCII, SHORT, LONG, RATIONAL, … */
const typeBytes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
/** A real file has four; without a bound, crafted pointers could keep the walk busy for hours. */
const mostDirectories = 16;
const subdirectories: Readonly<Record<string, string>> = { '8769': 'exif', '8825': 'gps' };

/** Walks the main directory and those it points to; keys are `directory:tag`. */
function collect(tiff: Buffer, little: boolean, tags: Map<string, Buffer>): void {
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const seen = new Set<number>();
  const queue = tiff.length >= 8 ? [{ directory: 'main', at: u32(4) }] : [];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { directory, at } = next;
    if (seen.has(at) || seen.size === mostDirectories || at < 8 || at + 2 > tiff.length) continue;
    seen.add(at);
    const end = Math.min(at + 2 + u16(at) * 12, tiff.length);
    let entry = at + 2;
    for (; entry + 12 <= end; entry += 12) {
      const tag = u16(entry).toString(16).padStart(4, '0');
      const size = (typeBytes[u16(entry + 2)] ?? 0) * u32(entry + 4);
      const start = size <= 4 ? entry + 8 : u32(entry + 8);
      const below = subdirectories[tag];
      if (below !== undefined) queue.push({ directory: below, at: u32(entry + 8) });
      else if (size > 0 && start + size <= tiff.length && !tags.has(`${directory}:${tag}`)) {
        tags.set(`${directory}:${tag}`, tiff.subarray(start, start + size));
      }
    }
    // The second main directory describes the thumbnail and may carry its own place.
    if (directory === 'main' && entry + 4 <= tiff.length) queue.push({ directory, at: u32(entry) });
  }
}

/** A rational counts once its denominator is not zero; cameras without a fix write 0/0. */
function hasValue(value: Buffer | undefined, little: boolean): boolean {
  if (!value) return false;
  for (let at = 4; at + 4 <= value.length; at += 8) {
    if ((little ? value.readUInt32LE(at) : value.readUInt32BE(at)) !== 0) return true;
  }
  return false;
}

/** The standard says ASCII; every program writes UTF-8. Blank and placeholder zeros are nothing. */
function ascii(value: Buffer | undefined): string | undefined {
  return meaningful(value?.toString('utf8'));
}

function utf16(value: Buffer | undefined): string | undefined {
  return meaningful(value?.toString('utf16le'));
}

function meaningful(text: string | undefined): string | undefined {
  const clean = text?.replace(/\0.*$/su, '').trim().normalize('NFC');
  return clean === undefined || /^[0\s]*$/u.test(clean) ? undefined : clean;
}
