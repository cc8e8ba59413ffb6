import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Container, readContainer } from '#photos/inspect/container';
import type { PhotoFormat } from '#photos/inspect/sniff';
import { chunk, pngHeader, pngSignature } from '../samples.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const bytesOf = (maxLength: number) =>
  fc.uint8Array({ maxLength }).map((bytes) => Buffer.from(bytes));
const u16 = (value: number) => hex(value.toString(16).padStart(4, '0'));
const u32 = (value: number) => hex(value.toString(16).padStart(8, '0'));

const jpeg = (text: string) => readContainer('jpeg', hex(`ffd8 ${text}`));
const whole: Container = { complete: true, animated: false, comment: false };
const cut: Container = { complete: false, animated: false, comment: false };

/** A whole file, and whether a comment is in it; what follows its end is no part of it. */
interface Made {
  readonly bytes: Buffer;
  readonly comment: boolean;
}

const jpegs: fc.Arbitrary<Made> = fc
  .array(
    fc.oneof(
      // A segment may hold anything, end marks too.
      fc
        .tuple(fc.constantFrom(0xe0, 0xdb, 0xc4, 0xda, 0xfe), bytesOf(9))
        .map(([marker, content]) => ({
          bytes: Buffer.concat([Buffer.of(0xff, marker), u16(content.length + 2), content]),
          comment: marker === 0xfe,
        })),
      // What a scan holds: bytes, stuffed zeros, restarts, fill.
      fc
        .constantFrom('12', 'ff00', 'ffd0', 'ffd3', 'ffd7', 'ff01', 'ff', '00')
        .map((text) => ({ bytes: hex(text === 'ff' ? 'ffff00' : text), comment: false })),
    ),
    { maxLength: 12 },
  )
  .map((parts) => ({
    bytes: Buffer.concat([hex('ffd8'), ...parts.map(({ bytes }) => bytes), hex('ffd9')]),
    comment: parts.some(({ comment }) => comment),
  }));

const pngs: fc.Arbitrary<Made> = fc
  .array(
    fc.tuple(
      fc.constantFrom('IDAT', 'tEXt', 'zTXt', 'iTXt', 'eXIf', 'TEXT', 'teXt'),
      fc.oneof(bytesOf(9), fc.constant(Buffer.from('XML:com.adobe.xmp\0\0\0\0\0<x/>'))),
    ),
    { maxLength: 8 },
  )
  .map((chunks) => ({
    bytes: Buffer.concat([
      pngSignature,
      pngHeader(1, 1),
      ...chunks.map(([type, content]) => chunk(type, content)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
    comment: chunks.some(
      ([type, content]) => ['tEXt', 'zTXt', 'iTXt'].includes(type) && content.length < 10,
    ),
  }));

const subBlocks = fc
  .array(fc.uint8Array({ minLength: 1, maxLength: 255 }), { maxLength: 3 })
  .map((blocks) =>
    Buffer.concat([
      ...blocks.map((block) => Buffer.concat([Buffer.of(block.length), block])),
      hex('00'),
    ]),
  );
/** The byte of flags, and the palette of which it tells. */
const palettes = fc.record({ flags: fc.nat(255), fill: fc.nat(255) }).map(({ flags, fill }) => ({
  flags,
  colours: Buffer.alloc(flags >= 128 ? 3 * 2 ** ((flags % 8) + 1) : 0, fill),
}));
const gifs: fc.Arbitrary<Made> = fc
  .tuple(
    palettes,
    fc.array(
      fc.oneof(
        fc.tuple(palettes, fc.nat(255), subBlocks).map(([{ flags, colours }, size, data]) => ({
          bytes: Buffer.concat([
            hex('2c 0000 0000 0100 0100'),
            Buffer.of(flags),
            colours,
            Buffer.of(size),
            data,
          ]),
          comment: false,
        })),
        fc.tuple(fc.constantFrom(0xf9, 0xff, 0x01, 0xfe), subBlocks).map(([label, data]) => ({
          bytes: Buffer.concat([Buffer.of(0x21, label), data]),
          comment: label === 0xfe,
        })),
      ),
      { maxLength: 5 },
    ),
  )
  .map(([{ flags, colours }, blocks]) => ({
    bytes: Buffer.concat([
      Buffer.from('GIF89a', 'latin1'),
      hex('0100 0100'),
      Buffer.of(flags),
      hex('0000'),
      colours,
      ...blocks.map(({ bytes }) => bytes),
      hex('3b'),
    ]),
    comment: blocks.some(({ comment }) => comment),
  }));

const webps: fc.Arbitrary<Made> = bytesOf(40).map((content) => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(content.length + 4);
  const bytes = Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WEBP'), content]);
  return { bytes, comment: false };
});

describe.each<[PhotoFormat, fc.Arbitrary<Made>]>([
  ['jpeg', jpegs],
  ['png', pngs],
  ['gif', gifs],
  ['webp', webps],
])('any %s', (format, files) => {
  it('is whole with its end and whatever follows it, and cut short anywhere before', () => {
    fc.assert(
      fc.property(files, bytesOf(9), ({ bytes, comment }, trailer) => {
        const expected = { complete: true, animated: false, comment };
        expect(readContainer(format, bytes)).toEqual(expected);
        expect(readContainer(format, Buffer.concat([bytes, trailer]))).toEqual(expected);
        for (let end = 0; end < bytes.length; end += 1) {
          expect(readContainer(format, bytes.subarray(0, end)).complete).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('JPEG', () => {
  it('has segments with a length, but for stuffed zeros and restarts', () => {
    for (let marker = 0; marker < 0xff; marker += 1) {
      const text = `ff${marker.toString(16).padStart(2, '0')} 0004 ffd9`;
      const alone = marker <= 1 || (marker >= 0xd0 && marker <= 0xd7) || marker === 0xd9;
      expect([marker, jpeg(text).complete]).toEqual([marker, alone]);
      expect(jpeg(`${text} ffd9`).complete).toBe(true);
    }
  });

  it('may fill the space before a marker', () => {
    expect(jpeg('ffff ffff d9')).toEqual(whole);
    expect(jpeg('ffff fffe 0002 ffd9')).toEqual({ ...whole, comment: true });
  });

  it('with a length that is none goes on behind it', () => {
    expect(jpeg('ffe0 0000 ffd9')).toEqual(whole);
    expect(jpeg('ffe0 0001 ffd9')).toEqual(whole);
    expect(jpeg('ffe0 0002 ffd9')).toEqual(whole);
    expect(jpeg('ffe0 0003 ffd9')).toEqual(cut);
  });

  it('has no comment in the content of a segment, nor behind its end', () => {
    expect(jpeg('ffe0 0006 fffe 0002 ffd9')).toEqual(whole);
    expect(jpeg('ffd9 fffe 0002')).toEqual(whole);
    expect(jpeg('fffe')).toEqual({ ...cut, comment: true });
  });
});

describe('PNG', () => {
  const png = (...chunks: Buffer[]) =>
    readContainer('png', Buffer.concat([pngSignature, ...chunks]));
  const end = chunk('IEND', Buffer.alloc(0));

  it('is animated with acTL before its end, and only then', () => {
    expect(png(chunk('acTL', Buffer.alloc(8)), end)).toEqual({ ...whole, animated: true });
    expect(png(end, chunk('acTL', Buffer.alloc(8)))).toEqual(whole);
    expect(png(chunk('IDAT', Buffer.from('acTL')), end)).toEqual(whole);
  });

  it('has a comment beside XMP, before or behind it', () => {
    const xmp = chunk('iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0<x/>'));
    const text = chunk('tEXt', Buffer.from('Author\0A'));
    expect(png(xmp, end)).toEqual(whole);
    expect(png(xmp, text, end).comment).toBe(true);
    expect(png(text, xmp, end).comment).toBe(true);
    expect(png(chunk('iTXt', Buffer.from('XML:com.adobe.xmq\0')), end).comment).toBe(true);
  });

  it('that claims more than there is, is cut short', () => {
    expect(png(Buffer.concat([u32(1), Buffer.from('IEND'), Buffer.alloc(4)]))).toEqual(cut);
    expect(png(Buffer.concat([u32(0), Buffer.from('IEND'), Buffer.alloc(4)]))).toEqual(whole);
    expect(png(Buffer.concat([u32(0xffffffff), Buffer.from('IDAT'), end]))).toEqual(cut);
  });
});

describe('AVIF', () => {
  const box = (size: number, content: Buffer) =>
    Buffer.concat([u32(size), Buffer.from('mdat'), content]);
  const avif = (...boxes: Buffer[]) => readContainer('avif', Buffer.concat(boxes));
  const brands = (...names: string[]) =>
    Buffer.concat([
      u32(8 + names.length * 4),
      Buffer.from(`ftyp${names.map((name) => (name === '' ? '\0\0\0\0' : name)).join('')}`),
    ]);

  it.each([
    ['boxes that end where the file does', [box(10, hex('0102')), box(8, hex(''))], true],
    ['the last one to the end of the file', [box(8, hex('')), box(0, hex('010203'))], true],
    ['a length of 64 bits', [box(1, hex('0000000000000012 0102'))], true],
    [
      'a length of 64 bits and another box',
      [box(1, hex('0000000000000010')), box(8, hex(''))],
      true,
    ],
    ['a length of 64 bits that is cut off', [box(1, hex('00000000000000'))], false],
    ['a length of 64 bits that is none', [box(1, hex('0000000000000007'))], false],
    ['more than there is', [box(11, hex('0102'))], false],
    ['less than there is', [box(9, hex('0102'))], false],
    ['a length that is none', [box(7, hex(''))], false],
    ['half of a head', [box(8, hex('')), hex('00000008')], false],
  ])('with %s', (_, boxes, complete) => {
    expect(avif(...boxes)).toEqual({ ...cut, complete });
  });

  it('is a sequence where any of its brands says so', () => {
    expect(avif(brands('avis', ''))).toEqual({ ...whole, animated: true });
    expect(avif(brands('avif', '', 'mif1', 'avis'))).toEqual({ ...whole, animated: true });
    expect(avif(brands('avif', '', 'mif1'))).toEqual(whole);
    // In the place of the version.
    expect(avif(brands('avif', 'avis', 'mif1'))).toEqual(whole);
  });
});

describe('GIF', () => {
  it('with a block that no GIF has is cut short', () => {
    const head = `${Buffer.from('GIF89a').toString('hex')} 0100 0100 00 0000`;
    expect(readContainer('gif', hex(`${head} 3b`))).toEqual(whole);
    expect(readContainer('gif', hex(`${head} 21fe 00 3b`))).toEqual({ ...whole, comment: true });
    expect(readContainer('gif', hex(`${head} 00 3b`))).toEqual(cut);
    expect(readContainer('gif', hex(`${head} 3c 3b`))).toEqual(cut);
  });
});

it('of any bytes no walk throws', () => {
  const formats = fc.constantFrom<PhotoFormat>('jpeg', 'png', 'webp', 'avif', 'gif');
  fc.assert(
    fc.property(formats, bytesOf(60), (format, bytes) => void readContainer(format, bytes)),
    { numRuns: 2000 },
  );
});
