import sharp, { type Sharp } from 'sharp';

/** A small photo that passes every test. */
export function goodPhoto(): Promise<Buffer> {
  return picture().jpeg().toBuffer();
}

/** Photos with one thing wrong or worth a warning, by the name the fixtures give them. */
export const photoMakers: Readonly<Record<string, () => Promise<Buffer>>> = {
  'hoi-truong.jpg': goodPhoto,
  'bo-phieu.jpg': () => picture('#884400').jpeg().toBuffer(),
  'rong.jpg': async () => Buffer.alloc(0),
  'chep-do.jpg': async () => (await goodPhoto()).subarray(0, -40),
  'hong.jpg': async () => damaged(await goodPhoto()),
  'so-do.svg': async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  'iphone.heic': async () => fileType('heic'),
  'tai-lieu.jpg': async () => Buffer.from('%PDF-1.7\n1 0 obj\n'),
  'chua-tai.jpg': async () =>
    Buffer.from(
      `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 57788\n`,
    ),
  'khong-lo.png': async () => claiming(await picture().png().toBuffer(), 30_000),
  'co-toa-do.jpg': () =>
    tagged({
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '21/1 2/1 12/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '105/1 50/1 3/1',
      },
    }),
  'co-so-may.jpg': () => tagged({ IFD2: { BodySerialNumber: '1234567' } }),
  'co-ten-nguoi-chup.jpg': () => tagged({ IFD0: { Artist: 'Huong Giang' } }),
};

function picture(background = '#336699'): Sharp {
  return sharp({ create: { width: 96, height: 64, channels: 3, background } });
}

function tagged(exif: Record<string, Record<string, string>>): Promise<Buffer> {
  return picture().withExif(exif).jpeg().toBuffer();
}

/** The header stays whole, the coded pixels do not. */
function damaged(jpeg: Buffer): Buffer {
  const bytes = Buffer.from(jpeg);
  const table = bytes.indexOf(Buffer.from([0xff, 0xc4]));
  bytes.fill(0xff, table + 4, table + 24);
  return bytes;
}

function fileType(brand: string): Buffer {
  const box = Buffer.alloc(24);
  box.writeUInt32BE(24, 0);
  box.write(`ftyp${brand}\0\0\0\0${brand}mif1`, 4, 'latin1');
  return box;
}

/** A PNG whose header claims more pixels than it has. */
function claiming(png: Buffer, side: number): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(side, 16);
  bytes.writeUInt32BE(side, 20);
  return bytes;
}
