import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExif } from '#photos/inspect/exif';
import { readXmp } from '#photos/inspect/xmp';

type Entry = readonly [tag: number, type: number, value: Buffer];

/** A TIFF block with a main directory and, where given, the EXIF and GPS ones. */
function block(little: boolean, parts: { main?: Entry[]; exif?: Entry[]; gps?: Entry[] }): Buffer {
  const bytesOf = (value: number, size: 2 | 4) => {
    const bytes = Buffer.alloc(size);
    if (little) bytes.writeUIntLE(value, 0, size);
    else bytes.writeUIntBE(value, 0, size);
    return bytes;
  };
  const u16 = (value: number) => bytesOf(value, 2);
  const u32 = (value: number) => bytesOf(value, 4);
  const sizes = [1, 1, 1, 2, 4, 8];
  const render = (entries: readonly Entry[], at: number): Buffer => {
    let data = Buffer.alloc(0);
    const dataAt = at + 2 + entries.length * 12 + 4;
    const rows = entries.map(([tag, type, value]) => {
      const count = type === 4 ? 1 : value.length / (sizes[type] ?? 1);
      let field = Buffer.concat([value, Buffer.alloc(4)]).subarray(0, 4);
      if (value.length > 4) {
        field = u32(dataAt + data.length);
        data = Buffer.concat([data, value]);
      }
      return Buffer.concat([u16(tag), u16(type), u32(count), field]);
    });
    return Buffer.concat([u16(entries.length), ...rows, u32(0), data]);
  };
  const pointers = (parts.exif ? 1 : 0) + (parts.gps ? 1 : 0);
  const main = parts.main ?? [];
  const length = render([...main, ...Array(pointers).fill([1, 4, u32(0)])], 8).length;
  const exifAt = 8 + length;
  const exif = parts.exif ? render(parts.exif, exifAt) : Buffer.alloc(0);
  const gpsAt = exifAt + exif.length;
  const gps = parts.gps ? render(parts.gps, gpsAt) : Buffer.alloc(0);
  const all: Entry[] = [...main];
  if (parts.exif) all.push([0x8769, 4, u32(exifAt)]);
  if (parts.gps) all.push([0x8825, 4, u32(gpsAt)]);
  const magic = little ? 'II*\0' : 'MM\0*';
  return Buffer.concat([Buffer.from(magic, 'latin1'), u32(8), render(all, 8), exif, gps]);
}

const text = (value: string) => Buffer.from(`${value}\0`, 'utf8');
const rationals = (little: boolean, ...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) {
    if (little) bytes.writeUInt32LE(value, at * 4);
    else bytes.writeUInt32BE(value, at * 4);
  }
  return bytes;
};

describe.each([true, false])('EXIF, little-endian %s', (little) => {
  test.each([0x0002, 0x0004, 0x0014, 0x0016])('GPS coordinate %i', (tag) => {
    const gps: Entry[] = [[tag, 5, rationals(little, 21, 1, 2, 1, 12, 1)]];
    expect(readExif(block(little, { gps })).gps).toBe(true);
  });

  test('a GPS directory without a fix gives no place', () => {
    const version: Entry = [0x0000, 1, Buffer.from([2, 3, 0, 0])];
    expect(readExif(block(little, { gps: [version] })).gps).toBe(false);
    const empty: Entry = [0x0002, 5, rationals(little, 0, 0, 0, 0, 0, 0)];
    expect(readExif(block(little, { gps: [version, empty] })).gps).toBe(false);
  });

  test.each([0xa431, 0xa435])('serial number %i', (tag) => {
    expect(readExif(block(little, { exif: [[tag, 2, text('1234567')]] })).serial).toBe(true);
    expect(readExif(block(little, { exif: [[tag, 2, text('000000')]] })).serial).toBe(false);
    expect(readExif(block(little, { exif: [[tag, 2, text('   ')]] })).serial).toBe(false);
  });

  test('artist, owner and the author of Windows', () => {
    const artist: Entry = [0x013b, 2, text('Hương Giang')];
    const owner: Entry = [0xa430, 2, text('Chủ máy')];
    const windows: Entry = [0x9c9d, 1, Buffer.from('Văn Thư\0', 'utf16le')];
    const author = (parts: Parameters<typeof block>[1]) => readExif(block(little, parts)).author;
    expect(author({ main: [artist, windows], exif: [owner] })).toBe('Hương Giang');
    expect(author({ main: [windows], exif: [owner] })).toBe('Chủ máy');
    expect(author({ main: [windows] })).toBe('Văn Thư');
    expect(author({ main: [[0x013b, 2, text('A')]] })).toBe('A');
    expect(author({ main: [[0x013b, 2, text('  ')]] })).toBeUndefined();
  });

  test('reads the same behind the Exif header', () => {
    const bytes = block(little, { exif: [[0xa431, 2, text('1234567')]] });
    const headed = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), bytes]);
    expect(readExif(headed)).toEqual({ gps: false, serial: true });
  });
});

describe('garbage', () => {
  const nothing = { gps: false, serial: false };

  test('random bytes never throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom('II*\0', 'MM\0*', ''),
        (tail, head) => {
          readExif(Buffer.concat([Buffer.from(head, 'latin1'), tail]));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('a real block with any bytes overwritten, or cut anywhere, never throws', () => {
    const real = block(true, {
      main: [[0x013b, 2, text('Hương Giang')]],
      exif: [[0xa431, 2, text('1234567')]],
      gps: [[0x0002, 5, rationals(true, 21, 1, 2, 1, 12, 1)]],
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(real.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(real.length),
        (edits, end) => {
          const bytes = Buffer.from(real);
          for (const [at, value] of edits) bytes[at] = value;
          readExif(bytes.subarray(0, end));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('a directory that points to itself ends', () => {
    const loop = block(true, {});
    loop.writeUInt32LE(8, loop.length - 4);
    expect(readExif(loop)).toEqual(nothing);
  });

  test('a block made of pointers is given up soon', () => {
    const bytes = Buffer.alloc(2_000_000);
    bytes.write('II*\0', 'latin1');
    bytes.writeUInt32LE(8, 4);
    for (let at = 8; at + 14 < bytes.length; at += 14) {
      bytes.writeUInt16LE(0xffff, at);
      bytes.writeUInt16LE(0x8769, at + 2);
      bytes.writeUInt32LE(at + 14, at + 10);
    }
    const start = process.cpuUsage();
    readExif(bytes);
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  });

  test('a value beyond the end is nothing', () => {
    const bytes = block(true, { main: [[0x013b, 2, text('Hương Giang')]] });
    expect(readExif(bytes).author).toBe('Hương Giang');
    expect(readExif(bytes.subarray(0, bytes.length - 3))).toEqual(nothing);
  });

  test('empty', () => {
    expect(readExif(new Uint8Array())).toEqual(nothing);
  });
});

describe('XMP', () => {
  test('place, serial number and creator, as attribute or element', () => {
    expect(readXmp('<a exif:GPSLatitude="21,2N" aux:SerialNumber="1" dc:creator="A  B"/>')).toEqual(
      {
        gps: true,
        serial: true,
        author: 'A B',
      },
    );
    const seq = '<dc:creator><rdf:Seq>\n<rdf:li>Hương Giang</rdf:li></rdf:Seq></dc:creator>';
    expect(
      readXmp(`<exif:GPSLongitude>1</exif:GPSLongitude><exifEX:BodySerialNumber>${seq}`),
    ).toEqual({ gps: true, serial: true, author: 'Hương Giang' });
  });

  test('nothing where there is nothing', () => {
    const nothing = { gps: false, serial: false };
    expect(readXmp('')).toEqual(nothing);
    expect(readXmp('<exif:GPSVersionID>2.3</exif:GPSVersionID><dc:creator></dc:creator>')).toEqual(
      nothing,
    );
    expect(readXmp('<dc:creator>')).toEqual(nothing);
  });

  test('any text is read without throwing', () => {
    fc.assert(fc.property(fc.string(), (packet) => void readXmp(packet)));
  });
});
