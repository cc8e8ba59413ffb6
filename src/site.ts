import type { ArchiveYear } from '#domain/archive';
import type { Article, HeldBack } from '#domain/article';
import type {
  AuthorCollection,
  SpeakerCollection,
  TopicCollection,
  UnitCollection,
} from '#domain/collection';
import type { Finding } from '#domain/finding';
import type { HomePage } from '#domain/home';
import type { Related } from '#domain/related';
import type { Settings } from '#domain/settings';
import type { StaticPage } from '#domain/static-page';

/**
 * The one door for pages: everything a template shows, resolved and in order. Pages neither filter
 * nor sort; they ask here.
 */
export interface Site {
  readonly settings: Settings;
  /** `/` or `/path/`. */
  readonly base: string;
  /** Scheme and host, without a trailing slash, e.g. `https://bantin.example`. */
  readonly origin: string;
  /** The build's one clock, as a Vietnamese calendar date `YYYY-MM-DD`. */
  readonly today: string;
  /** Drafts are shown and marked: the development server. */
  readonly preview: boolean;
  /** What keeps articles or registers from being shown; the development server only. */
  readonly errors: readonly Finding[];
  /** Published articles, newest first; with `preview` also those held back. */
  readonly articles: readonly Article[];
  readonly home: HomePage;
  /** Units that have articles or stand above one that has, in the order of the register. */
  readonly units: readonly UnitCollection[];
  readonly speakers: readonly SpeakerCollection[];
  readonly authors: readonly AuthorCollection[];
  /** In the order of the register; also those without an article. */
  readonly topics: readonly TopicCollection[];
  /** Years with articles, newest first, each with its months `YYYY-MM`, oldest first. */
  readonly archive: readonly ArchiveYear[];
  readonly pages: readonly StaticPage[];
  /** Why readers do not see an article yet; the development server marks it. */
  heldBack(article: Article): HeldBack | undefined;
  /** Findings to show in the page; the development server only. */
  findingsOf(article: Article): readonly Finding[];
  /** HTML of an article's body: sanitised, figures and links resolved. */
  body(article: Article): Promise<string>;
  /** HTML of a static page's body. */
  pageBody(page: StaticPage): Promise<string>;
  /** “Bài viết khác”: six, fewer only where the site has fewer. */
  related(article: Article): readonly Related[];
  /** Puts the base path before a path from the root. */
  href(path: string): string;
  /** Absolute address of a path from the root, base path included. */
  url(path: string): string;
}

const slot = Symbol.for('bantin.site');
const holder = globalThis as { [slot]?: Site };

/**
 * Hands the site over to the pages. Astro bundles pages, and with them a second copy of this
 * module, so the hand-over goes through a process-wide symbol and not a module variable.
 */
export function provideSite(site: Site): void {
  holder[slot] = site;
}

/** The site of the running build or development server. */
export function currentSite(): Site {
  const site = holder[slot];
  if (!site)
    throw new Error('No site: pages are rendered by `npm run build` or `npm run dev` only.');
  return site;
}
