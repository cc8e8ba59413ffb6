import { CborReader, CborWriter } from '#search/cbor';
import type { IndexedWord, PlacedRun } from '#search/words';

/**
 * Words as a part keeps them: what a merge asks of a run of pages stands before its bytes, so that a
 * merge copies them and takes none apart.
 */
export function packWords(words: Iterable<IndexedWord>): Buffer {
  const writer = new CborWriter();
  for (const { text, runs, spellings } of words) {
    writer.text(text);
    packRuns(writer, runs);
    writer.number(spellings.size);
    for (const [spelling, of] of spellings) packRuns(writer.text(spelling), of);
  }
  return writer.bytes;
}

function packRuns(writer: CborWriter, runs: readonly PlacedRun[]): void {
  writer.number(runs.length);
  for (const { count, first, last, rest } of runs) {
    writer.number(count).number(first).number(last).number(rest.length).raw(rest);
  }
}

/** @param offset what to add to the numbers of pages */
export function* unpackWords(bytes: Buffer, offset: number): Generator<IndexedWord> {
  const reader = new CborReader(bytes);
  while (reader.at < bytes.length) {
    const text = reader.text();
    const runs = unpackRuns(reader, offset);
    const spellings = new Map<string, PlacedRun[]>();
    for (let left = reader.number(); left > 0; left--) {
      spellings.set(reader.text(), unpackRuns(reader, offset));
    }
    yield { text, runs, spellings };
  }
}

function unpackRuns(reader: CborReader, offset: number): PlacedRun[] {
  const runs: PlacedRun[] = [];
  for (let left = reader.number(); left > 0; left--) {
    const [count, first, last] = [reader.number(), reader.number(), reader.number()];
    runs.push({ count, first, last, rest: reader.raw(reader.number()), offset });
  }
  return runs;
}
