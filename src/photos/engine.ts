import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { maxPixels } from '#photos/limits';
import { mendJpeg } from '#photos/mend-jpeg';

/**
 * Opens bytes for a strict decode: the first warning is an error, no more than `maxPixels`, one
 * frame. The headers of a JPEG are mended before, so that only its pixels are judged. Errors surface when the pipeline runs.
 */
export function openStrict(bytes: Buffer): Sharp {
  return engine()(mendJpeg(bytes), strict);
}

/** Opens bytes to read the header only; the pixel limit is the caller's to judge. */
export function openHeader(bytes: Buffer): Sharp {
  return engine()(mendJpeg(bytes), { ...strict, limitInputPixels: false });
}

/** Opens decoded pixels: three channels of 8 bits. Width and height in pixels. */
export function openPixels(pixels: Buffer, width: number, height: number): Sharp {
  return engine()(pixels, { raw: { width, height, channels: 3 } });
}

const strict: SharpOptions = { failOn: 'warning', limitInputPixels: maxPixels, pages: 1 };

/**
 * One libvips thread an image: the bytes of an AVIF depend on the number of threads, whose default
 * differs between systems. Cores are kept busy by encoding several renditions at once, which is also
 * faster: the 96 files of eight photos took 10.0 s one by one, 6.7 s one by one with two threads,
 * 5.3 s two at a time with one thread each. The operation cache would only hold memory here.
 */
function engine(): typeof sharp {
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}
