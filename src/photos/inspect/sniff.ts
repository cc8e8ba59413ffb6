/** Formats that may be published. */
export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

/** What the bytes are, whatever the file is called. */
export type Sniffed =
  | { readonly format: PhotoFormat }
  | { readonly refused: 'svg' }
  | { readonly refused: 'heic' }
  /** A few lines in the place of a file that was not fetched. */
  | { readonly refused: 'pointer' }
  /** `name`: Vietnamese, for a message. */
  | { readonly refused: 'other'; readonly name: string };

/** Extensions that agree with a format; the first is the one to recommend. */
export const extensionsOf: Readonly<Record<PhotoFormat, readonly string[]>> = {
  jpeg: ['.jpg', '.jpeg', '.jpe'],
  png: ['.png'],
  webp: ['.webp'],
  avif: ['.avif'],
  gif: ['.gif'],
};

/**
 * Recognises a file by its first bytes. Our own table and not the decoder's answer, because the
 * decoder reads formats that must not be published, SVG and TIFF among them.
 */
export function sniff(bytes: Buffer): Sniffed {
  const start = bytes.toString('hex', 0, 16);
  for (const [signature, result] of signatures) if (signature.test(start)) return result;
  if (isPointer(bytes)) return { refused: 'pointer' };
  return sniffBrands(bytes) ?? sniffMarkup(bytes) ?? other('tệp không rõ loại');
}

/** Brands of the `ftyp` box: the major one first, then the compatible ones. */
export function isoBrands(bytes: Buffer): string[] {
  if (bytes.length < 16 || bytes.toString('latin1', 4, 8) !== 'ftyp') return [];
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 512);
  const brands = [bytes.toString('latin1', 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(bytes.toString('latin1', at, at + 4));
  return brands;
}

/** What Git LFS writes for a file; https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md. */
function isPointer(bytes: Buffer): boolean {
  const text = bytes.toString('latin1', 0, 256).replace(/^\u00ef\u00bb\u00bf/u, '');
  return /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\//u.test(text);
}

const other = (name: string): Sniffed => ({ refused: 'other', name });

/** Matched against the first 16 bytes in hex; more exact ones first. */
const signatures: readonly (readonly [RegExp, Sniffed])[] = [
  [/^ffd8ff/, { format: 'jpeg' }],
  [/^89504e470d0a1a0a/, { format: 'png' }],
  [/^52494646.{8}57454250/, { format: 'webp' }],
  [/^47494638(?:37|39)61/, { format: 'gif' }],
  [/^25504446/, other('tệp PDF')],
  [/^424d/, other('ảnh BMP')],
  [/^(?:4949(?:2a|2b)00|4d4d00(?:2a|2b))/, other('ảnh TIFF hoặc ảnh thô của máy ảnh')],
  [/^(?:ff0a|0000000c4a584c20)/, other('ảnh JPEG XL')],
  [/^0000000c6a502020/, other('ảnh JPEG 2000')],
  [/^38425053/, other('tệp Photoshop')],
  [/^52494646/, other('tệp âm thanh hoặc phim')],
  [/^504b0304/, other('tệp Word hoặc tệp nén')],
  [/^d0cf11e0/, other('tệp Word đời cũ')],
  [/^(?:1f8b|52617221|377abcaf)/, other('tệp nén')],
];

function sniffBrands(bytes: Buffer): Sniffed | undefined {
  const brands = isoBrands(bytes);
  if (brands.length === 0) return undefined;
  // `mif1` may lead an AVIF file as well as a HEIC one: only the other brands tell them apart.
  if (brands.some((brand) => /^hei[cxms]$|^hev[cxms]$/.test(brand))) return { refused: 'heic' };
  if (brands.some((brand) => /^avi[fs]$/.test(brand))) return { format: 'avif' };
  if (brands.some((brand) => /^mif[12]$|^msf1$/.test(brand))) return { refused: 'heic' };
  return other('tệp phim');
}

function sniffMarkup(bytes: Buffer): Sniffed | undefined {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = bytes.subarray(0, 8192).toString(utf16 ? 'utf16le' : 'utf8');
  const start = text.replace(/^\uFEFF/u, '').trimStart();
  if (!start.startsWith('<')) return undefined;
  return /<(?:\w{1,32}:)?svg[\s>/]/iu.test(start)
    ? { refused: 'svg' }
    : other('trang web hoặc tệp XML');
}
