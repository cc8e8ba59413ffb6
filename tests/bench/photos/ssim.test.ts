import { describe, expect, test } from 'vitest';
import { bytesFor } from './bytes-for.ts';
import { luma, type Plane, ssim } from './ssim.ts';

function plane(width: number, height: number, value: (x: number, y: number) => number): Plane {
  const values = Float64Array.from({ length: width * height }, (_, at) =>
    value(at % width, Math.floor(at / width)),
  );
  return { width, height, values };
}

const waves = plane(23, 17, (x, y) => 128 + 100 * Math.sin(x / 2) * Math.cos(y / 3));
const noisy = plane(
  23,
  17,
  (x, y) => (waves.values[y * 23 + x] ?? 0) + ((x * 7 + y * 13) % 19) - 9,
);

describe('SSIM', () => {
  test('of a picture with itself is 1, and alike both ways', () => {
    expect(ssim(waves, waves)).toBeCloseTo(1, 12);
    expect(ssim(waves, noisy)).toBeCloseTo(ssim(noisy, waves), 12);
  });

  test('of two even greys is what is left of the formula', () => {
    const c1 = (0.01 * 255) ** 2;
    const [a, b] = [60, 180];
    const expected = (2 * a * b + c1) / (a ** 2 + b ** 2 + c1);
    const even = (grey: number) => plane(12, 11, () => grey);
    expect(ssim(even(a), even(b))).toBeCloseTo(expected, 9);
  });

  test('is the formula written out, window by window', () => {
    expect(ssim(waves, noisy)).toBeCloseTo(writtenOut(waves, noisy), 12);
    expect(ssim(waves, noisy)).toBeLessThan(0.999);
  });

  test('cannot be taken of two sizes, nor of less than a window', () => {
    const grey = (width: number, height: number) => plane(width, height, () => 9);
    expect(() => ssim(grey(12, 12), grey(11, 12))).toThrow('sizes');
    expect(() => ssim(grey(12, 12), grey(12, 11))).toThrow('sizes');
    expect(() => ssim(grey(10, 40), grey(10, 40))).toThrow('window');
  });

  test('sees the luma of BT.601', () => {
    const primaries = new Uint8Array([255, 0, 0, 0, 255, 0, 0, 0, 255, 200, 200, 200]);
    const { values } = luma(primaries, 2, 2);
    const expected = [76.245, 149.685, 29.07, 200];
    for (const [at, value] of expected.entries()) expect(values[at]).toBeCloseTo(value, 9);
  });
});

/** The mean over all places, each with its 121 weights: slow, and near to the paper. */
function writtenOut(a: Plane, b: Plane): number {
  const weights: number[] = [];
  for (let y = -5; y <= 5; y += 1) {
    for (let x = -5; x <= 5; x += 1) weights.push(Math.exp(-(x * x + y * y) / 4.5));
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scores: number[] = [];
  for (let top = 0; top + 11 <= a.height; top += 1) {
    for (let left = 0; left + 11 <= a.width; left += 1) {
      const mean = (of: (at: number) => number) =>
        weights.reduce((sum, weight, k) => {
          const at = (top + Math.floor(k / 11)) * a.width + left + (k % 11);
          return sum + (weight / total) * of(at);
        }, 0);
      const [x, y] = [a, b].map(
        ({ values }) =>
          (at: number) =>
            values[at] ?? Number.NaN,
      );
      if (!x || !y) throw new Error('unreachable');
      const [mx, my] = [mean(x), mean(y)];
      const vx = mean((at) => (x(at) - mx) ** 2);
      const vy = mean((at) => (y(at) - my) ** 2);
      const covariance = mean((at) => (x(at) - mx) * (y(at) - my));
      const [c1, c2] = [6.5025, 58.5225];
      scores.push(
        ((2 * mx * my + c1) * (2 * covariance + c2)) / ((mx ** 2 + my ** 2 + c1) * (vx + vy + c2)),
      );
    }
  }
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

describe('bytes for a similarity', () => {
  /** An encoder whose similarity and bytes are known at every quality. */
  const encoder = async (quality: number) => ({
    ssim: 0.5 + quality / 250,
    bytes: 1000 * 2 ** (quality / 10),
  });

  test.each([
    [0.7, 50, 50],
    [0.7, 83, 50],
    [0.7, 20, 50],
    [0.702, 52, 50.5],
    [0.504, 90, 1],
    [0.504, 3, 1],
    [0.9, 10, 100],
    [0.9, 98, 100],
  ])('%f from quality %i is found at %f', async (similarity, start, quality) => {
    const bytes = await bytesFor(similarity, start, encoder);
    expect(bytes / (1000 * 2 ** (quality / 10))).toBeCloseTo(1, 9);
  });

  test('are not made up where no quality gets there', async () => {
    await expect(bytesFor(0.95, 50, encoder)).rejects.toThrow('0.95');
    await expect(bytesFor(0.4, 50, encoder)).rejects.toThrow('0.4');
  });
});
