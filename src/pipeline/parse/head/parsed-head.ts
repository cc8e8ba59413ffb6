import type { ParseFlaw } from '#pipeline/parse/flaws';

/** The front matter of one file with the way back to the place of each value. */
export interface ParsedHead<Head> {
  /** Absent where there is an error. */
  readonly values?: Head;
  /** What is written under canonical keys, as far as that can be told. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly flaws: readonly ParseFlaw[];
  readonly range: RangeOf;
}

/** Start and end offset in the text of the value at a canonical path, the key's where it has none. */
export type RangeOf = (path: readonly PropertyKey[]) => readonly [number, number] | undefined;
