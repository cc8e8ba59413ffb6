import { broken, trailing } from '#gate/metadata/container-end';
import { iccFault } from '#gate/metadata/icc';

/** Chunks that show the picture, and those of one frame of several. Source: RFC 9649. */
const ofPicture = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);
const ofFrame = new Set(['VP8 ', 'VP8L', 'ALPH']);

/** Bytes of a frame before its chunks: place, size and time. */
const frameHead = 16;

const known: Readonly<Record<string, string>> = { EXIF: 'EXIF', 'XMP ': 'XMP' };

export function webpMetadata(bytes: Buffer): string[] {
  const size = bytes.readUInt32LE(4) + 8;
  // A last odd byte is padding.
  const end = size + (size % 2);
  const found = inChunks(bytes, 12, end, ofPicture);
  if (bytes.length > end) found.push(trailing);
  return found;
}

function inChunks(bytes: Buffer, start: number, end: number, harmless: ReadonlySet<string>) {
  const found: string[] = [];
  let at = start;
  while (at + 8 <= Math.min(end, bytes.length)) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'ICCP') found.push(...iccFault(body));
    else if (!harmless.has(type)) found.push(known[type] ?? `đoạn ${type}`);
    else if (type === 'ANMF') found.push(...inChunks(body, frameHead, body.length, ofFrame));
    at += 8 + length + (length % 2);
  }
  if (at !== end || end > bytes.length) found.push(broken);
  return found;
}
