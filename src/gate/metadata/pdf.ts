import { inflateSync } from 'node:zlib';

/** A packed stream may grow a thousandfold: more than this is not looked into, and said so. */
const largestStream = 1 << 26;

/**
 * What a PDF says about who made it: values of its information dictionary, XMP, EXIF of pictures in
 * it. Looks at the bytes and at every stream that unpacks, because newer files pack their
 * dictionaries. Source: ISO 32000-1, §7.5, §14.3.
 */
export function pdfMetadata(bytes: Buffer): string[] {
  const file = bytes.toString('latin1');
  const found: string[] = [];
  const { texts, unread } = unpacked(bytes, file);
  if (unread) found.push('đoạn nén không xem được');
  for (const text of [file, ...texts].map(withPlainNames)) {
    // Nobody can see into it without its key.
    if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/u.test(text)) found.push('mã hóa, không xem được');
    if (/<\?xpacket|<x:xmpmeta|\/Metadata\s+\d+\s+\d+\s+R/u.test(text)) found.push('XMP');
    for (const [, key = ''] of text.matchAll(information)) found.push(`mục /${key}`);
    if (hasTitle(text)) found.push('mục /Title');
    // JPEG and other pictures in it lie there as they are.
    if (text.includes('Exif\0\0')) found.push('EXIF của ảnh bên trong');
    if (text.includes('Photoshop 3.0\0')) found.push('IPTC của ảnh bên trong');
  }
  return found;
}

/**
 * Keys of the information dictionary with a string that is not empty, written out or in hex, or with a
 * reference to one. Wherever they stand: dictionaries that nothing refers to any more are read as
 * easily.
 */
const information =
  /\/(Author|Subject|Keywords|Creator|Producer|CreationDate|ModDate|Company|Manager)\s*(?:\((?!\s*\))|<(?![<>\s])|\d+\s+\d+\s+R)/gu;

/** Bookmarks have a title too, which readers are meant to see, and hang on a parent. */
function hasTitle(text: string): boolean {
  return [...text.matchAll(/<<((?:(?!<<|>>).){0,4000})>>/gsu)].some(
    ([, dictionary = '']) =>
      /\/Title\s*(?:\((?!\s*\))|<(?![<>\s]))/u.test(dictionary) && !/\/Parent\b/u.test(dictionary),
  );
}

/** Any letter of a name may be written as `#` and two hex digits. Source: ISO 32000-1, §7.3.5. */
function withPlainNames(text: string): string {
  if (!text.includes('#')) return text;
  return text.replace(/\/[^\s()<>[\]{}/%]+/gu, (name) =>
    name.replace(/#([0-9a-f]{2})/giu, (_, hex) =>
      String.fromCharCode(Number.parseInt(String(hex), 16)),
    ),
  );
}

function unpacked(bytes: Buffer, file: string): { texts: string[]; unread: boolean } {
  const texts: string[] = [];
  let unread = false;
  for (const match of file.matchAll(/<<((?:(?!stream\b).){0,4000}?)>>\s*stream\r?\n/gsu)) {
    const [head] = match;
    const dictionary = withPlainNames(match[1] ?? '');
    if (!/\/FlateDecode|\/Fl\b/u.test(dictionary)) continue;
    const start = match.index + head.length;
    const end = file.indexOf('endstream', start);
    try {
      const stream = bytes.subarray(start, end < 0 ? bytes.length : end);
      texts.push(inflateSync(stream, { maxOutputLength: largestStream }).toString('latin1'));
    } catch {
      // Pixels packed twice and the like read as garbage; a dictionary that cannot be read is a fault.
      unread ||= /\/Type\s*\/(?:ObjStm|Metadata)/u.test(dictionary);
    }
  }
  return { texts, unread };
}
