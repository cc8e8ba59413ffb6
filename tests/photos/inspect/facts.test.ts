import { expect, it } from 'vitest';
import { photoFacts } from '#photos/inspect/facts';

const carries = { gps: false, serial: true, author: 'A', xmp: false, comment: true };
const facts = {
  hash: '0123456789abcdef'.repeat(4),
  bytes: 1,
  format: 'jpeg',
  width: 1,
  height: 1,
  colour: '#09afAF'.toLowerCase(),
  carries,
};
const isKept = (changed: object) => photoFacts.safeParse({ ...facts, ...changed }).success;

it.each([
  ...['jpeg', 'png', 'webp', 'avif', 'gif'].map((format) => ({ format })),
  ...[{}, { bytes: 41_943_040 }, { width: 100_000 }, { colour: '#ffffff' }],
  { carries: { gps: true, serial: false, xmp: true, comment: false } },
])('kept facts are believed where they have this shape: %j', (changed) => {
  expect(isKept(changed)).toBe(true);
  expect(photoFacts.parse({ ...facts, ...changed })).toEqual({ ...facts, ...changed });
});

it.each([
  ...['', 'svg', 'heic', 'tiff'].map((format) => ({ format })),
  ...['', 'a'.repeat(63), 'a'.repeat(65), 'g'.repeat(64), 'A'.repeat(64)].map((hash) => ({ hash })),
  ...['', '#fffff', '#fffffff', 'ffffff', '#ggffff', '#FFFFFF', ' #ffffff'].map((colour) => ({
    colour,
  })),
  ...[0, -1, 1.5, '1', null].flatMap((size) => [
    { bytes: size },
    { width: size },
    { height: size },
  ]),
  ...[{ more: 1 }, { carries: {} }, { carries: { ...carries, more: 1 } }],
  ...['gps', 'serial', 'xmp', 'comment', 'author'].map((key) => ({
    carries: { ...carries, [key]: 1 },
  })),
])('kept facts are not believed in another: %j', (changed) => {
  expect(isKept(changed)).toBe(false);
});
