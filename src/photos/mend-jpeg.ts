import { frameIn, type JpegFrame, jpegSegments, startOfScan } from '#photos/jpeg-segments';

/** More oddities than a camera makes: with these the file is the decoder's to refuse. */
const mostMended = 1000;

/**
 * A JPEG without the oddities of its headers that every decoder passes over: telephones and cameras
 * write them into photos that are whole. So the decoder may stay strict about the coded pixels, whose
 * oddities are damage. What is no JPEG, or has none of them, comes back as it is. Never throws.
 */
export function mendJpeg(bytes: Buffer): Buffer {
  const frame = bytes[0] === 0xff && bytes[1] === 0xd8 ? frameOf(bytes) : undefined;
  if (!frame) return bytes;
  const parts: Buffer[] = [];
  /** What lies before is in the parts. */
  let taken = 0;
  /** Where the next segment should begin; -1 behind a scan, whose pixels end where it begins. */
  let due = 2;
  for (const { marker, start, end } of jpegSegments(bytes)) {
    if (due !== -1 && start > due) {
      parts.push(bytes.subarray(taken, due));
      taken = start;
    }
    const mended = mendSegment(marker, bytes.subarray(start, end), frame);
    if (mended) {
      parts.push(bytes.subarray(taken, start), mended);
      taken = end;
    }
    if (parts.length > mostMended) return bytes;
    due = marker === startOfScan ? -1 : end;
  }
  return parts.length === 0 ? bytes : Buffer.concat([...parts, bytes.subarray(taken)]);
}

function frameOf(bytes: Buffer): JpegFrame | undefined {
  for (const segment of jpegSegments(bytes)) {
    const frame = frameIn(bytes, segment);
    if (frame) return frame;
  }
  return undefined;
}

/** The segment as it should have been written; `undefined` where it is. */
function mendSegment(marker: number, content: Buffer, frame: JpegFrame): Buffer | undefined {
  if (marker === startOfScan && !frame.isProgressive) return mendScan(content);
  if (marker === 0xe0 && content.toString('latin1', 4, 9) === 'JFIF\0') {
    // There is no other revision than 1 that decoders know.
    return withByte(content, 9, 1);
  }
  if (marker === 0xee && content.toString('latin1', 4, 9) === 'Adobe' && (content[15] ?? 0) > 2) {
    // What decoders take for granted where they do not know the code: YCbCr, or YCCK.
    return withByte(content, 15, frame.components.length === 4 ? 2 : 1);
  }
  return undefined;
}

/** A sequential scan has all 64 coefficients at once: Samsung's cameras claim that it ends at the first. */
function mendScan(content: Buffer): Buffer | undefined {
  const at = 5 + 2 * (content[4] ?? 0);
  if (at + 3 !== content.length) return undefined;
  if (content[at] === 0 && content[at + 1] === 63 && content[at + 2] === 0) return undefined;
  return Buffer.concat([content.subarray(0, at), Buffer.of(0, 63, 0)]);
}

function withByte(content: Buffer, at: number, value: number): Buffer | undefined {
  if (content.length <= at || content[at] === value) return undefined;
  const copy = Buffer.from(content);
  copy[at] = value;
  return copy;
}
