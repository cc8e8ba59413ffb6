/** A part of a program's text, and what stands there instead. Offsets count from the start of the file. */
export interface SourceEdit {
  readonly start: number;
  readonly end: number;
  readonly now: string;
}
