import { describe, expect, it } from 'vitest';
import { isoBrands, sniff } from '#photos/inspect/sniff';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const rest = '00'.repeat(16);

/** What the bytes are taken for, in a word. */
function told(bytes: Buffer): string {
  const sniffed = sniff(bytes);
  if ('format' in sniffed) return sniffed.format;
  return sniffed.refused === 'other' ? sniffed.name : sniffed.refused;
}

const unknown = 'tệp không rõ loại';

/** First bytes in hex: as short as they may be. */
const starts: readonly (readonly [string, string])[] = [
  ['ffd8ff', 'jpeg'],
  ['89504e470d0a1a0a', 'png'],
  ['52494646 01020304 57454250', 'webp'],
  ['474946383761', 'gif'],
  ['474946383961', 'gif'],
  ['25504446', 'tệp PDF'],
  ['424d', 'ảnh BMP'],
  ['49492a00', 'ảnh TIFF hoặc ảnh thô của máy ảnh'],
  ['49492b00', 'ảnh TIFF hoặc ảnh thô của máy ảnh'],
  ['4d4d002a', 'ảnh TIFF hoặc ảnh thô của máy ảnh'],
  ['4d4d002b', 'ảnh TIFF hoặc ảnh thô của máy ảnh'],
  ['ff0a', 'ảnh JPEG XL'],
  ['0000000c4a584c20', 'ảnh JPEG XL'],
  ['0000000c6a502020', 'ảnh JPEG 2000'],
  ['38425053', 'tệp Photoshop'],
  ['52494646 01020304 57415645', 'tệp âm thanh hoặc phim'],
  ['504b0304', 'tệp Word hoặc tệp nén'],
  ['d0cf11e0', 'tệp Word đời cũ'],
  ['1f8b', 'tệp nén'],
  ['52617221', 'tệp nén'],
  ['377abcaf', 'tệp nén'],
];

describe('the first bytes', () => {
  it.each(starts)('%s are those of %s', (start, kind) => {
    expect(told(hex(start))).toBe(kind);
    expect(told(hex(start + rest))).toBe(kind);
  });

  it.each(starts)('%s are nothing elsewhere than at the start', (start) => {
    expect(told(hex(`20${start}${rest}`))).toBe(unknown);
  });

  it('count to the last of them', () => {
    for (const [start, kind] of starts) {
      const bytes = hex(start + rest);
      const last = hex(start).length - 1;
      bytes[last] = (bytes[last] ?? 0) ^ 0x40;
      expect(told(bytes)).not.toBe(kind === 'tệp âm thanh hoặc phim' ? 'webp' : kind);
    }
  });

  it('of nothing are of no kind', () => {
    expect(told(Buffer.alloc(0))).toBe(unknown);
  });
});

const ftyp = (size: number, text: string) => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(size);
  return Buffer.concat([head, Buffer.from(`ftyp${text}`, 'latin1')]);
};

describe('the brands of a box `ftyp`', () => {
  it.each([
    [16, 'avif\0\0\0\0', ['avif']],
    [20, 'avif\0\0\0\0mif1', ['avif', 'mif1']],
    [24, 'avif\0\0\0\0mif1miaf', ['avif', 'mif1', 'miaf']],
    // The box ends before, in the midst of a brand, or is said to be longer than the file.
    [20, 'avif\0\0\0\0mif1miaf', ['avif', 'mif1']],
    [23, 'avif\0\0\0\0mif1miaf', ['avif', 'mif1']],
    [99, 'avif\0\0\0\0mif1mia', ['avif', 'mif1']],
    [12, 'avif', []],
  ])('of %i bytes, %j', (size, text, brands) => {
    expect(isoBrands(ftyp(size, text))).toEqual(brands);
  });

  it('are none of another box, and no more than a file needs', () => {
    expect(isoBrands(Buffer.from('\0\0\0\x10moovavif\0\0\0\0', 'latin1'))).toEqual([]);
    expect(isoBrands(ftyp(5000, `avif\0\0\0\0${'mif1'.repeat(1000)}`))).toHaveLength(125);
  });

  it.each([
    ...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'].map((brand) => [
      brand,
      'heic',
    ]),
    ...['mif1', 'mif2', 'msf1'].map((brand) => [brand, 'heic']),
    ...['avif', 'avis'].map((brand) => [brand, 'avif']),
    ...['isom', 'qt  ', 'mp42', 'heia', 'xavi', 'mif3', 'msf2'].map((brand) => [brand, 'tệp phim']),
  ])('%s is %s', (brand, kind) => {
    expect(told(ftyp(16, `${brand}\0\0\0\0`))).toBe(kind);
    expect(told(ftyp(20, `isom\0\0\0\0${brand}`))).toBe(kind);
  });

  it('tell by the most telling of them', () => {
    expect(told(ftyp(20, 'mif1\0\0\0\0avif'))).toBe('avif');
    expect(told(ftyp(20, 'mif1\0\0\0\0heic'))).toBe('heic');
    expect(told(ftyp(20, 'avif\0\0\0\0heic'))).toBe('heic');
  });
});

describe('markup', () => {
  const page = 'trang web hoặc tệp XML';

  it.each([
    ['<svg>', 'svg'],
    ['<svg/>', 'svg'],
    ['<svg x="1">', 'svg'],
    ['<SVG>', 'svg'],
    ['<a:svg>', 'svg'],
    ['  \n<svg>', 'svg'],
    ['\uFEFF<svg>', 'svg'],
    ['<?xml version="1.0"?><!-- x --><svg>', 'svg'],
    [`<!-- ${'x'.repeat(8000)} --><svg>`, 'svg'],
    [`<!-- ${'x'.repeat(9000)} --><svg>`, page],
    ['<svgx>', page],
    ['< svg>', page],
    [':svg><a>', unknown],
    ['<html>', page],
    ['chữ <svg>', unknown],
  ])('%s', (text, kind) => {
    expect(told(Buffer.from(text))).toBe(kind);
  });

  it('may be in UTF-16', () => {
    expect(told(Buffer.from('\uFEFF<svg>', 'utf16le'))).toBe('svg');
    expect(told(Buffer.from('\uFEFF<html>', 'utf16le'))).toBe(page);
    expect(told(Buffer.from('<svg>', 'utf16le'))).toBe(page);
  });
});

describe('the pointer of Git LFS', () => {
  const first = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n';

  it('is told by its first line', () => {
    expect(told(Buffer.from(first))).toBe('pointer');
    expect(told(Buffer.from(first.replaceAll('\n', '\r\n')))).toBe('pointer');
    expect(told(Buffer.from(`\uFEFF${first}`))).toBe('pointer');
    expect(told(Buffer.from(first.replace('git-lfs.', 'hawser.')))).toBe('pointer');
  });

  it('is no other text', () => {
    for (const text of [` ${first}`, `x${first}`, 'version 1', first.replace('spec', 'docs')]) {
      expect(told(Buffer.from(text))).toBe(unknown);
    }
  });
});
