/** Pixels a photo may have: a header can claim gigabytes in a hundred kilobytes. */
export const maxPixels = 100_000_000;
/** Bytes a photo may have. */
export const maxBytes = 40 * 1024 * 1024;
