import type { Fault } from '#gate/verdict';

/** What a page says about itself. */
export interface PageFacts {
  /** Every `<link rel="canonical">`, as written. */
  readonly canonicals: readonly string[];
  /** Where it sends readers by itself, as written. */
  readonly refresh?: string;
  /** Search engines are told to leave it out. */
  readonly noindex: boolean;
  /** Text of the first `<h1>`. */
  readonly heading: string;
  readonly ids: readonly string[];
}

/**
 * Everything the gate needs to know of a file: a function of its bytes and its extension, whatever
 * its place and the site, so that it can be remembered by the hash of the bytes.
 */
export interface FileFacts {
  /** What is wrong with it of itself. */
  readonly faults: readonly Fault[];
  /** Addresses that a browser fetches by itself, as written. */
  readonly loads: readonly string[];
  /** Other addresses that must lead somewhere where they lead into this site, as written. */
  readonly links: readonly string[];
  readonly page?: PageFacts;
  /** Filter of runs of words, for files that hold text. */
  readonly phrases?: Uint8Array;
}

/** Put before a path from the site's root that is written without the base path. */
export const rootMark = 'site:';
