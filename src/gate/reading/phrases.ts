/**
 * A filter of the runs of three words of a text (a Bloom filter with one bit a run): a phrase whose
 * runs are not all in it does not stand in the text; one whose runs are, may. It takes the place of the
 * text when a new phrase is looked for in ten thousand pages that have not changed.
 */
export function phraseFilter(readings: readonly Uint32Array[]): Uint8Array {
  const runs = readings.reduce((sum, words) => sum + words.length, 0);
  // About every third bit set: a title of twelve words is taken for present once in 60,000 pages.
  const filter = new Uint8Array(Math.min(largest, 2 ** Math.ceil(Math.log2(runs / 4 + 1))));
  for (const words of readings) {
    for (let at = 0; at + runLength <= words.length; at++) {
      const bit = bitOf(words, at, filter.length);
      filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return filter;
}

/** Words of a run; a shorter phrase cannot be looked for. */
export const runLength = 3;

/** Bytes. A file with more runs than this is worth says “may” more often. */
const largest = 1 << 15;

/** False: the phrase stands nowhere in the text of the filter. */
export function mayHold(filter: Uint8Array, phrase: Uint32Array): boolean {
  for (let at = 0; at + runLength <= phrase.length; at++) {
    const bit = bitOf(phrase, at, filter.length);
    if (((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

function bitOf(words: Uint32Array, at: number, bytes: number): number {
  let bits = 0;
  for (let index = at; index < at + runLength; index++) {
    bits = Math.imul(bits ^ (words[index] ?? 0), 0x9e3779b1);
    bits ^= bits >>> 15;
  }
  return (bits >>> 0) & (bytes * 8 - 1);
}
