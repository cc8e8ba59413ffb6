/** What a proof is told. */
export interface ProofOptions {
  /** Of the random numbers: the same seed does the same things. */
  readonly seed: number;
  /** Somebody named the seed. */
  readonly seeded: boolean;
  /** How many things to do, where somebody wants fewer or more than the proof's own number. */
  readonly count?: number;
  /** Empty; removed afterwards unless something failed. */
  readonly folder: string;
  readonly say: (line: string) => void;
  /** Parts of the proof, where it has parts and somebody named some. */
  readonly only: readonly string[];
  /** Everything rather than a sample. */
  readonly all: boolean;
  /** A commit: what has changed since then rather than a sample. */
  readonly since?: string;
}

export interface Proven {
  /** One line: what was done, and what came of it. */
  readonly summary: string;
  readonly failures: number;
}

/** Something that takes too long for every run of the tests. */
export type Proof = (options: ProofOptions) => Promise<Proven>;
