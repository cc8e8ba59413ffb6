import type { Encoded } from './subject.ts';

/**
 * Bytes that an encoder needs for a similarity: the neighbouring whole qualities around it are found
 * in growing steps from `start` and then by halving; between them the logarithm of the bytes is taken
 * as a straight line. `at` encodes with a quality from 1 to 100. Throws where none of them is as bad,
 * or as good.
 */
export async function bytesFor(
  similarity: number,
  start: number,
  at: (quality: number) => Promise<Encoded>,
): Promise<number> {
  const tried = async (quality: number) => ({ quality, ...(await at(quality)) });
  let below = await tried(start);
  let above = below;
  for (let step = 1; below.ssim > similarity && below.quality > 1; step *= 2) {
    above = below;
    below = await tried(Math.max(1, below.quality - step));
  }
  for (let step = 1; above.ssim < similarity && above.quality < 100; step *= 2) {
    below = above;
    above = await tried(Math.min(100, above.quality + step));
  }
  if (below.ssim > similarity || above.ssim < similarity) {
    throw new Error(`No quality between 1 and 100 has a similarity of ${similarity}.`);
  }
  while (above.quality - below.quality > 1) {
    const between = await tried((below.quality + above.quality) >> 1);
    if (between.ssim < similarity) below = between;
    else above = between;
  }
  const part = (similarity - below.ssim) / (above.ssim - below.ssim || 1);
  return below.bytes * (above.bytes / below.bytes) ** part;
}
