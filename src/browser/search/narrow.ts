import type { Hit } from './answer';
import type { Bundle } from './bundle';
import type { Catalogue, Row } from './catalogue';
import { type Facet, facets } from './facet';
import type { Question } from './question';

/** A value of a list that narrows, with the articles it would leave. */
export interface Choice {
  readonly slug: string;
  readonly name: string;
  readonly count: number;
}

/** Hits after lists, dates and order have been applied, and what could be chosen next. */
export interface Narrowed {
  readonly hits: readonly Hit[];
  readonly choices: Readonly<Record<Facet, readonly Choice[]>>;
  /** Names of what the question has chosen, by list and slug. */
  readonly names: Readonly<Record<Facet, Readonly<Record<string, string>>>>;
}

/**
 * Applies the question to the hits. A value's number is what choosing it would give: the articles
 * that fit all the other lists, whatever is chosen in its own.
 */
export function narrow(
  hits: readonly Hit[],
  catalogues: ReadonlyMap<Bundle, Catalogue>,
  question: Question,
): Narrowed {
  const { chosen, from, until, newestFirst } = question;
  const rowOf = ({ bundle, id }: Hit) => catalogues.get(bundle)?.rows.get(id);
  const fits = (row: Row, except?: Facet) =>
    (!from || row.date >= from) &&
    (!until || row.date <= until) &&
    facets.every(
      (facet) =>
        facet === except ||
        chosen[facet].length === 0 ||
        chosen[facet].some((slug) => row.values[facet].includes(slug)),
    );
  const nameOf = (facet: Facet, slug: string) =>
    [...catalogues.values()].map(({ names }) => names[facet].get(slug)).find(Boolean) ?? slug;
  const known = hits.flatMap((hit) => {
    const row = rowOf(hit);
    return row ? [{ hit, row }] : [];
  });
  const choices = Object.fromEntries(
    facets.map((facet) => {
      // What is chosen stays in its list, to be given up there, even if it leaves nothing.
      const counts = new Map(chosen[facet].map((slug) => [slug, 0]));
      for (const { row } of known) {
        if (!fits(row, facet)) continue;
        for (const slug of row.values[facet]) counts.set(slug, (counts.get(slug) ?? 0) + 1);
      }
      return [facet, sorted(facet, counts, nameOf)];
    }),
  ) as Record<Facet, Choice[]>;
  const left = known.filter(({ row }) => fits(row));
  if (newestFirst)
    left.sort((a, b) => (a.row.date < b.row.date ? 1 : a.row.date > b.row.date ? -1 : 0));
  const names = Object.fromEntries(
    facets.map((facet) => [
      facet,
      Object.fromEntries(chosen[facet].map((slug) => [slug, nameOf(facet, slug)])),
    ]),
  ) as Narrowed['names'];
  return { hits: left.map(({ hit }) => hit), choices, names };
}

/** Most articles first, years newest first. */
function sorted(
  facet: Facet,
  counts: ReadonlyMap<string, number>,
  nameOf: (facet: Facet, slug: string) => string,
): Choice[] {
  const all = [...counts].map(([slug, count]) => ({ slug, count, name: nameOf(facet, slug) }));
  if (facet === 'year') return all.sort((a, b) => (a.slug < b.slug ? 1 : -1));
  return all.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'vi'));
}
