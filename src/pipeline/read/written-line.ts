/**
 * A line written with decomposed letters, and where each letter of its NFC form stands in it. Built
 * once a line, because a pasted line may be as long as the file.
 */
export class WrittenLine {
  /** Start and length, in the NFC form, of the first letter that is written otherwise. */
  readonly firstDifference: { readonly start: number; readonly length: number } | undefined;
  /** Starts of the letters, marks included, in the NFC form and in the line as written; both ends too. */
  readonly #starts: readonly number[];
  readonly #written: readonly number[];

  constructor(written: string) {
    const starts: number[] = [];
    const places: number[] = [];
    let start = 0;
    for (const { 0: text, index } of written.matchAll(letter)) {
      starts.push(start);
      places.push(index);
      const composed = text.length === 1 && text < '\u0300' ? text : text.normalize('NFC');
      if (composed !== text) this.firstDifference ??= { start, length: composed.length };
      start += composed.length;
    }
    this.#starts = [...starts, start];
    this.#written = [...places, written.length];
  }

  /** 0-based column of the NFC form → 0-based column of the line as written. */
  writtenColumn(column: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= column) low = middle;
      else high = middle - 1;
    }
    // Inside a letter of several units (an emoji, a base with its mark) the letter's start is meant.
    return this.#written[low] ?? column;
  }
}

/**
 * A letter with everything that may compose with it: marks, the vowels and finals of Hangul and the
 * vowel signs of Kirat Rai, which are the only letters that compose with a letter before them.
 */
const letter = /.[\p{M}\u1160-\u11FF\u{16D63}-\u{16D6A}]*/gsu;
