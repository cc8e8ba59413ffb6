import { inflateSync } from 'node:zlib';
import { broken, trailing } from '#gate/metadata/container-end';
import { iccFault } from '#gate/metadata/icc';

/** Chunks that show the picture or say how to. Source: PNG, third edition, §11. */
const harmless = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'sBIT', 'sRGB', 'cICP', 'mDCV'],
  ...['cLLI', 'bKGD', 'hIST', 'pHYs', 'acTL', 'fcTL', 'fdAT'],
]);

const known: Readonly<Record<string, string>> = { eXIf: 'EXIF', tIME: 'giờ sửa ảnh' };

export function pngMetadata(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + size;
    if (end > bytes.length) break;
    if (type === 'iCCP') found.push(...profileFault(bytes.subarray(at + 8, at + 8 + size)));
    else if (!harmless.has(type)) found.push(named(type, bytes.subarray(at + 8, end)));
    if (type === 'IEND') return end < bytes.length ? [...found, trailing] : found;
    at = end;
  }
  return [...found, broken];
}

/** Programs keep XMP, and EXIF too, in texts of a name of their own. */
function named(type: string, body: Buffer): string {
  if (!/^(?:tEXt|zTXt|iTXt)$/u.test(type)) return known[type] ?? `đoạn ${type}`;
  const keyword = body.toString('latin1', 0, Math.min(79, body.indexOf(0)));
  return /xmp/iu.test(keyword) ? 'XMP' : 'lời ghi chú';
}

/** Name, zero, method, then the profile, deflated. */
function profileFault(chunk: Buffer): string[] {
  try {
    return iccFault(
      inflateSync(chunk.subarray(chunk.indexOf(0) + 2), { maxOutputLength: 1 << 24 }),
    );
  } catch {
    // Not deflated, or a bomb: nobody can say what it holds.
    return ['hồ sơ màu không đọc được'];
  }
}
