import { type Facet, facets } from './facet';

/** Everything that is asked, as it stands in the address. */
export interface Question {
  readonly query: string;
  /** Slugs that an article must have one of, for each list that narrows. */
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  /** `YYYY-MM-DD`, inclusive; empty: open. */
  readonly from: string;
  readonly until: string;
  readonly newestFirst: boolean;
}

/** Names in the address, those of the site's own addresses. */
const parameters: Readonly<Record<Facet, string>> = {
  unit: 'don-vi',
  year: 'nam',
  topic: 'chuyen-muc',
  speaker: 'phat-bieu',
  author: 'tac-gia',
};

export function readQuestion(search: string): Question {
  const written = new URLSearchParams(search);
  const dateOf = (name: string) => {
    const text = written.get(name) ?? '';
    return /^[12]\d{3}-\d{2}-\d{2}$/u.test(text) ? text : '';
  };
  return {
    query: (written.get('q') ?? '').trim().normalize('NFC'),
    chosen: Object.fromEntries(
      facets.map((facet) => [facet, written.getAll(parameters[facet])]),
    ) as Record<Facet, string[]>,
    from: dateOf('tu'),
    until: dateOf('den'),
    newestFirst: written.get('xep') === 'ngay',
  };
}

/** The part of the address behind `?`; empty where nothing is asked. */
export function writeQuestion({ query, chosen, from, until, newestFirst }: Question): string {
  const written = new URLSearchParams();
  if (query) written.set('q', query);
  for (const facet of facets) {
    for (const slug of chosen[facet]) written.append(parameters[facet], slug);
  }
  if (from) written.set('tu', from);
  if (until) written.set('den', until);
  if (newestFirst) written.set('xep', 'ngay');
  return written.toString();
}

/** Whether more is asked than words: then the catalogue is needed. */
export function narrows({ chosen, from, until, newestFirst }: Question): boolean {
  return !!from || !!until || newestFirst || facets.some((facet) => chosen[facet].length > 0);
}
