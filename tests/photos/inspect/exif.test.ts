import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExif } from '#photos/inspect/exif';

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

  test('a coordinate counts by a denominator that is not zero, whichever', () => {
    const place = (...values: number[]) =>
      readExif(block(little, { gps: [[0x0002, 5, rationals(little, ...values)]] })).gps;
    expect(place(21, 0, 2, 0, 12, 0)).toBe(false);
    expect(place(0, 1, 0, 0, 0, 0)).toBe(true);
    expect(place(0, 0, 0, 1, 0, 0)).toBe(true);
    expect(place(0, 0, 0, 0, 0, 1)).toBe(true);
    expect(place(0, 0x0100_0000, 0, 0)).toBe(true);
    expect(place(0xffff_ffff, 0, 0xffff_ffff, 0)).toBe(false);
    expect(place(0, 1)).toBe(true);
  });

  test('a coordinate in another directory is none', () => {
    const entry: Entry = [0x0002, 5, rationals(little, 21, 1)];
    expect(readExif(block(little, { main: [entry], exif: [entry] })).gps).toBe(false);
  });

  test('serial numbers in the main directory, as DNG has them', () => {
    for (const tag of [0xa431, 0xa435, 0xc62f]) {
      expect(readExif(block(little, { main: [[tag, 2, text('1234567')]] })).serial).toBe(true);
    }
    expect(readExif(block(little, { exif: [[0xc62f, 2, text('1234567')]] })).serial).toBe(false);
    expect(readExif(block(little, { gps: [[0xa431, 2, text('1234567')]] })).serial).toBe(false);
  });

  test('the owner may stand in the main directory, and comes before the one below', () => {
    const owner = (name: string): Entry => [0xa430, 2, text(name)];
    expect(readExif(block(little, { main: [owner('Một')], exif: [owner('Hai')] })).author).toBe(
      'Một',
    );
  });

  test.each([
    ['with space around it', '  Hương Giang  \0', 'Hương Giang'],
    ['decomposed', `${'Hương'.normalize('NFD')}\0`, 'Hương'],
    ['up to its end', 'Hương\0Giang\nbí mật\0', 'Hương'],
    ['without an end', 'Hương Giang', 'Hương Giang'],
    ['with zeros in it', '007 Hương', '007 Hương'],
    ['of zeros and blanks', '0 00 \0', undefined],
    ['empty', '\0', undefined],
  ])('a name %s', (_, written, author) => {
    const value = Buffer.from(written, 'utf8');
    expect(readExif(block(little, { main: [[0x013b, 2, value]] })).author).toBe(author);
  });

  test('the first of two equal tags counts', () => {
    const main: Entry[] = [
      [0x013b, 2, text('Một')],
      [0x013b, 2, text('Hai')],
    ];
    expect(readExif(block(little, { main })).author).toBe('Một');
  });

  test('a value of four bytes stands in its entry, one of five elsewhere', () => {
    for (const name of ['abc', 'abcd', 'abcde']) {
      for (const value of [text(name), Buffer.from(name)]) {
        expect(readExif(block(little, { main: [[0x013b, 2, value]] })).author).toBe(name);
      }
    }
  });

  test('values are as long as their type says', () => {
    // Name of type, bytes of one value: TIFF 6.0, section 2.
    const sizes = [1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
    for (const [index, size] of sizes.entries()) {
      const name = 'ABCDEFGHIJKLMNOP';
      const value = Buffer.alloc(32);
      value.write(name);
      const made = block(little, { main: [[0x013b, 2, value]] });
      // The entry begins behind the number of entries, at 10: tag, type, number of values.
      const [type, count] = [index + 1, 8 / size];
      if (little) made.writeUInt16LE(type, 12);
      else made.writeUInt16BE(type, 12);
      if (little) made.writeUInt32LE(count, 14);
      else made.writeUInt32BE(count, 14);
      expect([type, readExif(made).author]).toEqual([type, 'ABCDEFGH']);
    }
    const unknown = block(little, { main: [[0x013b, 2, text('Hương Giang')]] });
    for (const type of [0, 13, 255]) {
      if (little) unknown.writeUInt16LE(type, 12);
      else unknown.writeUInt16BE(type, 12);
      expect(readExif(unknown).author).toBeUndefined();
    }
  });

  test('the directory of the thumbnail counts as the main one', () => {
    const thumbnail = block(little, { main: [[0xa431, 2, text('1234567')]] }).subarray(8);
    const first = block(little, { main: [[0x013b, 2, text('A')]] });
    // The last four bytes of a directory lead to the next: here there is no data behind them.
    const at = 10 + 12;
    if (little) first.writeUInt32LE(first.length, at);
    else first.writeUInt32BE(first.length, at);
    // Its value is four bytes long only where its offset needs no shift.
    const shifted = Buffer.from(thumbnail);
    const place = 2 + 8;
    const old = little ? shifted.readUInt32LE(place) : shifted.readUInt32BE(place);
    const now = old - 8 + first.length;
    if (little) shifted.writeUInt32LE(now, place);
    else shifted.writeUInt32BE(now, place);
    expect(readExif(Buffer.concat([first, shifted]))).toEqual({
      gps: false,
      serial: true,
      author: 'A',
    });
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

  test('no more directories are read than a real file has', () => {
    const chain = (directories: number) => {
      const bytes = Buffer.alloc(8 + directories * 18);
      bytes.write('II*\0', 'latin1');
      bytes.writeUInt32LE(8, 4);
      for (let index = 0; index < directories; index += 1) {
        const at = 8 + index * 18;
        const isLast = index === directories - 1;
        bytes.writeUInt16LE(1, at);
        bytes.writeUInt16LE(isLast ? 0x013b : 0x0100, at + 2);
        bytes.writeUInt16LE(2, at + 4);
        bytes.writeUInt32LE(2, at + 6);
        bytes.write('A\0', at + 10, 'latin1');
        bytes.writeUInt32LE(isLast ? 0 : at + 18, at + 14);
      }
      return readExif(bytes).author;
    };
    expect([1, 2, 16, 17].map(chain)).toEqual(['A', 'A', 'A', undefined]);
  });

  test('only a block that says what it is is read', () => {
    const bytes = block(true, { main: [[0x013b, 2, text('Hương Giang')]] });
    for (const head of ['MM\0*', 'II\0*', 'MM*\0', 'IIII']) {
      const other = Buffer.from(bytes);
      other.write(head, 'latin1');
      expect(readExif(other)).toEqual(nothing);
    }
    expect(readExif(bytes.subarray(0, 7))).toEqual(nothing);
    expect(readExif(bytes.subarray(0, 8))).toEqual(nothing);
    const headless = Buffer.from(bytes);
    headless.writeUInt32LE(7, 4);
    expect(readExif(headless)).toEqual(nothing);
    // A directory that would begin in the head, whose first entry would be an artist.
    const early = Buffer.alloc(60);
    early.write('II*\0', 'latin1');
    early.writeUInt32LE(7, 4);
    early[8] = 1;
    early.writeUInt16LE(0x013b, 9);
    early.writeUInt16LE(2, 11);
    early.writeUInt32LE(2, 13);
    early.write('A', 17, 'latin1');
    expect(readExif(early)).toEqual(nothing);
  });

  test('a view into a larger buffer is read from its own start', () => {
    const bytes = block(true, { main: [[0x013b, 2, text('Hương Giang')]] });
    const large = new Uint8Array(bytes.length + 10);
    large.set(bytes, 5);
    expect(readExif(large.subarray(5, 5 + bytes.length)).author).toBe('Hương Giang');
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
