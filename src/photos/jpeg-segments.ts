/** One marker of a JPEG with what belongs to it; offsets in bytes. */
export interface JpegSegment {
  readonly marker: number;
  /** Of the `FF` right before the marker. */
  readonly start: number;
  /** Behind the last byte that the length claims: past the end of a file cut short. */
  readonly end: number;
}

export const endOfImage = 0xd9;
export const startOfScan = 0xda;

/**
 * The markers of a JPEG in order, up to its end mark. Coded pixels lie between the segment of a scan
 * and the next; what else lies between two is passed over, as every decoder does. Never throws.
 */
export function* jpegSegments(bytes: Buffer): Generator<JpegSegment> {
  let at = 2;
  while (at >= 0 && at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) at = bytes.indexOf(0xff, at);
    else if (marker === endOfImage) return yield { marker, start: at, end: at + 2 };
    else if (marker === 0xff) at += 1;
    else if (isAlone(marker)) at += 2;
    else {
      // A length counts its own two bytes, even where it claims less.
      const size = at + 4 > bytes.length ? 2 : Math.max(2, bytes.readUInt16BE(at + 2));
      yield { marker, start: at, end: at + 2 + size };
      at += 2 + size;
    }
  }
}

/** Stuffed zeros and restarts inside the scans: markers without a length. */
function isAlone(marker: number): boolean {
  return marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/** What a frame says of the picture. */
export interface JpegFrame {
  /** Its coefficients come in several passes. */
  readonly isProgressive: boolean;
  /** Identifiers of its colour components. */
  readonly components: readonly number[];
}

/** The frame a segment holds, where it is one of those that browsers show: baseline, extended, progressive. */
export function frameIn(bytes: Buffer, { marker, start }: JpegSegment): JpegFrame | undefined {
  if (marker < 0xc0 || marker > 0xc2) return undefined;
  const count = bytes[start + 9] ?? 0;
  const components = Array.from(
    { length: count },
    (_, index) => bytes[start + 10 + index * 3] ?? 0,
  );
  return { isProgressive: marker === 0xc2, components };
}
