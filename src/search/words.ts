import { type CborReader, CborWriter } from '#search/cbor';

/** Pages of one index that hold a word. Where they hold it stays as pagefind wrote it. */
export interface PageRun {
  readonly count: number;
  /** Number of the first page in its index. */
  readonly first: number;
  /** Number of the last. */
  readonly last: number;
  /** All behind the number of the first page: further pages are written as steps from the one before. */
  readonly rest: Uint8Array;
}

/** A word as pagefind files it: without marks, with the pages of that very spelling and of others. */
export interface IndexedWord {
  readonly text: string;
  readonly runs: readonly PlacedRun[];
  readonly spellings: ReadonlyMap<string, readonly PlacedRun[]>;
}

/** A run in a whole whose pages begin earlier. */
export interface PlacedRun extends PageRun {
  /** What to add to the numbers. */
  readonly offset: number;
}

/** `[word, pages, [[spelling, pages], …]]` */
export function readWord(reader: CborReader): IndexedWord {
  reader.arrayLength();
  const text = reader.text();
  const runs = readRuns(reader);
  const spellings = new Map<string, PlacedRun[]>();
  for (let left = reader.arrayLength(); left > 0; left--) {
    reader.arrayLength();
    spellings.set(reader.text(), readRuns(reader));
  }
  return { text, runs, spellings };
}

/** `[[steps from the page before, [place, …], [place in the metadata, …]], …]` */
function readRuns(reader: CborReader): PlacedRun[] {
  const count = reader.arrayLength();
  if (count === 0) return [];
  reader.arrayLength();
  const first = reader.number();
  const start = reader.at;
  reader.skip();
  reader.skip();
  let last = first;
  for (let left = count - 1; left > 0; left--) {
    reader.arrayLength();
    last += reader.number();
    reader.skip();
    reader.skip();
  }
  return [{ count, first, last, rest: reader.bytesFrom(start), offset: 0 }];
}

/** The same word of several indexes, in the order of their pages, as one. */
export function joinWords(text: string, words: readonly IndexedWord[]): IndexedWord {
  const [only] = words;
  if (only && words.length === 1) return only;
  const spellings = new Map<string, PlacedRun[]>();
  for (const word of words) {
    for (const [spelling, runs] of word.spellings) {
      const known = spellings.get(spelling);
      if (known) known.push(...runs);
      else spellings.set(spelling, [...runs]);
    }
  }
  return { text, runs: words.flatMap(({ runs }) => runs), spellings };
}

export function wordBytes({ text, runs, spellings }: IndexedWord): Buffer {
  const writer = new CborWriter().arrayLength(3).text(text);
  writeRuns(writer, runs);
  writer.arrayLength(spellings.size);
  for (const [spelling, of] of spellings) writeRuns(writer.arrayLength(2).text(spelling), of);
  return writer.bytes;
}

function writeRuns(writer: CborWriter, runs: readonly PlacedRun[]): void {
  writer.arrayLength(runs.reduce((sum, { count }) => sum + count, 0));
  let last = 0;
  for (const run of runs) {
    writer
      .arrayLength(3)
      .number(run.offset + run.first - last)
      .raw(run.rest);
    last = run.offset + run.last;
  }
}
