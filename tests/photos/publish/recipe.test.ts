import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { largest, srcset } from '#bulletin/picture';
import { pictureKey, planPicture, recipe, renditionWidths } from '#photos/publish/recipe';

const hash = 'ab'.repeat(32);

test.each([
  [1, [1]],
  [300, [300]],
  [320, [320]],
  [321, [320, 321]],
  [1200, [320, 640, 960, 1200]],
  [1280, [320, 640, 960, 1280]],
  [4000, [320, 640, 960, 1280, 4000]],
])('widths of a photo %i px wide', (width, expected) => {
  expect(renditionWidths(width)).toEqual(expected);
});

test('a long screenshot stays within what WebP can hold', () => {
  expect(renditionWidths(1000, 33_000)).toEqual([320, 496]);
  const picture = planPicture({ hash, width: 1000, height: 33_000, colour: '#ffffff' });
  expect(largest(picture.webp).height).toBeLessThanOrEqual(16_383);
});

test.each([
  [16_383, 1, [320, 640, 960, 1280, 16_383]],
  [16_384, 1, [320, 640, 960, 1280, 16_383]],
  [1000, 16_383, [320, 640, 960, 1000]],
  [1000, 16_384, [320, 640, 960, 999]],
  [1, 40_000, [1]],
  [2, 40_000, [1]],
])('no side of a photo of %i × %i px is longer than WebP can hold', (width, height, widths) => {
  expect(renditionWidths(width, height)).toEqual(widths);
});

test.each([
  [640, 480, [240, 480]],
  [641, 3, [1, 3, 3]],
  [1000, 1, [1, 1, 1, 1]],
  [1, 40_000, [16_383]],
  [321, 16_383, [16_332, 16_383]],
])('heights of a photo of %i × %i px', (width, height, heights) => {
  const { webp } = planPicture({ hash, width, height, colour: '#ffffff' });
  expect(webp.map((rendition) => rendition.height)).toEqual(heights);
});

test('whatever the size: ascending, never upscaled, in proportion, within limits', () => {
  const side = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const { jpeg } = planPicture({ hash, width, height, colour: '#ffffff' });
      expect(jpeg.length).toBeGreaterThan(0);
      for (const [at, rendition] of jpeg.entries()) {
        expect(rendition.width).toBeLessThanOrEqual(width);
        expect(rendition.width).toBeGreaterThan(jpeg[at - 1]?.width ?? 0);
        expect(rendition.height).toBeGreaterThan(0);
        expect(rendition.height).toBeLessThanOrEqual(16_383);
        const exact = (height * rendition.width) / width;
        expect(Math.abs(rendition.height - exact)).toBeLessThanOrEqual(Math.max(1, exact - 16_383));
      }
    }),
  );
});

test('the plan names three formats by photo and recipe', () => {
  const picture = planPicture({ hash, width: 600, height: 400, colour: '#123456' });
  const key = pictureKey(hash);
  expect(key).toMatch(/^[0-9a-f]{16}$/);
  expect(pictureKey('cd'.repeat(32))).not.toBe(key);
  expect(picture).toMatchObject({ width: 600, height: 400, colour: '#123456' });
  expect(picture.avif).toEqual([
    { width: 320, height: 213, file: `${key}-320.avif` },
    { width: 600, height: 400, file: `${key}-600.avif` },
  ]);
  expect(picture.webp.map(({ file }) => file)).toEqual([`${key}-320.webp`, `${key}-600.webp`]);
  expect(picture.jpeg.map(({ file }) => file)).toEqual([`${key}-320.jpg`, `${key}-600.jpg`]);
});

test('the recipe is written down: who changes it makes every photo anew', () => {
  const [number, options] = JSON.parse(recipe) as unknown[];
  expect([number, options]).toEqual([
    1,
    {
      avif: { quality: 52, effort: 3, chromaSubsampling: '4:4:4', bitdepth: 8 },
      webp: { quality: 72, effort: 4 },
      jpeg: { quality: 83, chromaSubsampling: '4:4:4', mozjpeg: true },
    },
  ]);
});

test('the recipe names the libraries that write the bytes', () => {
  for (const library of ['heif', 'webp', 'mozjpeg', 'lcms'] as const) {
    expect(recipe).toContain(`${library} ${sharp.versions[library] ?? ''}`);
  }
  expect(recipe).toContain(`sharp ${sharp.versions.sharp}`);
  expect(recipe).toContain(`vips ${sharp.versions.vips}`);
  expect(recipe).toContain(`aom ${sharp.versions.aom}`);
});

test('srcset and the largest', () => {
  const { webp } = planPicture({ hash, width: 600, height: 400, colour: '#123456' });
  const key = pictureKey(hash);
  expect(srcset(webp, (file) => `/base/anh/${file}`)).toBe(
    `/base/anh/${key}-320.webp 320w, /base/anh/${key}-600.webp 600w`,
  );
  expect(largest(webp).width).toBe(600);
  expect(() => largest([])).toThrow();
});
