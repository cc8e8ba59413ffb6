import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishPhotos } from '#photos/publish/publish';
import { planPicture } from '#photos/publish/recipe';
import { freshFolder, inspected, scene, withSegment } from './samples.ts';

const secrets = {
  artist: 'Tran Bi Mat',
  serial: 'SN-7766554433',
  lens: 'LENS-990088',
  model: 'CAMERA-X9',
  comment: 'ghi chú riêng',
  caption: 'IPTC-RIENG',
  creator: 'Người Chụp',
};

const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" xmlns:dc="http://purl.org/dc/elements/1.1/" exif:GPSLatitude="21,2.2N" aux:SerialNumber="${secrets.serial}"><dc:creator><rdf:Seq><rdf:li>${secrets.creator}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** Lies on its side (orientation 6): stored 500 × 400, seen 400 × 500 with red at the top right. */
async function planted(format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  const red = await sharp({
    create: { width: 200, height: 160, channels: 3, background: '#ff0000' },
  })
    .png()
    .toBuffer();
  const image = sharp({ create: { width: 500, height: 400, channels: 3, background: '#0000ff' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Artist: secrets.artist, Model: secrets.model },
      IFD2: { BodySerialNumber: secrets.serial, LensSerialNumber: secrets.lens },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 2/1 12/1', GPSLongitude: '105/1 50/1 5/1' },
    })
    .withXmp(packet);
  // The orientation has to be set again: `withExif` replaces the whole block.
  const bytes = await image.withMetadata({ orientation: 6 }).toFormat(format).toBuffer();
  if (format !== 'jpeg') return bytes;
  const iptc = Buffer.from(`Photoshop 3.0\0${secrets.caption}`);
  return withSegment(withSegment(bytes, 0xed, iptc), 0xfe, Buffer.from(secrets.comment));
}

describe.each(['jpeg', 'png', 'webp'] as const)(
  'a photo on its side with secrets, %s',
  (format) => {
    const name = `Đồng chí A.${format === 'jpeg' ? 'jpg' : format}`;

    test('is recognised as carrying them', async () => {
      const bytes = await planted(format);
      const { exif, xmp } = await sharp(bytes).metadata();
      for (const secret of [secrets.artist, secrets.serial, secrets.lens, secrets.model]) {
        expect(exif?.includes(secret), `${secret} is planted`).toBe(true);
      }
      expect(xmp?.includes(secrets.creator), 'XMP is planted').toBe(true);
      const { facts } = await inspected(freshFolder(), name, bytes);
      expect(facts).toMatchObject({ width: 400, height: 500, format });
      expect(facts.carries).toEqual({
        gps: true,
        serial: true,
        author: secrets.artist,
        xmp: true,
        comment: format === 'jpeg',
      });
    });

    test('comes out upright and clean in every rendition', async () => {
      const folder = freshFolder();
      const photo = await inspected(folder, name, await planted(format));
      const options = { cacheDir: join(folder, 'cache'), outDir: join(folder, 'dist') };
      expect(await publishPhotos([photo], options)).toMatchObject({ files: 6, encoded: 1 });
      const picture = planPicture(photo.facts);
      for (const rendition of [...picture.avif, ...picture.webp, ...picture.jpeg]) {
        const bytes = readFileSync(join(folder, 'dist', 'anh', rendition.file));
        expectClean(bytes);
        const metadata = await sharp(bytes).metadata();
        expect(metadata, rendition.file).toMatchObject({
          width: rendition.width,
          height: rendition.height,
          hasProfile: false,
        });
        for (const block of ['exif', 'xmp', 'icc', 'iptc', 'orientation', 'comments'] as const) {
          expect(metadata[block], `${block} of ${rendition.file}`).toBeUndefined();
        }
        const at = (left: number, top: number) => colourAt(bytes, left, top);
        expect(await at(rendition.width - 20, 20)).toBe('red');
        expect(await at(20, 20)).toBe('blue');
        expect(await at(rendition.width - 20, rendition.height - 20)).toBe('blue');
      }
    });
  },
);

describe('structure of the published files', () => {
  let files: Map<string, Buffer>;

  beforeAll(async () => {
    const folder = freshFolder();
    const photo = await inspected(folder, 'a.jpg', await planted('jpeg'));
    await publishPhotos([photo], { cacheDir: join(folder, 'cache'), outDir: folder });
    const anh = join(folder, 'anh');
    files = new Map(readdirSync(anh).map((file) => [file, readFileSync(join(anh, file))]));
  });

  const ending = (extension: string) =>
    [...files].filter(([file]) => file.endsWith(extension)).map(([, bytes]) => bytes);

  test('JPEG: progressive, 4:4:4, only coding segments', async () => {
    expect(ending('.jpg')).toHaveLength(2);
    for (const bytes of ending('.jpg')) {
      const markers = segmentMarkers(bytes);
      expect(markers).toContain(0xc2);
      const coding = [0xe0, 0xdb, 0xc2, 0xc4, 0xda];
      expect(markers.filter((marker) => !coding.includes(marker))).toEqual([]);
      expect((await sharp(bytes).metadata()).chromaSubsampling).toBe('4:4:4');
    }
  });

  test('WebP: one lossy frame and no other chunk', () => {
    expect(ending('.webp')).toHaveLength(2);
    for (const bytes of ending('.webp')) {
      expect(bytes.toString('latin1', 12, 16)).toBe('VP8 ');
      expect(20 + bytes.readUInt32LE(16) + (bytes.readUInt32LE(16) % 2)).toBe(bytes.length);
    }
  });

  test('AVIF: one item, of type av01', () => {
    expect(ending('.avif')).toHaveLength(2);
    for (const bytes of ending('.avif')) {
      const text = bytes.toString('latin1');
      expect(text.match(/infe[\s\S]{12}/gu)?.map((item) => item.slice(-4))).toEqual(['av01']);
      expect(text).not.toMatch(/colr(?:prof|rICC)/);
    }
  });
});

describe('colour', () => {
  const orange = { r: 200, g: 60, b: 40 };
  const flat = () => sharp({ create: { width: 40, height: 30, channels: 3, background: orange } });
  const half = { ...orange, alpha: 0.5 };
  const cases: readonly [string, string, () => Promise<Buffer>, readonly number[]][] = [
    ['sRGB', 'a.png', () => flat().png().toBuffer(), [200, 60, 40]],
    ['Display P3', 'a.png', () => flat().withIccProfile('p3').png().toBuffer(), [200, 60, 40]],
    ['16 bits', 'a.png', () => flat().toColourspace('rgb16').png().toBuffer(), [200, 60, 40]],
    [
      'CMYK',
      'a.jpg',
      () => flat().toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 100 }).toBuffer(),
      [197, 50, 28],
    ],
    [
      'grey',
      'a.jpg',
      () => flat().greyscale().toColourspace('b-w').jpeg().toBuffer(),
      [110, 110, 110],
    ],
    [
      'transparency, on white',
      'a.png',
      () =>
        sharp({ create: { width: 40, height: 30, channels: 4, background: half } })
          .png()
          .toBuffer(),
      [227, 157, 147],
    ],
    ['a still GIF', 'a.gif', () => flat().gif().toBuffer(), [200, 60, 40]],
  ];

  test.each(cases)('%s comes out right in sRGB', async (_, name, make, expected) => {
    const folder = freshFolder();
    const photo = await inspected(folder, name, await make());
    const placeholder = photo.facts.colour.slice(1).match(/../g) ?? [];
    expectNear(
      placeholder.map((hex) => Number.parseInt(hex, 16)),
      expected,
    );
    await publishPhotos([photo], { cacheDir: join(folder, 'cache'), outDir: folder });
    for (const list of [planPicture(photo.facts).avif, planPicture(photo.facts).jpeg]) {
      const bytes = readFileSync(join(folder, 'anh', list[0]?.file ?? ''));
      const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      expect(info.channels).toBe(3);
      expectNear([...data.subarray(600, 603)], expected);
    }
  });

  test('the placeholder is the mean of the photo', async () => {
    const { facts } = await inspected(freshFolder(), 'a.png', await scene(64, 48).png().toBuffer());
    const red = Number.parseInt(facts.colour.slice(1, 3), 16);
    expect(Math.abs(red - 127)).toBeLessThan(4);
  });
});

function expectNear(actual: readonly number[], expected: readonly number[]): void {
  for (const [at, value] of expected.entries()) {
    expect(Math.abs((actual[at] ?? -99) - value), `${actual} ≈ ${expected}`).toBeLessThanOrEqual(4);
  }
}

function expectClean(bytes: Buffer): void {
  for (const secret of Object.values(secrets)) {
    expect(bytes.includes(secret)).toBe(false);
    expect(bytes.includes(Buffer.from(secret, 'utf16le'))).toBe(false);
  }
  for (const trace of ['Exif', 'adobe:ns', 'rdf:RDF', 'ICC_PROFILE', 'Photoshop', 'GPS']) {
    expect(bytes.includes(trace), trace).toBe(false);
  }
}

async function colourAt(bytes: Buffer, left: number, top: number): Promise<string> {
  const pixel = sharp(bytes).extract({ left, top, width: 1, height: 1 });
  const [r = 0, , b = 0] = await pixel.raw().toBuffer();
  return r > b ? 'red' : 'blue';
}

/** Markers of a JPEG's segments, in order, without those inside the scans. */
function segmentMarkers(bytes: Buffer): number[] {
  const markers: number[] = [];
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) at += 1;
    else if (marker === 0xd9) break;
    else {
      markers.push(marker);
      at += 2 + bytes.readUInt16BE(at + 2);
    }
  }
  return markers;
}
