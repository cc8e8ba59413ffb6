import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { randomOf } from './random.ts';

export interface PoolOptions {
  readonly count: number;
  readonly width: number;
  readonly height: number;
}

/** Pictures small enough not to be what a build is about. */
export const smallPool: PoolOptions = { count: 40, width: 720, height: 480 };

/** What a camera delivers: twelve megapixels, every file different. */
export const cameraPool: PoolOptions = { count: 100, width: 4000, height: 3000 };

const storySize = 5;

/** The first of the camera's, for photo stories. */
export const storyPool: PoolOptions = { ...cameraPool, count: 30 };

/** Which pictures the nth photo story has, from 1: others than those just before it. */
export function storyPhotos(n: number): number[] {
  const first = (n - 1) * storySize;
  return Array.from({ length: storySize }, (_, index) => (first + index) % storyPool.count);
}

/**
 * Drawn JPEGs with gradients, edges and grain, so that they compress about like photos.
 *
 * @returns their paths, in order
 */
export async function photoPool(
  dir: string,
  { count, width, height }: PoolOptions,
): Promise<string[]> {
  mkdirSync(dir, { recursive: true });
  const paths = Array.from({ length: count }, (_, index) => join(dir, `${index}.jpg`));
  for (const [index, path] of paths.entries()) {
    if (existsSync(path)) continue;
    const drawing = Buffer.from(draw(index, width, height));
    const grain = await sharp(noise(index), { raw: { width: 500, height: 375, channels: 1 } })
      .resize(width, height, { fit: 'fill' })
      .png({ compressionLevel: 0 })
      .toBuffer();
    const jpeg = await sharp(drawing)
      .composite([{ input: grain, blend: 'soft-light' }])
      .jpeg({ quality: 80 })
      .toBuffer();
    writeFileSync(path, jpeg);
  }
  return paths;
}

function noise(index: number): Buffer {
  const random = randomOf('grain', index);
  return Buffer.from(Array.from({ length: 500 * 375 }, () => 118 + random.integer(0, 20)));
}

function draw(index: number, width: number, height: number): string {
  const random = randomOf('photo', index);
  const colour = () =>
    `hsl(${random.integer(0, 359)} ${random.integer(30, 80)}% ${random.integer(25, 75)}%)`;
  const shapes = Array.from({ length: 60 }, () => {
    const x = random.integer(0, width);
    const y = random.integer(0, height);
    const size = random.integer(Math.round(width / 60), Math.round(width / 6));
    return random.chance(0.5)
      ? `<circle cx="${x}" cy="${y}" r="${size / 2}" fill="${colour()}"/>`
      : `<rect x="${x}" y="${y}" width="${size}" height="${size * 0.7}" fill="${colour()}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<linearGradient id="sky" x2="0" y2="1"><stop stop-color="${colour()}"/><stop offset="1" stop-color="${colour()}"/></linearGradient>
<rect width="100%" height="100%" fill="url(#sky)"/>${shapes.join('')}</svg>`;
}
