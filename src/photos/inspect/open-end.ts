import { endOfImage, frameIn, jpegSegments, startOfScan } from '#photos/jpeg-segments';

/** A decoder takes up to eight bytes ahead of what it needs. */
const ahead = Buffer.alloc(8);

/**
 * A JPEG of one scan without its end mark and whatever follows. One that was cut short and given an
 * end mark then runs out of bytes, which no decoder forgives; with the mark it fills the rest with
 * grey, and the engine does not look for warnings behind the last rows. Others come back as they are:
 * of several scans the engine reads all before the first row.
 */
export function withOpenEnd(bytes: Buffer): Buffer {
  let isSequential = false;
  let scans = 0;
  for (const segment of jpegSegments(bytes)) {
    isSequential ||= frameIn(bytes, segment)?.isProgressive === false;
    if (segment.marker === startOfScan) scans += 1;
    if (segment.marker === endOfImage && isSequential && scans === 1) {
      return Buffer.concat([bytes.subarray(0, segment.start), ahead]);
    }
  }
  return bytes;
}
