import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { isPhotoFlaw } from '#photos/flaws';
import { inspectPhoto } from '#photos/inspect/inspect';
import { hashOf } from '#photos/read-photo';
import { judge } from '#pipeline/check/judge';
import {
  chunk,
  freshFolder,
  pngHeader,
  pngSignature,
  put,
  scene,
  told,
  withSegment,
} from '../samples.ts';

async function verdict(name: string, bytes: Uint8Array | string): Promise<string> {
  const result = await inspectPhoto(put(freshFolder(), name, bytes));
  return isPhotoFlaw(result) ? result.kind : 'ok';
}

async function message(name: string, bytes: Uint8Array | string): Promise<string> {
  const result = await inspectPhoto(put(freshFolder(), name, bytes));
  if (!isPhotoFlaw(result)) return 'ok';
  const [finding] = judge({ file: 'index.md', flaws: [result] });
  return `${finding?.rule}: ${finding?.message}`;
}

const makers = {
  'a.jpg': () => scene(240, 180).jpeg().toBuffer(),
  'progressive.jpeg': () => scene(240, 180).jpeg({ progressive: true }).toBuffer(),
  'a.png': () => scene(240, 180).png().toBuffer(),
  'interlaced.png': () => scene(240, 180).png({ progressive: true }).toBuffer(),
  'palette.png': () => scene(240, 180).png({ palette: true }).toBuffer(),
  'a.webp': () => scene(240, 180).webp().toBuffer(),
  'lossless.webp': () => scene(240, 180).webp({ lossless: true }).toBuffer(),
  'a.avif': () => scene(240, 180).avif({ effort: 1 }).toBuffer(),
  'a.gif': () => scene(240, 180).gif().toBuffer(),
} as const;
const names = Object.keys(makers) as (keyof typeof makers)[];
const made = new Map<string, Buffer>();

function bytesOf(name: keyof typeof makers): Buffer {
  const bytes = made.get(name);
  if (!bytes) throw new Error(`${name} was not made`);
  return bytes;
}

beforeAll(async () => {
  for (const name of names) made.set(name, await makers[name]());
});

describe.each(names)('%s', (name) => {
  test('whole: facts', async () => {
    const bytes = bytesOf(name);
    const facts = await inspectPhoto(put(freshFolder(), name, bytes));
    expect(facts).toMatchObject({
      hash: hashOf(bytes),
      bytes: bytes.length,
      width: 240,
      height: 180,
      colour: expect.stringMatching(/^#[0-9a-f]{6}$/),
      carries: { gps: false, serial: false, xmp: false, comment: false },
    });
    expect(facts).not.toHaveProperty('carries.author');
  });

  test.each([0.3, 0.6, 0.95])('cut at %d of its length', async (part) => {
    const bytes = bytesOf(name);
    expect(await verdict(name, bytes.subarray(0, Math.floor(bytes.length * part)))).toBe(
      'photo-truncated',
    );
  });

  test('without its last byte', async () => {
    const bytes = bytesOf(name);
    expect(await verdict(name, bytes.subarray(0, bytes.length - 1))).toBe('photo-truncated');
  });

  test('its first bytes only', async () => {
    expect(await verdict(name, bytesOf(name).subarray(0, 40))).toBe('photo-truncated');
  });
});

describe('damage that is no truncation', () => {
  test('a PNG with flipped bits', async () => {
    const bytes = Buffer.from(bytesOf('a.png'));
    bytes.fill(0x55, 3000, 3020);
    expect(await verdict('a.png', bytes)).toBe('photo-damaged');
  });

  test('a JPEG whose coding tables are gone', async () => {
    const bytes = Buffer.from(bytesOf('a.jpg'));
    const table = bytes.indexOf(Buffer.from([0xff, 0xc4])) + 5;
    bytes.fill(0xee, table, table + 16);
    expect(await message('a.jpg', bytes)).toMatchInlineSnapshot(
      `"photo-damaged: Ảnh “a.jpg” bị hỏng, không đọc được. Mở bản gốc bằng phần mềm xem ảnh, lưu lại thành JPEG rồi chép vào."`,
    );
  });

  test('a trailer after the end, as phones write, is no damage', async () => {
    const bytes = Buffer.concat([bytesOf('a.jpg'), Buffer.from('SEFH trailing data')]);
    expect(await verdict('a.jpg', bytes)).toBe('ok');
  });
});

describe('too large', () => {
  test('a PNG bomb that claims 30,000 × 30,000 pixels', async () => {
    const data = chunk('IDAT', deflateSync(Buffer.alloc(100_000)));
    const end = chunk('IEND', Buffer.alloc(0));
    const bomb = Buffer.concat([pngSignature, pngHeader(30_000, 30_000), data, end]);
    expect(await message('bom.png', bomb)).toMatchInlineSnapshot(
      `"photo-too-large: Ảnh “bom.png” có 30000 × 30000 điểm ảnh, quá giới hạn 100 triệu. Thu nhỏ ảnh rồi lưu lại."`,
    );
  });

  test('a claim of 100 million pixels is still looked at, one more is not', async () => {
    const claimed = (width: number, height: number) =>
      Buffer.concat([
        pngSignature,
        pngHeader(width, height),
        chunk('IDAT', deflateSync(Buffer.alloc(100))),
        chunk('IEND', Buffer.alloc(0)),
      ]);
    expect(await verdict('a.png', claimed(100_000, 1000))).toBe('photo-damaged');
    expect(await verdict('a.png', claimed(100_001, 1000))).toBe('photo-too-large');
  });

  test('a file over 40 MB, without reading it', async () => {
    const path = put(freshFolder(), 'to.jpg', bytesOf('a.jpg'));
    truncateSync(path, 40 * 1024 * 1024 + 1);
    expect(told(await inspectPhoto(path))).toMatchInlineSnapshot(`
      {
        "message": "Ảnh “to.jpg” nặng 41 MB, quá giới hạn 40 MB. Lưu lại thành JPEG nhỏ hơn.",
        "rule": "photo-too-large",
      }
    `);
  });
});

describe('other formats are named', () => {
  const ftyp = (...brands: string[]) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(12 + brands.length * 4);
    const [major = '', ...others] = brands;
    const text = `ftyp${major}\0\0\0\0${others.join('')}`;
    return Buffer.concat([size, Buffer.from(text, 'latin1'), Buffer.alloc(64)]);
  };
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

  test.each([
    ['hinh.svg', svg],
    ['hinh.jpg', svg],
    ['hinh.jpg', `\uFEFF<?xml version="1.0"?>\n<!-- ghi chú -->\n<svg:svg xmlns:svg="x"/>`],
    ['hinh.png', Buffer.from(`\uFEFF${svg}`, 'utf16le')],
  ])('SVG as %s', async (name, bytes) => {
    expect(await verdict(name, bytes)).toBe('photo-svg');
  });

  test.each([
    ['IMG_0001.HEIC', ['heic', 'mif1', 'heic']],
    ['IMG_0005.heic', ['heic']],
    ['IMG_0006.heic', ['hevc']],
    ['IMG_0001.jpg', ['heic', 'mif1']],
    ['IMG_0002.heif', ['mif1', 'heix']],
    ['IMG_0003.avif', ['mif1']],
    ['IMG_0004.heic', ['hevc', 'msf1']],
  ])('HEIC as %s with brands %j', async (name, brands) => {
    expect(await verdict(name, ftyp(...brands))).toBe('photo-heic');
  });

  test.each([
    ['phim.jpg', ftyp('isom', 'mp42'), 'tệp phim'],
    ['a.jpg', '%PDF-1.7', 'tệp PDF'],
    ['a.bmp', 'BM\0\0\0\0', 'ảnh BMP'],
    ['a.tif', 'II*\0\0\0', 'ảnh TIFF'],
    ['a.docx', 'PK\x03\x04', 'tệp Word'],
    ['a.jpg', '<!DOCTYPE html><title>404</title>', 'trang web'],
    ['a.jpg', Buffer.alloc(500), 'tệp không rõ loại'],
    ['a.jpg', 'x', 'tệp không rõ loại'],
  ])('%s', async (name, bytes, kind) => {
    expect(await message(name, bytes)).toMatch(`photo-format: “${name}” là ${kind}`);
  });

  test('messages', async () => {
    expect(await message('hinh.svg', svg)).toMatchInlineSnapshot(
      `"photo-svg: “hinh.svg” là hình vẽ SVG, có thể chứa mã lệnh nên không được đăng. Xuất hình thành PNG hoặc JPEG."`,
    );
    expect(await message('IMG.HEIC', ftyp('heic', 'mif1'))).toMatchInlineSnapshot(
      `"photo-heic: “IMG.HEIC” là ảnh HEIC của iPhone, trình duyệt không xem được. Mở ảnh và lưu lại thành JPEG; để lần sau máy chụp thẳng JPEG: Cài đặt > Camera > Định dạng > Tương thích nhất."`,
    );
    expect(await message('a.tif', 'II*\0')).toMatchInlineSnapshot(
      `"photo-format: “a.tif” là ảnh TIFF hoặc ảnh thô của máy ảnh, không dùng làm ảnh được. Lưu lại thành JPEG, PNG, WebP hoặc AVIF."`,
    );
  });

  test('an extension that disagrees with the bytes', async () => {
    expect(await message('a.jpg', bytesOf('a.png'))).toMatchInlineSnapshot(
      `"photo-format: “a.jpg” thật ra là ảnh PNG. Đổi đuôi tệp thành .png và sửa tên trong bài."`,
    );
    expect(await verdict('a.png', bytesOf('a.webp'))).toBe('photo-format');
    expect(await verdict('a', bytesOf('a.webp'))).toBe('photo-format');
    expect(await verdict('a.heic', bytesOf('a.avif'))).toBe('photo-format');
    expect(await verdict('ẢNH.JPG', bytesOf('a.jpg'))).toBe('ok');
    expect(await verdict('a.jpe', bytesOf('a.jpg'))).toBe('ok');
  });
});

describe('moving pictures', () => {
  const frames = async () => [
    await scene(40, 30, 1).png().toBuffer(),
    await scene(40, 30, 5).png().toBuffer(),
  ];

  test('GIF, WebP, PNG and AVIF', async () => {
    const animated = () => frames().then((list) => sharp(list, { join: { animated: true } }));
    expect(await verdict('a.gif', await (await animated()).gif().toBuffer())).toBe('photo-format');
    expect(await verdict('a.webp', await (await animated()).webp().toBuffer())).toBe(
      'photo-format',
    );
    const still = bytesOf('a.png');
    const control = chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
    const apng = Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]);
    expect(await message('a.png', apng)).toMatchInlineSnapshot(
      `"photo-format: “a.png” là ảnh động, không được đăng. Lưu một khung hình thành JPEG hoặc PNG."`,
    );
    const avis = Buffer.from(bytesOf('a.avif'));
    avis.write('avis', 8, 'latin1');
    expect(await verdict('a.avif', avis)).toBe('photo-format');
  });
});

describe('no picture at all', () => {
  test('an empty file', async () => {
    expect(await message('a.jpg', '')).toMatchInlineSnapshot(
      `"photo-empty: Tệp ảnh “a.jpg” rỗng (0 byte). Chép lại ảnh từ bản gốc."`,
    );
  });

  test('missing, a folder, a FIFO', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'a.jpg'));
    execFileSync('mkfifo', [join(folder, 'b.jpg')]);
    expect(await inspectPhoto(join(folder, 'c.jpg'))).toMatchObject({ kind: 'photo-missing' });
    expect(await inspectPhoto(join(folder, 'a.jpg'))).toMatchObject({ kind: 'photo-unreadable' });
    expect(await inspectPhoto(join(folder, 'b.jpg'))).toMatchObject({ kind: 'photo-unreadable' });
  });
});

describe('the colour of a photo', () => {
  const colourOf = async (image: Sharp) => {
    const facts = await inspectPhoto(put(freshFolder(), 'a.png', await image.png().toBuffer()));
    return isPhotoFlaw(facts) ? facts.kind : facts.colour;
  };
  const flat = (background: string, width = 9, height = 9) =>
    sharp({ create: { width, height, channels: 3, background } });

  test.each(['#000000', '#ffffff', '#0a0b0c', '#010000', '#fe0102', '#123456'])(
    'of one colour is %s',
    async (colour) => expect(await colourOf(flat(colour))).toBe(colour),
  );

  test('is the mean of all of it, whatever its shape', async () => {
    for (const [width, height] of [
      [480, 32],
      [32, 480],
    ] as const) {
      const input = await flat('#ff0000', Math.min(width, 240), Math.min(height, 240))
        .png()
        .toBuffer();
      const half = flat('#0000ff', width, height).composite([{ input, left: 0, top: 0 }]);
      expect(await colourOf(half)).toBe('#800080');
    }
  });
});

describe('who took it is told by', () => {
  const authorOf = async (fields: { exif?: string; xmp?: string; text?: string }) => {
    let image = scene(30, 20);
    if (fields.exif !== undefined) image = image.withExif({ IFD0: { Artist: fields.exif } });
    if (fields.xmp !== undefined) {
      image = image.withXmp(
        `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${fields.xmp}"/></rdf:RDF></x:xmpmeta>`,
      );
    }
    const png = await image.png().toBuffer();
    const text = chunk('tEXt', Buffer.from(`Author\0${fields.text}`, 'latin1'));
    const parts = [png.subarray(0, 33), ...(fields.text ? [text] : []), png.subarray(33)];
    const facts = await inspectPhoto(put(freshFolder(), 'a.png', Buffer.concat(parts)));
    return isPhotoFlaw(facts) ? facts.kind : [facts.carries.author, facts.carries.xmp];
  };

  test('a place and a serial number are told by EXIF or by XMP alone', async () => {
    const carried = async (image: Sharp) => {
      const facts = await inspectPhoto(put(freshFolder(), 'a.jpg', await image.jpeg().toBuffer()));
      return isPhotoFlaw(facts) ? facts.kind : [facts.carries.gps, facts.carries.serial];
    };
    const packet = (attribute: string) =>
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" ${attribute}="1"/></rdf:RDF></x:xmpmeta>`;
    expect(await carried(scene(9, 9).withXmp(packet('exif:GPSLatitude')))).toEqual([true, false]);
    expect(await carried(scene(9, 9).withXmp(packet('aux:SerialNumber')))).toEqual([false, true]);
    const place = { IFD3: { GPSLatitude: '21/1 2/1 12/1' } };
    expect(await carried(scene(9, 9).withExif(place))).toEqual([true, false]);
    const serial = { IFD2: { BodySerialNumber: '1234567' } };
    expect(await carried(scene(9, 9).withExif(serial))).toEqual([false, true]);
  });

  test('EXIF before XMP before a text of its own', async () => {
    expect(await authorOf({ exif: 'A', xmp: 'B', text: 'C' })).toEqual(['A', true]);
    expect(await authorOf({ xmp: 'B', text: 'C' })).toEqual(['B', true]);
    expect(await authorOf({ text: 'C' })).toEqual(['C', false]);
    expect(await authorOf({})).toEqual([undefined, false]);
  });
});

describe('comments', () => {
  const carries = async (name: string, bytes: Uint8Array) => {
    const facts = await inspectPhoto(put(freshFolder(), name, bytes));
    return isPhotoFlaw(facts) ? facts : facts.carries;
  };

  test('JPEG, PNG and GIF', async () => {
    const jpeg = withSegment(bytesOf('a.jpg'), 0xfe, Buffer.from('riêng'));
    expect(await carries('a.jpg', jpeg)).toMatchObject({ comment: true });
    const png = bytesOf('a.png');
    const author = chunk('tEXt', Buffer.from('Author\0Le Van A', 'latin1'));
    const text = Buffer.concat([png.subarray(0, 33), author, png.subarray(33)]);
    expect(await carries('a.png', text)).toMatchObject({ comment: true, author: 'Le Van A' });
    for (const [keyword, name, expected] of [
      ['author', ' Le Van A ', 'Le Van A'],
      ['ARTIST', 'A', 'A'],
      ['Author', '  ', undefined],
      ['Coauthor', 'A', undefined],
      ['Authors', 'A', undefined],
      ['Title', 'A', undefined],
    ] as const) {
      const field = chunk('tEXt', Buffer.from(`${keyword}\0${name}`, 'latin1'));
      const bytes = Buffer.concat([png.subarray(0, 33), field, png.subarray(33)]);
      expect((await carries('a.png', bytes)) as object).toEqual({
        ...{ gps: false, serial: false, xmp: false, comment: true },
        ...(expected !== undefined && { author: expected }),
      });
    }
    const gif = bytesOf('a.gif');
    const comment = Buffer.from([0x21, 0xfe, 2, 0x68, 0x69, 0]);
    const commented = Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)]);
    expect(await carries('a.gif', commented)).toMatchObject({ comment: true });
  });
});
