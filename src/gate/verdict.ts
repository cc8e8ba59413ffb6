/** What is wrong with a file. */
export interface Fault {
  /** Id of the rule that is broken. */
  readonly rule: string;
  /** Vietnamese, one sentence. */
  readonly reason: string;
}

/** A fault, and the file against which it is held. */
export interface FileFault extends Fault {
  /** Path in the site, with `/`. */
  readonly file: string;
  /** Vietnamese: what to do about it. */
  readonly fix: string;
}

/** What the gate says of a site. */
export interface Verdict {
  /** Everything for which it may not be published, in the order of its files. None: it may. */
  readonly faults: readonly FileFault[];
  /** Number of files. */
  readonly files: number;
}
