/** A mutant that no test can or should notice. */
export interface Justified {
  /** Path below `src`. */
  readonly file: string;
  /** The changed lines as the mutant has them, white space folded, as the run prints them. */
  readonly after: string;
  readonly why: string;
}

/** An entry that no mutant is like any more is an error of the run. */
export const justified: readonly Justified[] = [];
