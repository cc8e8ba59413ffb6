import { broken, trailing } from '#gate/metadata/container-end';
import { iccFault } from '#gate/metadata/icc';

/**
 * Segments that are not needed to show a JPEG. Source: ITU-T T.81 annex B; APP0 is JFIF, APP14 the
 * colour transform that Adobe's programs write.
 */
export function jpegMetadata(bytes: Buffer): string[] {
  const found: string[] = [];
  const profile: Buffer[] = [];
  let at = 2;
  while (at >= 0 && at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) at = bytes.indexOf(0xff, at);
    else if (marker === 0xff) at += 1;
    else if (marker === 0xd9) {
      if (at + 2 < bytes.length) found.push(trailing);
      if (profile.length > 0) found.push(...iccFault(Buffer.concat(profile)));
      return found;
    } else if (marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      const size = bytes.readUInt16BE(at + 2);
      const body = bytes.subarray(at + 4, at + 2 + size);
      if (marker === 0xe2 && startsWith(body, 'ICC_PROFILE\0')) profile.push(body.subarray(14));
      else found.push(...segment(marker, body));
      at += 2 + Math.max(2, size);
    }
  }
  return [...found, broken];
}

/** Bytes of the two segments as they are meant: what is longer holds something else too. */
const [jfifLength, adobeLength] = [14, 12];

function segment(marker: number, body: Buffer): string[] {
  if (marker === 0xfe) return ['lời ghi chú'];
  if (marker < 0xe0 || marker > 0xef) return [];
  if (marker === 0xe0 && startsWith(body, 'JFIF\0')) {
    if (body[12] || body[13]) return ['ảnh thu nhỏ kèm theo'];
    if (body.length <= jfifLength) return [];
  }
  if (marker === 0xee && startsWith(body, 'Adobe') && body.length <= adobeLength) return [];
  if (startsWith(body, 'Exif\0')) return ['EXIF'];
  if (startsWith(body, 'http://ns.adobe.com/x')) return ['XMP'];
  if (startsWith(body, 'Photoshop 3.0')) return ['IPTC'];
  if (startsWith(body, 'MPF\0')) return ['ảnh thứ hai kèm theo'];
  return [`đoạn APP${marker - 0xe0}`];
}

function startsWith(body: Buffer, text: string): boolean {
  return body.toString('latin1', 0, text.length) === text;
}
