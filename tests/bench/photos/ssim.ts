/** One channel of a picture, row by row, 0 to 255. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float64Array;
}

/**
 * Structural similarity of two planes of one size: 1 for equal ones, less the more they differ. As
 * in Wang, Bovik, Sheikh, Simoncelli, “Image quality assessment: from error visibility to structural
 * similarity”, IEEE Transactions on Image Processing 13 (2004): Gaussian window of 11 × 11 with
 * σ = 1.5, K1 = 0.01, K2 = 0.03, the mean over every place where the whole window lies in the
 * picture, at full size. Throws where sizes differ or a side is shorter than the window.
 */
export function ssim(a: Plane, b: Plane): number {
  const { width, height } = a;
  if (width !== b.width || height !== b.height) throw new Error('Two sizes cannot be compared.');
  if (Math.min(width, height) < gauss.length) throw new Error('Smaller than the window.');
  const product = (x: Plane, y: Plane): Plane => ({
    width,
    height,
    values: x.values.map((value, at) => value * (y.values[at] ?? 0)),
  });
  const meanA = windowed(a);
  const meanB = windowed(b);
  const squaredA = windowed(product(a, a));
  const squaredB = windowed(product(b, b));
  const mixed = windowed(product(a, b));
  let sum = 0;
  for (let at = 0; at < meanA.length; at += 1) {
    const mA = meanA[at] ?? 0;
    const mB = meanB[at] ?? 0;
    const varianceA = (squaredA[at] ?? 0) - mA * mA;
    const varianceB = (squaredB[at] ?? 0) - mB * mB;
    const covariance = (mixed[at] ?? 0) - mA * mB;
    sum +=
      ((2 * mA * mB + c1) * (2 * covariance + c2)) /
      ((mA * mA + mB * mB + c1) * (varianceA + varianceB + c2));
  }
  return sum / meanA.length;
}

/** Luma by ITU-R BT.601, as JPEG and the formats after it have it. `rgb`: three bytes a pixel. */
export function luma(rgb: Uint8Array, width: number, height: number): Plane {
  const values = new Float64Array(width * height);
  for (let at = 0; at < values.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [rgb[at * 3], rgb[at * 3 + 1], rgb[at * 3 + 2]];
    values[at] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return { width, height, values };
}

const c1 = (0.01 * 255) ** 2;
const c2 = (0.03 * 255) ** 2;

const bell = Array.from({ length: 11 }, (_, at) => Math.exp(-((at - 5) ** 2) / (2 * 1.5 ** 2)));
const whole = bell.reduce((sum, weight) => sum + weight, 0);
/** The window is this in both directions: a Gaussian of two dimensions is a product of two. */
const gauss = Float64Array.from(bell, (weight) => weight / whole);

/** Weighted means of the window around every place where it fits. */
function windowed({ width, height, values }: Plane): Float64Array {
  const across = width - gauss.length + 1;
  const down = height - gauss.length + 1;
  const rows = new Float64Array(across * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < across; x += 1) {
      let sum = 0;
      for (let k = 0; k < gauss.length; k += 1) {
        sum += (gauss[k] ?? 0) * (values[y * width + x + k] ?? 0);
      }
      rows[y * across + x] = sum;
    }
  }
  const means = new Float64Array(across * down);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      let sum = 0;
      for (let k = 0; k < gauss.length; k += 1) {
        sum += (gauss[k] ?? 0) * (rows[(y + k) * across + x] ?? 0);
      }
      means[y * across + x] = sum;
    }
  }
  return means;
}
