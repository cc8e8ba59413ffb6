import type { Article } from '#bulletin/article';
import type { StaticPage } from '#bulletin/static-page';
import type { ArchiveDay, YearGrid } from '#view/archive';
import type { CollectionHead } from '#view/collection';
import type { HomePage } from '#view/home';
import type { ListPage } from '#view/list-page';
import type { NamedLink } from '#view/named-link';
import type { Related } from '#view/related';

/**
 * What each kind of page shows besides the frame: all of it, and nothing else. A page is rendered
 * again when this changes, so a template that showed more would go stale.
 */
export interface PageProps {
  home: {
    readonly home: HomePage;
    /** The last day that an article tells of, as far as it has come. */
    readonly latest?: string;
  };
  article: {
    readonly article: Article;
    readonly related: readonly Related[];
    /** More than a year old: ranks and posts are those of the day. */
    readonly old: boolean;
    /** SHA-256 of the file, which stands for the body. */
    readonly source: string;
  };
  day: ArchiveDay;
  month: {
    /** `YYYY-MM` */
    readonly month: string;
    /** Articles of the month, told on its first page. */
    readonly total?: number;
    readonly page: ListPage<Article>;
  };
  year: {
    readonly grid: YearGrid;
    /** Newest first, each with its first few articles. */
    readonly months: readonly {
      readonly month: string;
      readonly total: number;
      readonly articles: readonly Article[];
    }[];
  };
  archive: {
    readonly total: number;
    readonly years: readonly YearGrid[];
    readonly demo: boolean;
  };
  unit: CollectionPage;
  speaker: CollectionPage;
  author: CollectionPage;
  topic: CollectionPage;
  static: {
    readonly page: StaticPage;
    /** SHA-256 of the file, which stands for the body. */
    readonly source: string;
  };
  search: {
    readonly years: readonly YearGrid[];
    readonly demo: boolean;
    /** Abbreviations and what they stand for. */
    readonly glossary: readonly (readonly [short: string, long: string])[];
  };
  siteMap: {
    readonly units: readonly UnitNode[];
    readonly sections: readonly { readonly title: string; readonly links: readonly NamedLink[] }[];
    readonly demo: boolean;
  };
  notFound: { readonly newest: readonly Article[] };
}

/** One page of the list of a unit, a speaker, an author or a topic. */
export interface CollectionPage {
  readonly head: CollectionHead;
  readonly page: ListPage<Article>;
}

/** A unit with those below it. */
export interface UnitNode extends NamedLink {
  readonly below: readonly UnitNode[];
}

export type PageKind = keyof PageProps;

/** One page of the site. */
export interface PageView<K extends PageKind = PageKind> {
  readonly kind: K;
  /** Parameters of its route; none where there is one page of the kind. */
  readonly params: Readonly<Record<string, string | undefined>>;
  /** Path of its HTML file in the site, with `/`. */
  readonly file: string;
  /** Found when asked for: related articles cost time, and the development server shows one page. */
  props(): PageProps[K];
}
