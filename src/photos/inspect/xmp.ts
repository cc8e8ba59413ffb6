/** What an XMP packet gives away; the same three questions as for EXIF. */
export interface XmpFacts {
  readonly gps: boolean;
  readonly serial: boolean;
  /** The first creator. */
  readonly author?: string;
}

/**
 * Scans the text of an XMP packet. A scan and not an XML parser: a packet that no parser accepts
 * still gives the place away to anyone who looks.
 */
export function readXmp(packet: string): XmpFacts {
  const author = creator(packet);
  return {
    gps: /\bexif:GPS(?:Dest)?L(?:at|ong)itude\b/u.test(packet),
    serial: /\b(?:aux|exifEX):(?:Body|Lens)?SerialNumber\b/u.test(packet),
    ...(author === undefined ? {} : { author }),
  };
}

function creator(packet: string): string | undefined {
  const start = packet.indexOf('<dc:creator');
  const end = packet.indexOf('</dc:creator', start);
  const text =
    start >= 0 && end >= 0
      ? packet
          .slice(start, end)
          .slice(0, 4096)
          .replace(/<[^<>]*>/gu, '')
      : /\bdc:creator="([^"]{1,1024})"/u.exec(packet)?.[1];
  return text?.replace(/\s+/gu, ' ').trim().normalize('NFC') || undefined;
}
