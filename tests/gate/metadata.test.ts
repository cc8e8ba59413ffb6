import { deflateSync } from 'node:zlib';
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

  it.each([
    [0xfe, 'Ai chup', 'lời ghi chú'],
    [0xed, 'Photoshop 3.0\x008BIM', 'IPTC'],
    [0xe2, 'MPF\0II*\0', 'ảnh thứ hai kèm theo'],
    [0xe7, 'Hang may anh', 'đoạn APP7'],
    [0xe0, 'JFIF\0\u0001\u0001\0\0\u0001\0\u0001\u0010\u0010', 'ảnh thu nhỏ kèm theo'],
  ])('segment %i', async (marker, body, expected) => {
    expect(carried(await withSegment(marker, body))).toEqual([expected]);
  });
});

describe('png', () => {
  it.each([
    ['tEXt', 'lời ghi chú'],
    ['zTXt', 'lời ghi chú'],
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

describe('gif', () => {
  it.each([
    ['nothing', '', []],
    ['a loop', '\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0', []],
    ['a comment', '\x21\xfe\x03Ai!\0', ['lời ghi chú']],
    ['XMP', '\x21\xff\x0bXMP DataXMP\x01x\0', ['XMP']],
    ['a text', '\x21\x01\x01x\0', ['chữ kèm theo']],
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
  it('with a box of somebody’s own', async () => {
    const box = Buffer.from('\0\0\0\u0018uuid0123456789abcdef', 'latin1');
    expect(carried(Buffer.concat([await noise().avif().toBuffer(), box]))).toEqual(['đoạn uuid']);
  });

  it('with words where there should be nothing', async () => {
    const box = Buffer.from('\0\0\0\u0010freeAi chup!', 'latin1');
    expect(carried(Buffer.concat([await noise().avif().toBuffer(), box]))).toEqual([
      'dữ liệu ở chỗ trống',
    ]);
  });
});

describe('pdf', () => {
  const pdf = (objects: string, trailer = '/Root 1 0 R') =>
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n${objects}\ntrailer\n<< ${trailer} >>\n%%EOF\n`,
      'latin1',
    );
  const packed = (dictionary: string, text: string) => {
    const stream = deflateSync(text).toString('latin1');
    return `9 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj`;
  };

  it.each([
    ['a clean one', pdf('2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj'), []],
    ['empty values', pdf('3 0 obj\n<< /Author () /Producer <> >>\nendobj', '/Info 3 0 R'), []],
    ['a bookmark', pdf('3 0 obj\n<< /Title (Chuong 1) /Parent 4 0 R >>\nendobj'), []],
    ['an author', pdf('3 0 obj\n<< /Author (Ai) >>\nendobj', '/Info 3 0 R'), ['mục /Author']],
    ['in hex', pdf('3 0 obj\n<< /Producer <FEFF0041> >>\nendobj'), ['mục /Producer']],
    ['a title', pdf('3 0 obj\n<< /Title (Ai) >>\nendobj', '/Info 3 0 R'), ['mục /Title']],
    ['a date', pdf('3 0 obj\n<< /CreationDate (D:2023) >>\nendobj'), ['mục /CreationDate']],
    [
      'XMP',
      pdf('3 0 obj\n<< /Type /Metadata >>\nstream\n<?xpacket begin=""?>\nendstream'),
      ['XMP'],
    ],
    ['packed XMP', pdf(packed('/Type /Metadata', '<x:xmpmeta>')), ['XMP']],
    [
      'a packed author',
      pdf(packed('/Type /ObjStm /N 1 /First 4', '3 0 << /Author (Ai) >>')),
      ['mục /Author'],
    ],
    [
      'a broken stream',
      pdf('9 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nxx\nendstream'),
      ['đoạn nén không xem được'],
    ],
    [
      'a photo',
      pdf('9 0 obj\n<< /Filter /DCTDecode >>\nstream\n\xff\xd8\xff\xe1xxExif\0\0\nendstream'),
      ['EXIF của ảnh bên trong'],
    ],
    ['a locked one', pdf('', '/Encrypt 8 0 R'), ['mã hóa, không xem được']],
  ])('with %s', (_, bytes, expected) => {
    expect(carried(bytes)).toEqual(expected);
  });
});
