/**
 * A line written with decomposed letters, and where each letter of its NFC form stands in it. Built
 * once a line, because a pasted line may be as long as the file.
 */
export class WrittenLine {
  /** Start of each letter with its marks: in the line as written, and in its NFC form. */
  readonly #letters: readonly Letter[];

  constructor(written: string) {
    const letters: Letter[] = [];
    let start = 0;
    for (const [text] of written.matchAll(letter)) {
      const composed = text.normalize('NFC');
      const last = letters.at(-1);
      letters.push({
        written: last ? last.written + last.text.length : 0,
        start,
        length: composed.length,
        text,
      });
      start += composed.length;
    }
    letters.push({ written: written.length, start, length: 0, text: '' });
    this.#letters = letters;
  }

  /** Start and length, in the NFC form, of the first letter that is written otherwise. */
  get firstDifference(): { start: number; length: number } | undefined {
    return this.#letters.find(({ text }) => text !== text.normalize('NFC'));
  }

  /** 0-based column of the NFC form → 0-based column of the line as written. */
  writtenColumn(column: number): number {
    let low = 0;
    let high = this.#letters.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#letters[middle]?.start ?? 0) <= column) low = middle;
      else high = middle - 1;
    }
    const found = this.#letters[low];
    // Inside a letter of several units (an emoji, a base with a mark that composes with nothing).
    return found ? found.written + Math.min(column - found.start, found.text.length) : column;
  }
}

interface Letter {
  readonly written: number;
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

/**
 * A letter with everything that may compose with it: marks, the vowels and finals of Hangul and the
 * vowel signs of Kirat Rai, which are the only letters that compose with a letter before them.
 */
const letter = /.[\p{M}\u1160-\u11FF\u{16D63}-\u{16D6A}]*/gsu;
