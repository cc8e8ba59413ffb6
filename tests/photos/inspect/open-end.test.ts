import { expect, it } from 'vitest';
import { isPhotoFlaw } from '#photos/flaws';
import { inspectPhoto } from '#photos/inspect/inspect';
import { withOpenEnd } from '#photos/inspect/open-end';
import { jpegSegments } from '#photos/jpeg-segments';
import { freshFolder, put, scene } from '../samples.ts';

const endMark = Buffer.of(0xff, 0xd9);

/** A sequential JPEG of three components, each in a scan of its own, as some scanners write them. */
async function threeScans(): Promise<Buffer> {
  const image = scene(240, 180).greyscale().toColourspace('b-w');
  const grey = await image.jpeg({ optimiseCoding: false }).toBuffer();
  const segments = [...jpegSegments(grey)];
  const part = (marker: number) =>
    segments
      .filter((one) => one.marker === marker)
      .map(({ start, end }) => grey.subarray(start, end));
  const scan = segments.find(({ marker }) => marker === 0xda);
  const end = segments.find(({ marker }) => marker === 0xd9);
  const [frame] = part(0xc0);
  if (!scan || !end || !frame) throw new Error('no sequential JPEG');
  const components = Buffer.from([1, 2, 3].flatMap((id) => [id, 0x11, 0]));
  const head = Buffer.concat([frame.subarray(0, 9), Buffer.of(3), components]);
  head.writeUInt16BE(head.length - 2, 2);
  const coded = grey.subarray(scan.end, end.start);
  const scans = [1, 2, 3].map((id) =>
    Buffer.concat([Buffer.of(0xff, 0xda, 0, 8, 1, id, 0, 0, 63, 0), coded]),
  );
  return Buffer.concat([
    ...[grey.subarray(0, 2), ...part(0xdb), head, ...part(0xc4), ...scans, endMark],
  ]);
}

const isOpen = (bytes: Buffer) => !withOpenEnd(bytes).includes(endMark);

it('a sequential JPEG of one scan loses its end mark and what follows it', async () => {
  const bytes = await scene(240, 180).jpeg().toBuffer();
  expect(isOpen(bytes)).toBe(true);
  expect(isOpen(Buffer.concat([bytes, Buffer.alloc(500, 7)]))).toBe(true);
});

it('one of several scans stays as it is, and is published', async () => {
  const bytes = await threeScans();
  expect([...jpegSegments(bytes)].filter(({ marker }) => marker === 0xda)).toHaveLength(3);
  expect(withOpenEnd(bytes)).toBe(bytes);
  const result = await inspectPhoto(put(freshFolder(), 'a.jpg', bytes));
  expect(isPhotoFlaw(result) ? result.kind : result).toMatchObject({ width: 240, height: 180 });
});

it('a progressive one stays as it is', async () => {
  const bytes = await scene(240, 180).jpeg({ progressive: true }).toBuffer();
  expect(withOpenEnd(bytes)).toBe(bytes);
});
