import type { Random } from './random.ts';
import type { Worksite } from './worksite.ts';

/** One thing that may happen between two builds. */
export interface Edit {
  readonly name: string;
  /**
   * Does it.
   *
   * @returns what was done, for whoever reads a failure; `undefined` where there was nothing to do it to
   */
  readonly make: (site: Worksite, random: Random) => string | undefined;
  /** Changes nothing that a clean build reads: it would make again what the last one made. */
  readonly input?: 'as it was';
  /** Of an edit that brings a fault in: takes it out again. The build is refused in between. */
  readonly mend?: (site: Worksite) => void;
}
