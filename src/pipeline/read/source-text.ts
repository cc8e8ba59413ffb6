import { WrittenLine } from '#pipeline/read/written-line';

/** A place in a file: 1-based line, 1-based column in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** The first letter of a file that is not in NFC. */
export interface Decomposed {
  /** Offset in the text. */
  readonly offset: number;
  readonly length: number;
  /** Lines of the file that hold such letters. */
  readonly lines: number;
}

/**
 * The text of a file as the pipeline works on it: without byte order mark, lines ended by `\n`, in
 * NFC. It knows how to lead every offset back to the line and column of the file on the disk, where
 * letters may be written decomposed and lines end in CRLF.
 */
export class SourceText {
  readonly text: string;
  readonly #lineStarts: readonly number[];
  /** Lines as they stand in the file; only where that differs from NFC. */
  readonly #written: readonly string[] | undefined;
  readonly #mapped = new Map<number, WrittenLine | undefined>();

  constructor(decoded: string) {
    const unix = decoded.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n');
    this.text = unix.normalize('NFC');
    this.#written = this.text === unix ? undefined : unix.split('\n');
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    this.#lineStarts = starts;
  }

  /** `undefined` where the file is NFC throughout. */
  get firstDecomposed(): Decomposed | undefined {
    const lines = (this.#written ?? []).flatMap((line, index) =>
      line === line.normalize('NFC') ? [] : [index],
    );
    const [first] = lines;
    if (first === undefined) return undefined;
    const { start, length } = this.#mapOf(first)?.firstDifference ?? { start: 0, length: 0 };
    return { offset: this.offsetOf(first + 1, start + 1), length, lines: lines.length };
  }

  /** Offset in `text` → line and column of the file. */
  placeOf(offset: number): LineColumn {
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = offset - (starts[low] ?? 0);
    return { line: low + 1, column: (this.#mapOf(low)?.writtenColumn(column) ?? column) + 1 };
  }

  /** Offset in `text` of a 1-based line and column of `text`. */
  offsetOf(line: number, column: number): number {
    return (this.#lineStarts[line - 1] ?? this.text.length) + column - 1;
  }

  /** The line (1-based) in NFC, without its end. */
  lineAt(line: number): string {
    const start = this.#lineStarts[line - 1] ?? this.text.length;
    const next = this.#lineStarts[line];
    return this.text.slice(start, next === undefined ? this.text.length : next - 1);
  }

  /** The line (1-based) as it stands in the file, without its end. */
  writtenLineAt(line: number): string {
    return this.#written?.[line - 1] ?? this.lineAt(line);
  }

  /** Length in the file's own units of the stretch of one line between two offsets. */
  writtenLength(offset: number, length: number): number {
    const start = this.placeOf(offset);
    const lineEnd = this.offsetOf(start.line, 1) + this.lineAt(start.line).length;
    const end = this.placeOf(Math.min(offset + length, lineEnd));
    return Math.max(0, end.column - start.column);
  }

  /** The map of a line (0-based); `undefined` where it is written as we read it. */
  #mapOf(line: number): WrittenLine | undefined {
    const written = this.#written?.[line];
    if (written === undefined) return undefined;
    if (!this.#mapped.has(line)) {
      const differs = written !== written.normalize('NFC');
      this.#mapped.set(line, differs ? new WrittenLine(written) : undefined);
    }
    return this.#mapped.get(line);
  }
}
