import type { Expectation } from '../fixtures/search/queries/expectation.ts';

/** What the page showed. */
export interface Shown {
  /** Slugs of the articles, as listed. */
  readonly hits: readonly string[];
  /** The visible text of the page's main part. */
  readonly text: string;
}

export interface Judgement {
  /** Articles that had to be found, and how many of them were. */
  readonly expected: number;
  readonly found: number;
  /** One line each: what is missing. */
  readonly missed: readonly string[];
  /** One line each: what stands too high, or should not be there; what the page does not say. */
  readonly violations: readonly string[];
}

/** Holds what the page showed against what a reader expects. */
export function judge(expectation: Expectation, { hits, text }: Shown): Judgement {
  const { first = [], next = [], dropped = [] } = expectation;
  const wanted = [...first, ...next];
  const missed = wanted.filter((slug) => !hits.includes(slug));
  return {
    expected: wanted.length,
    found: wanted.length - missed.length,
    missed,
    violations: [
      ...tooHigh(expectation, hits),
      ...intruders(expectation, hits),
      ...hits.filter((slug, at) => hits.indexOf(slug) !== at).map((slug) => `${slug} twice`),
      ...dropped.filter((word) => !text.includes(`“${word}”`)).map((word) => `“${word}” not named`),
    ],
  };
}

/** Every hit that stands above a better one, once, with the best of those below it. */
function tooHigh(expectation: Expectation, hits: readonly string[]): string[] {
  const placed = hits.flatMap((slug) => {
    const place = placeOf(expectation, slug);
    return place === undefined ? [] : [{ slug, place }];
  });
  return placed.flatMap(({ slug, place }, at) => {
    const best = placed.slice(at + 1).toSorted((a, b) => a.place - b.place)[0];
    return best && best.place < place ? [`${slug} above ${best.slug}`] : [];
  });
}

/** Smaller is better, and what is not expected comes last; `undefined` for what may stand anywhere. */
function placeOf(expectation: Expectation, slug: string): number | undefined {
  const { first = [], next = [], may = [], inOrder = false } = expectation;
  if (first.includes(slug)) return inOrder ? first.indexOf(slug) : 0;
  if (next.includes(slug)) return first.length;
  return may.includes(slug) ? undefined : first.length + 1;
}

function intruders(expectation: Expectation, hits: readonly string[]): string[] {
  const { first = [], next = [], may = [], after = [], only, none } = expectation;
  if (!only && !none) return [];
  const allowed = none ? [] : [...first, ...next, ...may, ...after];
  return hits.filter((slug) => !allowed.includes(slug)).map((slug) => `${slug} found`);
}
