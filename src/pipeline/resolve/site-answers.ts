import { NameSlugs, type SlugOfName } from '#bulletin/name-slugs';
import type { Registers } from '#pipeline/registers/registers';
import type { ArticleOutline } from '#pipeline/resolve/article-outline';

/** The one clock of a load. */
export interface Clock {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The same as a calendar date in Vietnam. */
  readonly today: string;
}

/**
 * What the clock and the other articles say about one article. Besides its own folder and the
 * registers nothing else decides what it is and what is wrong with it. Plain data.
 */
export interface SiteAnswers {
  /** Its day lies ahead and nothing says that this is meant. */
  readonly future: boolean;
  /** Parts of the addresses of its speakers. */
  readonly speakers: readonly SlugOfName[];
  /** Parts of the addresses of its authors. */
  readonly authors: readonly SlugOfName[];
  /** Addresses its links mean that the site does not have. */
  readonly missing: readonly string[];
  /** Who has each of its old addresses already, in the words of a finding; `null` where nobody. */
  readonly holders: readonly (string | null)[];
}

/** What is said about the names of one article. */
export type NameAnswers = Pick<SiteAnswers, 'speakers' | 'authors'>;

/** The parts of addresses that names have, for speakers and for authors: their pages lie apart. */
export class SiteNames {
  readonly #speakers: NameSlugs;
  readonly #authors: NameSlugs;

  constructor({ people }: Registers) {
    this.#speakers = new NameSlugs(people);
    this.#authors = new NameSlugs(people);
  }

  /** The first article that asks for an address has it. */
  of({ speakers, authors }: ArticleOutline): NameAnswers {
    return {
      speakers: speakers.map((name) => this.#speakers.slugOf(name)),
      authors: authors.map((name) => this.#authors.slugOf(name)),
    };
  }
}

/** What would be said if no link led nowhere and nobody else had an address. */
export function peacefulAnswers(
  outline: ArticleOutline,
  names: SiteNames,
  clock: Clock,
): SiteAnswers {
  return {
    future: isFuture(outline, clock),
    ...names.of(outline),
    missing: [],
    holders: outline.shown?.aliases.map(() => null) ?? [],
  };
}

/** Whether an article's day lies ahead and nothing says that this is meant. */
export function isFuture(
  { draft, published = 0, date }: ArticleOutline,
  { now, today }: Clock,
): boolean {
  return date !== undefined && date > today && published <= now && !draft;
}
