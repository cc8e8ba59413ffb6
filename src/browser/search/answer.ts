import type { Bundle, Weights } from './bundle';
import type { QueryReading, Term } from './query';

/** An article that answers. */
export interface Hit {
  readonly bundle: Bundle;
  readonly id: string;
  /** How well it answers in kind; smaller is better. */
  readonly tier: number;
  /** How well among its kind: title before sapo before text. Larger is better. */
  readonly weight: number;
}

export interface SearchAnswer {
  /** Best first; what answers equally well, newest first. */
  readonly hits: readonly Hit[];
  /** Words that stand in no article at all, as typed. */
  readonly missing: readonly string[];
}

/** Kinds of answers, best first. “Marked”: every word that was typed with marks has these very marks. */
const tiers = {
  exactPhrase: 0,
  markedPhrase: 1,
  phrase: 2,
  exactWords: 3,
  markedWords: 4,
  words: 5,
} as const;

/** What is read into the question, an abbreviation written out, comes after what was typed. */
const readInto = 0.5;

/** Holds all that was asked side by side. */
export function holdsPhrase({ tier }: Hit): boolean {
  return tier < tiers.exactWords;
}

/** Asks every bundle in every reading. An article counts with the best that it has. */
export async function answer(
  readings: readonly QueryReading[],
  bundles: readonly Bundle[],
): Promise<SearchAnswer> {
  const hits: Hit[] = [];
  for (const bundle of bundles) {
    const best = new Map<string, Hit>();
    for (const reading of readings) {
      for (const found of await ask(reading, bundle)) {
        const hit = reading === readings[0] ? found : { ...found, tier: behind(found.tier) };
        const known = best.get(hit.id);
        if (!known || compare(hit, known) < 0) best.set(hit.id, hit);
      }
    }
    if (best.size === 0) continue;
    // Bundles come newest first, and so do the ids of each.
    for (const id of await bundle.ids()) {
      const hit = best.get(id);
      if (hit) hits.push(hit);
    }
  }
  hits.sort(compare);
  const [literal] = readings;
  const missing = hits.length > 0 || !literal ? [] : await missingFrom(literal, bundles);
  return { hits, missing };
}

/** Scores of an index depend on what else is in it, so that those of two cannot be compared. */
function compare(a: Hit, b: Hit): number {
  return a.tier - b.tier || b.weight - a.weight;
}

/** However exact: nobody types the marks of an abbreviation’s long form by typing the short one. */
function behind(tier: number): number {
  return Math.max(tier, tiers.markedPhrase) + readInto;
}

async function ask(reading: QueryReading, bundle: Bundle): Promise<Hit[]> {
  const { terms, phrase } = reading;
  const folded = await holdAll(terms, bundle, () => false);
  if (folded.size === 0) return [];
  const exact = await holdAll(terms, bundle, () => true);
  const marked = await holdAll(terms, bundle, (term) => term.marked);
  const side = await hold(phrase, bundle, false);
  const exactSide = side.size > 0 ? await hold(phrase, bundle, true) : side;
  const tierOf = (id: string): number => {
    if (exactSide.has(id)) return tiers.exactPhrase;
    if (side.has(id)) return marked.has(id) ? tiers.markedPhrase : tiers.phrase;
    if (exact.has(id)) return tiers.exactWords;
    return marked.has(id) ? tiers.markedWords : tiers.words;
  };
  return [...folded].map(([id, weight]) => ({
    bundle,
    id,
    tier: tierOf(id),
    weight: side.get(id) ?? weight,
  }));
}

/** Articles that hold every term, with the sum of the terms' weights. */
async function holdAll(
  terms: readonly Term[],
  bundle: Bundle,
  isExact: (term: Term) => boolean,
): Promise<Weights> {
  let all: Weights | undefined;
  for (const term of terms) {
    const found = await hold(term, bundle, isExact(term));
    all = all ? both(all, found) : found;
    if (all.size === 0) break;
  }
  return all ?? new Map();
}

function both(a: Weights, b: Weights): Weights {
  const common = new Map<string, number>();
  for (const [id, weight] of a) {
    const more = b.get(id);
    if (more !== undefined) common.set(id, weight + more);
  }
  return common;
}

/** Articles that hold a term in one of its spellings. */
async function hold({ spellings, date }: Term, bundle: Bundle, exact: boolean): Promise<Weights> {
  const all = new Map<string, number>(date && (await bundle.onDate(date)));
  // Without marks, two places of a tone are one spelling.
  const asked = exact ? spellings : new Map(spellings.map((one) => [bare(one), one])).values();
  for (const spelling of asked) {
    for (const [id, weight] of await bundle.find(spelling, exact)) {
      all.set(id, Math.max(weight, all.get(id) ?? 0));
    }
  }
  return all;
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '');
}

async function missingFrom({ terms }: QueryReading, bundles: readonly Bundle[]): Promise<string[]> {
  const missing: string[] = [];
  for (const term of terms) {
    const found = await Promise.all(bundles.map((bundle) => hold(term, bundle, false)));
    if (found.every(({ size }) => size === 0)) missing.push(term.text);
  }
  return missing;
}
