import type { Article, HeldBack } from '#bulletin/article';
import type { Finding } from '#bulletin/finding';
import type { StaticPage } from '#bulletin/static-page';
import type { Frame } from '#view/frame';
import type { PageKind, PageView } from '#view/page-view';

/**
 * The one door for pages. What a page shows is its view's props and the frame; pages neither filter
 * nor sort. The build renders a page again when its props or the frame have changed, so a template
 * must not show anything else.
 */
export interface Site {
  readonly frame: Frame;
  /** `/` or `/path/`. */
  readonly base: string;
  /** Scheme and host, without a trailing slash, e.g. `https://bantin.example`. */
  readonly origin: string;
  /** Drafts are shown and marked: the development server. */
  readonly preview: boolean;
  /** What keeps articles or registers from being shown; the development server only. */
  readonly errors: readonly Finding[];
  /** Pages of a kind that are to be rendered. */
  views<K extends PageKind>(kind: K): readonly PageView<K>[];
  /** The page of a kind that has one page. */
  view<K extends SingleKind>(kind: K): PageView<K>;
  /** Why readers do not see an article yet; the development server marks it. */
  heldBack(article: Article): HeldBack | undefined;
  /** Findings to show in the page; the development server only. */
  findingsOf(article: Article): readonly Finding[];
  /** HTML of an article's body: sanitised, figures and links resolved. */
  body(article: Article): Promise<string>;
  /** HTML of a static page's body. */
  pageBody(page: StaticPage): Promise<string>;
  /** Puts the base path before a path from the root. */
  href(path: string): string;
  /** Absolute address of a path from the root, base path included. */
  url(path: string): string;
}

/** Kinds with one page. */
export type SingleKind = 'home' | 'archive' | 'search' | 'siteMap' | 'notFound';

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

/** What `getStaticPaths` of a route returns. */
export function staticPaths<K extends PageKind>(kind: K) {
  return currentSite()
    .views(kind)
    .map((view) => ({ params: view.params, props: { view } }));
}
