import type { SlugOfName } from '#bulletin/name-slugs';
import type { StaticPage } from '#bulletin/static-page';
import type { Registers } from '#pipeline/registers/registers';
import type { ArticleOutline } from '#pipeline/resolve/article-outline';
import { holdersOf } from '#pipeline/resolve/old-addresses';
import { SiteAddresses } from '#pipeline/resolve/site-addresses';
import {
  type Clock,
  isFuture,
  type NameAnswers,
  type SiteAnswers,
  SiteNames,
} from '#pipeline/resolve/site-answers';

/** What is said about every article, and the addresses of the site as it is now. */
export interface AllAnswers {
  readonly answers: readonly SiteAnswers[];
  readonly addresses: SiteAddresses;
}

/** @param outlines every article that could be read, in the order of files */
export function answerAll(
  outlines: readonly ArticleOutline[],
  pages: readonly StaticPage[],
  registers: Registers,
  clock: Clock,
): AllAnswers {
  const names = namesOf(outlines, registers);
  const sites = sitesInTime(outlines, names, pages, registers);
  const addresses = sites(clock.now);
  const holders = holdersOf(outlines, addresses);
  const answers = outlines.map((outline, index): SiteAnswers => {
    const { published = 0, links } = outline;
    return {
      future: isFuture(outline, clock),
      ...(names[index] ?? nobody),
      missing: missingOf(links, () => sites(Math.max(published, clock.now))),
      holders: holders[index] ?? [],
    };
  });
  return { answers, addresses };
}

const nobody: NameAnswers = { speakers: [], authors: [] };

/** Drafts come last: a name that folds like another's is refused in the draft, not in what is published. */
function namesOf(
  outlines: readonly ArticleOutline[],
  registers: Registers,
): readonly NameAnswers[] {
  const names = new SiteNames(registers);
  const found: NameAnswers[] = outlines.map(() => nobody);
  for (const drafts of [false, true]) {
    for (const [index, outline] of outlines.entries()) {
      if (outline.draft === drafts) found[index] = names.of(outline);
    }
  }
  return found;
}

/** Articles that appear together may link to one another before they do. */
function missingOf(links: readonly string[], site: () => SiteAddresses): string[] {
  if (links.length === 0) return [];
  const known = site();
  return links.filter((link) => !known.has(link));
}

/** The addresses that the site has at an instant, found out once an instant. */
function sitesInTime(
  outlines: readonly ArticleOutline[],
  names: readonly NameAnswers[],
  pages: readonly StaticPage[],
  registers: Registers,
): (instant: number) => SiteAddresses {
  const known = new Map<number, SiteAddresses>();
  return (instant) => {
    const found = known.get(instant) ?? new SiteAddresses(pages, registers);
    if (!known.has(instant)) {
      for (const [index, { draft, published = 0, date, shown }] of outlines.entries()) {
        if (draft || published > instant || date === undefined || shown === undefined) continue;
        const { speakers, authors } = names[index] ?? nobody;
        found.add({ ...shown, date, speakers: slugsOf(speakers), authors: slugsOf(authors) });
      }
      known.set(instant, found);
    }
    return found;
  };
}

function slugsOf(names: readonly SlugOfName[]): string[] {
  return names.flatMap((name) => ('slug' in name ? name.slug : []));
}
