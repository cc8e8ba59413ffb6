import type { Facet } from './facet';

/** What is known of an article without opening it. */
export interface Row {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Slugs of its lists, its year among them. */
  readonly values: Readonly<Record<Facet, readonly string[]>>;
}

/** Rows of a bundle by the ids of its articles, and the names of slugs. */
export interface Catalogue {
  readonly rows: ReadonlyMap<string, Row>;
  readonly names: Readonly<Record<Facet, ReadonlyMap<string, string>>>;
}

/** The file: columns of the articles, newest first; lists by their place in the tables of names. */
export interface Written {
  /** Days before the article above; of the first, days since 1970. */
  readonly days: readonly number[];
  readonly unit: readonly (readonly number[])[];
  readonly topic: readonly (readonly number[])[];
  readonly speaker: readonly (readonly number[])[];
  readonly author: readonly (readonly number[])[];
  /** Slug and name of everything that the columns point to. */
  readonly names: Readonly<
    Record<Exclude<Facet, 'year'>, readonly (readonly [slug: string, name: string])[]>
  >;
}

const listed = ['unit', 'topic', 'speaker', 'author'] as const;

/** @param ids of the bundle's articles, newest first, as the columns are */
export function readCatalogue(written: Written, ids: readonly string[]): Catalogue {
  const rows = new Map<string, Row>();
  const years = new Map<string, string>();
  let day = 0;
  for (const [index, id] of ids.entries()) {
    day = index === 0 ? (written.days[0] ?? 0) : day - (written.days[index] ?? 0);
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    const year = date.slice(0, 4);
    years.set(year, year);
    const slugs = (facet: (typeof listed)[number]) =>
      (written[facet][index] ?? []).flatMap((at) => written.names[facet][at]?.[0] ?? []);
    rows.set(id, {
      date,
      values: {
        unit: slugs('unit'),
        year: [year],
        topic: slugs('topic'),
        speaker: slugs('speaker'),
        author: slugs('author'),
      },
    });
  }
  const { unit, topic, speaker, author } = written.names;
  return {
    rows,
    names: {
      unit: new Map(unit),
      year: years,
      topic: new Map(topic),
      speaker: new Map(speaker),
      author: new Map(author),
    },
  };
}
