import type { BenchArticle } from '../corpus/article.ts';
import type { BenchUnit } from '../corpus/units.ts';
import type { Corpus } from '../corpus.ts';
import type { Command } from '../measure/measure.ts';

export const contestantNames = ['bantin', 'hugo', 'eleventy'] as const;
export type ContestantName = (typeof contestantNames)[number];

/** A generator set up in a folder of its own, with a corpus in its own format. */
export interface Contestant {
  readonly name: ContestantName;
  /** Whether a build leans on what the ones before it have left. */
  readonly incremental: boolean;
  /** What it is and its version. */
  readonly version: string;
  /** The folder the site is written to. */
  readonly out: string;
  readonly build: Command;
  /** Makes the search index where the build itself does not. */
  readonly search?: Command;
  /** Checks the content without building; ours alone can. */
  readonly check?: Command;
  /** Removes the output and everything kept between builds. */
  clear(): void;
  /** Writes an article, new or changed. */
  write(article: BenchArticle): void;
  /** Takes an article away; ours alone is asked to, any build of a peer's costs the same. */
  remove?(article: BenchArticle): void;
  /** Gives a unit a new name. */
  rename(unit: BenchUnit): void;
  /** Changes a word that stands in the footer of every page. */
  touchTemplate(word: string): void;
}

/** What a contestant is set up with. */
export interface Setting {
  /** Empty folder to work in. */
  readonly dir: string;
  readonly corpus: Corpus;
  /** Paths of the photos that articles draw from. */
  readonly pool: readonly string[];
}

/** Why a contestant does not take part. */
export class Missing extends Error {}
