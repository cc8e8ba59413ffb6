import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { metadataOf } from '#gate/metadata/metadata';

const carried = (bytes: Buffer) => metadataOf('pdf', bytes);

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
    ['an author in disguise', pdf('3 0 obj\n<< /A#75th#6Fr (Ai) >>\nendobj'), ['mục /Author']],
    ['a title in disguise', pdf('3 0 obj\n<< /#54itle (Ai) >>\nendobj'), ['mục /Title']],
    ['in hex', pdf('3 0 obj\n<< /Producer <FEFF0041> >>\nendobj'), ['mục /Producer']],
    ['a title', pdf('3 0 obj\n<< /Title (Ai) >>\nendobj', '/Info 3 0 R'), ['mục /Title']],
    ['a title in hex', pdf('3 0 obj\n<< /Title <FEFF0041> >>\nendobj'), ['mục /Title']],
    ['an author elsewhere', pdf('3 0 obj\n<< /Author 5 0 R >>\nendobj'), ['mục /Author']],
    ['XMP elsewhere', pdf('', '/Root 1 0 R /Metadata 5 0 R'), ['XMP']],
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
    ['a packed title', pdf(packed('/Type /ObjStm', '<< /Title (Ai) >>')), ['mục /Title']],
    [
      'a stream packed under the short name',
      pdf(packed('/Type /Metadata', '<x:xmpmeta>').replace('FlateDecode', 'Fl')),
      ['XMP'],
    ],
    [
      'a stream packed under a name in disguise',
      pdf(packed('/Type /Metadata', '<x:xmpmeta>').replace('FlateDecode', 'Flate#44ecode')),
      ['XMP'],
    ],
    [
      'a packed author in disguise',
      pdf(packed('/Type /Obj#53tm', '3 0 << /Autho#72 (Ai) >>')),
      ['mục /Author'],
    ],
    [
      'a broken stream in disguise',
      pdf('9 0 obj\n<< /Type /Obj#53tm /Filter /FlateDecode >>\nstream\nxx\nendstream'),
      ['đoạn nén không xem được'],
    ],
    ['a lock in disguise', pdf('', '/#45ncrypt 8 0 R'), ['mã hóa, không xem được']],
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
    [
      'a photo with a caption',
      pdf('9 0 obj\n<< /Filter /DCTDecode >>\nstream\n\xff\xd8Photoshop 3.0\0\nendstream'),
      ['IPTC của ảnh bên trong'],
    ],
    ['a locked one', pdf('', '/Encrypt 8 0 R'), ['mã hóa, không xem được']],
    ['one locked on the spot', pdf('', '/Encrypt << /V 4 >>'), ['mã hóa, không xem được']],
  ])('with %s', (_, bytes, expected) => {
    expect(carried(bytes)).toEqual(expected);
  });

  it.each([...['Subject', 'Keywords', 'Creator', 'CreationDate', 'ModDate', 'Company', 'Manager']])(
    'with /%s',
    (key) => {
      expect(carried(pdf(`3 0 obj\n<< /${key} (x) >>\nendobj`))).toEqual([`mục /${key}`]);
    },
  );
});
