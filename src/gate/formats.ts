/** What the bytes of a file are, as far as its first ones tell. */
export type Format = keyof typeof formatNames;

/** As an editor calls them. */
export const formatNames = {
  jpeg: 'ảnh JPEG',
  png: 'ảnh PNG',
  webp: 'ảnh WebP',
  avif: 'ảnh AVIF',
  gif: 'ảnh GIF',
  heic: 'ảnh HEIC',
  tiff: 'ảnh TIFF',
  pdf: 'tệp PDF',
  woff2: 'phông WOFF2',
  gzip: 'tệp nén gzip',
  zip: 'tệp nén hoặc tệp Word',
  svg: 'ảnh SVG',
  html: 'trang HTML',
  xml: 'tệp XML',
  json: 'dữ liệu JSON',
  text: 'văn bản UTF-8',
  other: 'dữ liệu không rõ loại',
} as const;

/** In lower case, without the dot; empty where there is none. */
export function extensionOf(path: string): string {
  return /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Recognises a file by its bytes alone. A JSON file is text here: only parsing tells. */
export function formatOf(bytes: Buffer): Format {
  const start = bytes.toString('hex', 0, 16);
  for (const [signature, format] of signatures) if (signature.test(start)) return format;
  if (bytes.toString('latin1', 4, 8) === 'ftyp' && bytes.length >= 12) {
    const brands = bytes.toString('latin1', 8, Math.min(bytes.readUInt32BE(0), bytes.length, 512));
    if (/hei[cxms]|hev[cxms]/u.test(brands)) return 'heic';
    return /avi[fs]/u.test(brands) ? 'avif' : 'other';
  }
  const head = bytes.toString('utf8', 0, 4096).replace(/^\uFEFF/u, '');
  const root = head.replace(/^(?:\s+|<\?[^>]*\?>|<!--.*?-->|<!doctype svg[^>]*>)+/isu, '');
  if (/^<(?:\w{1,32}:)?svg[\s>/]/iu.test(root)) return 'svg';
  if (/^\s*<(?:!doctype html|html)\b/iu.test(head)) return 'html';
  if (/^<\?xml\b/u.test(head)) return 'xml';
  return isText(bytes) ? 'text' : 'other';
}

/** Whether bytes are UTF-8 without zeros. */
export function isText(bytes: Buffer): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}

/** Matched against the first 16 bytes in hex. */
const signatures: readonly (readonly [RegExp, Format])[] = [
  [/^ffd8ff/u, 'jpeg'],
  [/^89504e470d0a1a0a/u, 'png'],
  [/^52494646.{8}57454250/u, 'webp'],
  [/^47494638(?:37|39)61/u, 'gif'],
  [/^(?:4949(?:2a|2b)00|4d4d00(?:2a|2b))/u, 'tiff'],
  [/^25504446/u, 'pdf'],
  [/^774f4632/u, 'woff2'],
  [/^1f8b/u, 'gzip'],
  [/^504b0304/u, 'zip'],
];
