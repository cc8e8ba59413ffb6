import type { Stored } from './bundle';
import type { Facet } from './catalogue';
import type { Choice } from './narrow';
import type { GlossaryEntry } from './query';
import type { Question } from './question';

/** Where the index lies; written into the page by the build. */
export interface IndexPlace {
  /** Address of Pagefind's script. */
  readonly script: string;
  /** Addresses of the bundles' folders, the newest articles first. */
  readonly bundles: readonly string[];
  /** Base path of the site. */
  readonly base: string;
  readonly glossary: readonly GlossaryEntry[];
}

/** What the page asks the worker. */
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
  /** Words that stand in no article at all, as typed. */
  readonly missing: readonly string[];
  /** What was asked for, without marks, in lower case. */
  readonly words: readonly string[];
  readonly choices?: Readonly<Record<Facet, readonly Choice[]>>;
  /** Names of what the question has chosen, by list and slug. */
  readonly names: Readonly<Partial<Record<Facet, Readonly<Record<string, string>>>>>;
}
