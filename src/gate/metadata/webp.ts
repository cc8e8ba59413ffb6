import { iccFault } from '#gate/metadata/icc';
import { broken, trailing } from '#gate/metadata/words';

/** Chunks that show the picture. Source: RFC 9649. */
const harmless = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);

const known: Readonly<Record<string, string>> = { EXIF: 'EXIF', 'XMP ': 'XMP' };

export function webpMetadata(bytes: Buffer): string[] {
  const found: string[] = [];
  const size = bytes.readUInt32LE(4) + 8;
  // A last odd byte is padding.
  const end = size + (size % 2);
  let at = 12;
  while (at + 8 <= Math.min(end, bytes.length)) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (type === 'ICCP') found.push(...iccFault(bytes.subarray(at + 8, at + 8 + length)));
    else if (!harmless.has(type)) found.push(known[type] ?? `đoạn ${type}`);
    at += 8 + length + (length % 2);
  }
  if (at !== end || end > bytes.length) found.push(broken);
  if (bytes.length > end) found.push(trailing);
  return found;
}
