import { beforeAll, describe, expect, it } from 'vitest';
import { isPhotoFlaw } from '#photos/flaws';
import { inspectPhoto } from '#photos/inspect/inspect';
import { jpegSegments } from '#photos/jpeg-segments';
import { mendJpeg } from '#photos/mend-jpeg';
import { decodePhoto } from '#photos/publish/derive';
import { freshFolder, inspected, put, scene, withSegment } from '../samples.ts';

const endMark = Buffer.of(0xff, 0xd9);
let baseline: Buffer;
let grey: Buffer;
let progressive: Buffer;
beforeAll(async () => {
  baseline = await scene(240, 180).jpeg().toBuffer();
  grey = await scene(240, 180).greyscale().jpeg().toBuffer();
  progressive = await scene(240, 180).jpeg({ progressive: true }).toBuffer();
});

async function verdict(bytes: Buffer): Promise<string> {
  const result = await inspectPhoto(put(freshFolder(), 'a.jpg', bytes));
  return isPhotoFlaw(result) ? result.kind : 'ok';
}

/** Places of a marker, from its `FF`. */
const placesOf = (bytes: Buffer, marker: number) =>
  [...jpegSegments(bytes)].filter((one) => one.marker === marker).map(({ start }) => start);
const markers = (bytes: Buffer) => [...jpegSegments(bytes)];

/** The same file with other bytes from a place on. */
function written(bytes: Buffer, at: number, ...values: number[]): Buffer {
  const copy = Buffer.from(bytes);
  copy.set(values, at);
  return copy;
}

/** Where the parameters of the first scan lie: first and last coefficient, bits. */
function scanParameters(bytes: Buffer): number {
  const [at = 0] = placesOf(bytes, 0xda);
  return at + 5 + 2 * (bytes[at + 4] ?? 0);
}

/** Bytes put in front of some of the markers. */
function stray(bytes: Buffer, junk: Buffer, isMeant: (marker: number) => boolean): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (const { marker, start } of markers(bytes)) {
    // Right behind the first two bytes they make it no JPEG to a browser.
    if (start === 2 || !isMeant(marker)) continue;
    parts.push(bytes.subarray(from, start), junk);
    from = start;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}

const jfif = (major: number) =>
  Buffer.from([...Buffer.from('JFIF\0'), major, 1, 0, 0, 1, 0, 1, 0, 0]);
const adobe = (code: number) => Buffer.from([...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, code]);
const isHeader = (marker: number) => marker !== 0xd9 && marker !== 0xda;

describe('a JPEG that every browser shows whole is published', () => {
  const odd: readonly (readonly [string, () => Buffer])[] = [
    [
      'a scan that claims to end at its first coefficient',
      () => written(baseline, scanParameters(baseline), 0, 0, 0),
    ],
    [
      'a scan that claims to begin at its second',
      () => written(baseline, scanParameters(baseline), 1, 63, 0),
    ],
    ['a scan that claims fewer bits', () => written(baseline, scanParameters(baseline), 0, 63, 1)],
    ['the same in grey', () => written(grey, scanParameters(grey), 0, 0, 0)],
    [
      'stray bytes between its segments',
      () => stray(baseline, Buffer.from('000000', 'hex'), isHeader),
    ],
    ['other stray bytes', () => stray(baseline, Buffer.from('12ff003456', 'hex'), isHeader)],
    [
      'stray bytes before its scan',
      () => stray(baseline, Buffer.alloc(9), (marker) => marker === 0xda),
    ],
    [
      'padding before its end',
      () => stray(baseline, Buffer.alloc(40), (marker) => marker === 0xd9),
    ],
    ['filling before its markers', () => stray(baseline, Buffer.alloc(3, 0xff), isHeader)],
    ['a marker that is nothing', () => stray(baseline, Buffer.of(0xff, 0x01), isHeader)],
    [
      'stray bytes in the headers of a progressive one',
      () => stray(progressive, Buffer.alloc(3), (marker) => marker === 0xc2 || marker === 0xdb),
    ],
    [
      'a block of Samsung behind its end',
      () => Buffer.concat([baseline, Buffer.from('\0\0\x01\x0aSEFHe\0\0\0SEFT')]),
    ],
    [
      'a film behind its end',
      () => Buffer.concat([baseline, Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(5000, 7)]),
    ],
    ['a second picture behind its end', () => Buffer.concat([baseline, grey])],
    [
      'half a second picture behind its end',
      () => Buffer.concat([baseline, grey.subarray(0, 900)]),
    ],
    ['an unknown revision of JFIF', () => withSegment(baseline, 0xe0, jfif(3))],
    [
      'a JFIF thumbnail that is not there',
      () => withSegment(baseline, 0xe0, Buffer.from([...jfif(1).subarray(0, 12), 90, 90])),
    ],
    ['two heads of JFIF', () => withSegment(withSegment(baseline, 0xe0, jfif(1)), 0xe0, jfif(1))],
    ['an unknown colour code of Adobe', () => withSegment(baseline, 0xee, adobe(7))],
    [
      'EXIF that is garbage',
      () => withSegment(baseline, 0xe1, Buffer.from('Exif\0\0II*\0\x08\0\0\0lung tung')),
    ],
    [
      'EXIF twice',
      () =>
        withSegment(
          withSegment(baseline, 0xe1, Buffer.from('Exif\0\0')),
          0xe1,
          Buffer.from('Exif\0\0II*\0'),
        ),
    ],
    [
      'a colour profile that is garbage',
      () => withSegment(baseline, 0xe2, Buffer.from(`ICC_PROFILE\0\x01\x01${'x'.repeat(300)}`)),
    ],
    [
      'half a colour profile',
      () => withSegment(baseline, 0xe2, Buffer.from(`ICC_PROFILE\0\x01\x02${'x'.repeat(300)}`)),
    ],
    ['restarts announced', () => withSegment(baseline, 0xdd, Buffer.of(0x0f, 0xff))],
    [
      'a segment that claims no length',
      () =>
        Buffer.concat([
          baseline.subarray(0, 2),
          Buffer.from('ffe50000', 'hex'),
          baseline.subarray(2),
        ]),
    ],
  ];

  it.each(odd)('with %s', async (_, make) => {
    const bytes = make();
    const folder = freshFolder();
    const [photo, plain] = [
      await inspected(folder, 'odd.jpg', bytes),
      await inspected(folder, 'plain.jpg', mendJpeg(bytes)),
    ];
    const { pixels } = await decodePhoto(photo.path, photo.facts);
    const expected = await decodePhoto(plain.path, plain.facts);
    expect(pixels.equals(expected.pixels)).toBe(true);
  });

  it('with its own pixels', async () => {
    const folder = freshFolder();
    const pixelsOf = async (name: string, bytes: Buffer) => {
      const { path, facts } = await inspected(folder, name, bytes);
      return (await decodePhoto(path, facts)).pixels;
    };
    const plain = await pixelsOf('a.jpg', baseline);
    const odd = stray(
      written(withSegment(withSegment(baseline, 0xe0, jfif(9)), 0xee, adobe(9)), 0),
      Buffer.alloc(5),
      isHeader,
    );
    const wrong = written(odd, scanParameters(odd), 0, 0, 0);
    expect((await pixelsOf('b.jpg', wrong)).equals(plain)).toBe(true);
  });

  it('of one row, of one pixel, of four inks', async () => {
    for (const image of [scene(400, 8), scene(1, 1), scene(90, 90).toColourspace('cmyk')]) {
      for (const chromaSubsampling of ['4:2:0', '4:4:4']) {
        expect(await verdict(await image.clone().jpeg({ chromaSubsampling }).toBuffer())).toBe(
          'ok',
        );
      }
    }
  });
});

describe('mending', () => {
  it('leaves a good file and what is no JPEG as they are', () => {
    for (const bytes of [baseline, grey, progressive, Buffer.from('GIF89a'), Buffer.alloc(0)]) {
      expect(mendJpeg(bytes)).toBe(bytes);
    }
    const png = Buffer.concat([Buffer.of(0x89, 0xd8), baseline.subarray(2)]);
    const other = Buffer.concat([
      Buffer.of(0xff, 0xd9),
      stray(baseline, Buffer.alloc(1), isHeader).subarray(2),
    ]);
    expect(mendJpeg(png)).toBe(png);
    expect(mendJpeg(other)).toBe(other);
  });

  it('takes stray bytes out and nothing else', () => {
    const trailer = Buffer.from('SEFT');
    for (const bytes of [baseline, progressive]) {
      const odd = stray(bytes, Buffer.of(1, 2, 3), isHeader);
      // Behind a scan nobody can tell them from its pixels.
      const [first] = placesOf(bytes, 0xda);
      const [inOdd = 0] = placesOf(odd, 0xda);
      expect(mendJpeg(odd.subarray(0, inOdd)).equals(bytes.subarray(0, first))).toBe(true);
    }
    const odd = stray(baseline, Buffer.of(1, 2, 3), isHeader);
    expect(mendJpeg(Buffer.concat([odd, trailer]))).toEqual(Buffer.concat([baseline, trailer]));
  });

  it('gives the colour code that decoders take for granted', async () => {
    const code = (bytes: Buffer) => mendJpeg(bytes)[2 + 15];
    const inks = await scene(9, 9).toColourspace('cmyk').jpeg().toBuffer();
    const [at = 0] = placesOf(inks, 0xee);
    expect(mendJpeg(written(inks, at + 15, 3))[at + 15]).toBe(2);
    expect(code(withSegment(baseline, 0xee, adobe(3)))).toBe(1);
    for (const known of [0, 1, 2]) {
      const bytes = withSegment(baseline, 0xee, adobe(known));
      expect(mendJpeg(bytes)).toBe(bytes);
    }
  });

  it('leaves the passes of a progressive one, and heads of another kind', () => {
    for (const bytes of [
      written(progressive, scanParameters(progressive), 0, 0, 0),
      withSegment(baseline, 0xe0, Buffer.from('JFXX\0\x03')),
      withSegment(baseline, 0xe0, Buffer.from('JFIF\0')),
      withSegment(baseline, 0xee, Buffer.from('Adobf\0d\0\0\0\0\x07')),
      withSegment(baseline, 0xee, Buffer.from('Adobe')),
      withSegment(baseline, 0xe1, jfif(3)),
      withSegment(baseline, 0xe1, adobe(3)),
    ]) {
      expect(mendJpeg(bytes)).toBe(bytes);
    }
  });

  it('gives up on more oddities than a camera makes', () => {
    const segment = Buffer.from('00ffe50002', 'hex');
    const many = (count: number) =>
      Buffer.concat([
        baseline.subarray(0, 2),
        ...Array.from({ length: count }, () => segment),
        baseline.subarray(2),
      ]);
    expect(mendJpeg(many(1000)).length).toBe(many(1000).length - 1000);
    const tooMany = many(1001);
    expect(mendJpeg(tooMany)).toBe(tooMany);
  });
});

describe('a JPEG that lost bytes is refused', () => {
  const cuts = Array.from({ length: 40 }, (_, index) => (index + 1) / 41);

  it('wherever it is cut, and with whatever oddity', async () => {
    const samsung = written(baseline, scanParameters(baseline), 0, 0, 0);
    for (const bytes of [samsung, stray(baseline, Buffer.alloc(3), isHeader), progressive]) {
      for (const part of cuts) {
        const cut = bytes.subarray(0, Math.floor(bytes.length * part));
        expect(await verdict(cut)).toBe('photo-truncated');
      }
    }
  });

  it('although an end mark was put behind the cut', async () => {
    const samsung = written(baseline, scanParameters(baseline), 0, 0, 0);
    for (const bytes of [baseline, grey, progressive, samsung]) {
      const close = [bytes.length - 60, bytes.length - 30].map((length) => length / bytes.length);
      for (const part of [...cuts, ...close]) {
        const cut = bytes.subarray(0, Math.floor(bytes.length * part));
        expect([part, await verdict(Buffer.concat([cut, endMark]))]).not.toEqual([part, 'ok']);
        const trailed = Buffer.concat([cut, endMark, Buffer.from('SEFT')]);
        expect([part, await verdict(trailed)]).not.toEqual([part, 'ok']);
      }
    }
  });

  it('between two of its passes, which every decoder shows blurred', async () => {
    const scans = placesOf(progressive, 0xda);
    expect(scans.length).toBeGreaterThan(5);
    for (const { start } of markers(progressive).slice(0, -1)) {
      const cut = Buffer.concat([progressive.subarray(0, start), endMark]);
      // Tables of a pass before it, too.
      if (start > 2) expect(await verdict(cut)).not.toBe('ok');
      if (start > (scans[0] ?? 0)) expect(await verdict(cut)).toBe('photo-truncated');
    }
  });
});
