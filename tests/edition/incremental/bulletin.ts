/**
 * A content folder as a model: edits change it and it is written down after each, so that links,
 * units and topics always lead to something that is there.
 */
export interface Bulletin {
  settings: Record<string, string>;
  units: Unit[];
  people: Person[];
  topics: Topic[];
  glossary: { short: string; long: string }[];
  pages: StaticPage[];
  articles: Article[];
  /** Counts what was ever made, for names that are nobody else's. */
  made: number;
}

export interface Article {
  /** `YYYY-MM-DD`; with the slug the name of the folder. */
  date: string;
  slug: string;
  title: string;
  unit: Unit;
  /** The name as written in the article: it stays when the unit is renamed. */
  unitName: string;
  /** Further units, under their names of today. */
  others: Unit[];
  /** Last day of several, as written. */
  until?: string;
  source?: string;
  language?: string;
  author: string;
  /** Lines: rank, name, posts, role. */
  speakers: string[];
  topics: Topic[];
  summary?: string;
  /** Paragraphs. */
  body: string[];
  photos: Photo[];
  links: Article[];
  aliases: string[];
  draft: boolean;
  /** Embargo, as written. */
  published?: string;
  /** A line that does not belong into the front matter: the build refuses the article. */
  fault?: string;
}

export interface Photo {
  file: string;
  /** What is on it: another number is another picture. */
  picture: number;
  caption: string;
}

export interface Unit {
  name: string;
  slug?: string;
  parent?: Unit;
  description: string;
  former: { name: string; until: string }[];
}

export interface Person {
  name: string;
  slug?: string;
  aliases: string[];
}

export interface Topic {
  name: string;
  slug?: string;
  description: string;
  notices?: 'true';
}

export interface StaticPage {
  slug: string;
  title: string;
  order: string;
  body: string[];
}

/** A number that was not given out before. */
export function numberOf(bulletin: Bulletin): number {
  bulletin.made += 1;
  return bulletin.made;
}
