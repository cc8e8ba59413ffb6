import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { formatOf } from '#gate/formats';
import { metadataOf } from '#gate/metadata/metadata';

const noise = () => {
  const pixels = Buffer.from(
    Array.from({ length: 64 * 48 * 3 }, (_, index) => (index * 7919) % 251),
  );
  return sharp(pixels, { raw: { width: 64, height: 48, channels: 3 } });
};
const carried = (bytes: Buffer) => metadataOf(formatOf(bytes), bytes);
const formats = ['jpeg', 'png', 'webp', 'avif'] as const;
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>';

describe.each(formats)('%s', (format) => {
  it('without anything carries nothing', async () => {
    expect(carried(await noise().toFormat(format).toBuffer())).toEqual([]);
  });

  it('carries EXIF', async () => {
    const gps = { GPSLatitudeRef: 'N', GPSLatitude: '21/1 2/1 3/1' };
    const bytes = await noise().withExif({ IFD3: gps }).toFormat(format).toBuffer();
    expect(carried(bytes)).toEqual(['EXIF']);
  });

  it('carries XMP', async () => {
    const found = carried(await noise().withXmp(xmp).toFormat(format).toBuffer());
    expect(found.join()).toContain('XMP');
    expect(found).toHaveLength(1);
  });

  it('carries the profile of a screen, and sRGB is none', async () => {
    const wide = await noise().withIccProfile('p3').toFormat(format).toBuffer();
    expect(carried(wide).join()).toMatch(/^hồ sơ màu “.*P3.*”$/u);
    expect(carried(await noise().withIccProfile('srgb').toFormat(format).toBuffer())).toEqual([]);
  });

  it('that is cut short cannot be vouched for', async () => {
    const bytes = await noise().toFormat(format).toBuffer();
    const cut = bytes.subarray(0, bytes.length - 20);
    expect(carried(cut)).toEqual(['cấu trúc hỏng, không xem hết được']);
  });

  it('ends where the picture ends', async () => {
    const bytes = await noise().toFormat(format).toBuffer();
    const film = Buffer.from('\0\0\0\u0018ftypmp42 một đoạn phim');
    expect(carried(Buffer.concat([bytes, film]))).not.toEqual([]);
  });
});

describe('jpeg', () => {
  const withSegment = async (marker: number, body: string) => {
    const bytes = await noise().jpeg().toBuffer();
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    const segment = Buffer.concat([head, Buffer.from(body, 'latin1')]);
    return Buffer.concat([bytes.subarray(0, 2), segment, bytes.subarray(2)]);
  };

  const jfif = 'JFIF\0\u0001\u0001\0\0\u0001\0\u0001';

  it.each([
    [0xee, 'Adobe\0d\0\0\0\0\0'],
    [0xe0, `${jfif}\0\0`],
  ])('segment %i that says how to show it', async (marker, body) => {
    expect(carried(await withSegment(marker, body))).toEqual([]);
  });

  it('has padding before a segment', async () => {
    const bytes = await withSegment(0xe1, 'Exif\0\0');
    const padded = Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff]), bytes.subarray(2)]);
    expect(carried(padded)).toEqual(['EXIF']);
  });

  it.each([
    [0xfe, 'Ai chup', 'lời ghi chú'],
    [0xed, 'Photoshop 3.0\x008BIM', 'IPTC'],
    [0xe2, 'MPF\0II*\0', 'ảnh thứ hai kèm theo'],
    [0xe7, 'Hang may anh', 'đoạn APP7'],
    [0xe0, `${jfif}\u0010\u0010`, 'ảnh thu nhỏ kèm theo'],
    [0xe0, `${jfif}\0\u0010`, 'ảnh thu nhỏ kèm theo'],
    [0xe0, `${jfif}\0\0Ai chup`, 'đoạn APP0'],
    [0xe0, 'JFXX\0', 'đoạn APP0'],
    [0xee, 'Hang may anh', 'đoạn APP14'],
    [0xee, 'Adobe\0d\0\0\0\0\0Ai chup', 'đoạn APP14'],
  ])('segment %i', async (marker, body, expected) => {
    expect(carried(await withSegment(marker, body))).toEqual([expected]);
  });
});

describe('png', () => {
  it.each([
    ['tEXt', 'lời ghi chú'],
    ['zTXt', 'lời ghi chú'],
    ['iTXt', 'lời ghi chú'],
    ['iCCP', 'hồ sơ màu không đọc được'],
    ['tIME', 'giờ sửa ảnh'],
    ['prVt', 'đoạn prVt'],
  ])('chunk %s', async (type, expected) => {
    const bytes = await noise().png().toBuffer();
    const chunk = Buffer.concat([
      Buffer.alloc(4),
      Buffer.from(type),
      Buffer.from('Author\0Ai'),
      Buffer.alloc(4),
    ]);
    chunk.writeUInt32BE(9, 0);
    const at = bytes.length - 12;
    const whole = Buffer.concat([bytes.subarray(0, at), chunk, bytes.subarray(at)]);
    expect(carried(whole)).toEqual([expected]);
  });
});

describe('webp', () => {
  const withChunks = async (chunks: string) => {
    const picture = await noise().webp().toBuffer();
    const bytes = Buffer.concat([picture, Buffer.from(chunks, 'latin1')]);
    bytes.writeUInt32LE(bytes.length - 8, 4);
    return bytes;
  };

  it.each([
    ['a chunk of somebody’s own', 'prVt\u0002\0\0\0Ai', ['đoạn prVt']],
    ['an odd one', 'prVt\u0001\0\0\0A\0prVu\0\0\0\0', ['đoạn prVt', 'đoạn prVu']],
    ['one longer than the file', 'VP8X\u000a\0\0\0Ai', ['cấu trúc hỏng, không xem hết được']],
    ['bytes that are no chunk', 'Ai chup', ['cấu trúc hỏng, không xem hết được']],
  ])('with %s', async (_, chunks, expected) => {
    expect(carried(await withChunks(chunks))).toEqual(expected);
  });

  it('may end in a byte of padding that it does not count', async () => {
    const bytes = await withChunks('ALPH\u0001\0\0\0A\0');
    bytes.writeUInt32LE(bytes.length - 9, 4);
    expect(carried(bytes)).toEqual([]);
  });
});

describe('an animated webp', () => {
  const animated = async () =>
    sharp([await noise().png().toBuffer(), await noise().negate().png().toBuffer()], {
      join: { animated: true },
    })
      .webp()
      .toBuffer();

  /** With a chunk at the end of its first frame. */
  const withChunk = async (chunk: string) => {
    const bytes = await animated();
    const at = bytes.indexOf('ANMF');
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    const added = Buffer.from(chunk, 'latin1');
    const whole = Buffer.concat([bytes.subarray(0, end), added, bytes.subarray(end)]);
    whole.writeUInt32LE(whole.length - 8, 4);
    whole.writeUInt32LE(end - at - 8 + added.length, at + 4);
    return whole;
  };

  it('carries nothing of itself', async () => {
    expect(carried(await animated())).toEqual([]);
  });

  it.each([
    ['EXIF\u0002\0\0\0Ai', ['EXIF']],
    ['XMP \u0002\0\0\0Ai', ['XMP']],
    ['prVt\u0001\0\0\0A\0', ['đoạn prVt']],
    ['ANMF\u0002\0\0\0Ai', ['đoạn ANMF']],
    ['Ai chup!Ai', ['đoạn Ai c', 'cấu trúc hỏng, không xem hết được']],
  ])('may carry something in a frame: %j', async (chunk, expected) => {
    expect(carried(await withChunk(chunk))).toEqual(expected);
  });
});

describe('gif', () => {
  it.each([
    ['nothing', '', []],
    ['a loop', '\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0', []],
    ['a loop of another program', '\x21\xff\x0bANIMEXTS1.0\x03\x01\0\0\0', []],
    [
      'a picture with colours of its own',
      `\x2c${'\0'.repeat(8)}\x80\xff\xff\xff\0\0\0\x02\x02\x4c\x01\0`,
      [],
    ],
    ['a comment', '\x21\xfe\x03Ai!\0', ['lời ghi chú']],
    ['XMP', '\x21\xff\x0bXMP DataXMP\x01x\0', ['XMP']],
    ['a text', '\x21\x01\x01x\0', ['chữ kèm theo']],
    ['a strange block', '\x21\xff\x0bHangMayAnh1\x01x\0', ['đoạn HangMayAnh1']],
    ['something behind it', '\x3bmột đoạn phim', ['dữ liệu nối sau ảnh']],
    ['no block it could have', 'một đoạn phim', ['cấu trúc hỏng, không xem hết được']],
  ])('with %s', async (_, block, expected) => {
    const bytes = await noise().gif().toBuffer();
    const at = bytes.length - 1;
    const whole = Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(block, 'latin1'),
      bytes.subarray(at),
    ]);
    expect(carried(whole)).toEqual(expected);
  });
});

describe('avif', () => {
  const box = (type: string, body: string) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body.length + 8);
    return `${head.toString('latin1')}${type}${body}`;
  };
  const items = (entries: string) => box('meta', `\0\0\0\0${box('iinf', entries)}`);

  it.each([
    ['a box of somebody’s own', box('uuid', '0123456789abcdef'), ['đoạn uuid']],
    ['a box nobody knows', box('abcd', 'Ai'), ['đoạn abcd']],
    ['nothing where there may be', box('free', '\0\0\0'), []],
    ['words where there should be nothing', box('free', 'Ai chup!'), ['dữ liệu ở chỗ trống']],
    ['words in another such place', box('skip', 'Ai chup!'), ['dữ liệu ở chỗ trống']],
    ['words about a film', box('moov', box('trak', box('udta', 'Ai'))), ['đoạn udta']],
    ['a box with a long length', `\0\0\0\u0001free\0\0\0\0\0\0\0\u0012Ai`, ['dữ liệu ở chỗ trống']],
    ['a strange item', items(`\0\0\0\0\0\u0001${box('abcd', '')}`), ['đoạn abcd']],
    ['an item of no kind', items(`\0\0\0\0\0\u0001${box('infe', '\0')}`), ['mục không rõ loại']],
    [
      'an item with a long number',
      items(`\0\0\0\0\0\u0001${box('infe', '\u0003\0\0\0\0\0\0\u0001\0\0Exif')}`),
      ['EXIF'],
    ],
    [
      'a long list of items',
      items(`\u0001\0\0\0\0\0\0\u0001${box('infe', '\u0002\0\0\0\0\u0001\0\0Exif')}`),
      ['EXIF'],
    ],
    [
      'an item of another program',
      items(`\0\0\0\0\0\u0001${box('infe', '\u0002\0\0\0\0\u0001\0\0prVt')}`),
      ['mục prVt'],
    ],
    [
      'strange colours',
      box('meta', `\0\0\0\0${box('iprp', box('ipco', box('colr', 'abcd')))}`),
      ['màu abcd'],
    ],
  ])('with %s', async (_, added, expected) => {
    const bytes = Buffer.concat([await noise().avif().toBuffer(), Buffer.from(added, 'latin1')]);
    expect(carried(bytes)).toEqual(expected);
  });
});
