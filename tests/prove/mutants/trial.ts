/** What the process that runs tests is asked: do these tests pass, with this text in the place of a file? */
export interface Trial {
  /** Absolute paths of test files, in the order in which they run, up to the first that fails. */
  readonly tests: readonly string[];
  readonly mutant?: {
    /** Absolute path. */
    readonly file: string;
    readonly text: string;
  };
}

/** What it answers. */
export interface Outcome {
  /** What failed first; absent where all passed. */
  readonly failed?: string;
  /** Absolute path of a test file → milliseconds that it took; only those that ran to their end. */
  readonly took: Readonly<Record<string, number>>;
}
