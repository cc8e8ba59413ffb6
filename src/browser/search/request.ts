import type { Stored } from './bundle';
import type { Narrowed } from './narrow';
import type { GlossaryEntry } from './query';
import type { Question } from './question';

/** Where the index lies; written into the page by the build. */
export interface IndexPlace {
  /** Address of Pagefind's script. */
  readonly script: string;
  /** Addresses of the bundles' folders, the newest articles first. */
  readonly bundles: readonly string[];
  /** Address of the file of names and titles. */
  readonly suggestions: string;
  /** Base path of the site. */
  readonly base: string;
  readonly glossary: readonly GlossaryEntry[];
}

/** What the page asks the worker; an empty question opens the index and finds nothing. */
export interface Request {
  readonly place: IndexPlace;
  readonly question: Question;
  /** Number of the first hit wanted. */
  readonly from: number;
  readonly count: number;
  /** Values to narrow by are to be shown. */
  readonly choices: boolean;
}

/** What the worker answers. */
export interface Reply {
  /** All hits, of which only some are sent. */
  readonly total: number;
  readonly hits: readonly Stored[];
  /** Hits before the question's lists and dates were applied. */
  readonly unnarrowed: number;
  /** Of `total`, those that hold all of a question of several words side by side; 0 for one word. */
  readonly phrases: number;
  /** The whole question in every reading and spelling, in lower case: names of pages among them. */
  readonly asked: readonly string[];
  /** Words that stand in no article at all, as typed. */
  readonly missing: readonly string[];
  /** What was asked for, without marks, in lower case. */
  readonly words: readonly string[];
  /** Where nothing was found: what may have been meant. */
  readonly meant?: readonly string[];
  /** Where lists, dates or an order are wanted. */
  readonly choices?: Narrowed['choices'];
  readonly names?: Narrowed['names'];
}
