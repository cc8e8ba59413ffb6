import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { address } from '#domain/address';
import { heldBack } from '#domain/article';
import { assembleBulletin, type Bulletin } from '#domain/bulletin';
import type { Finding } from '#domain/finding';
import { frameOf } from '#domain/frame';
import type { PageKind, PageView } from '#domain/page-view';
import { pageViews } from '#domain/page-views';
import type { StaticPage } from '#domain/static-page';
import { renderBody } from '#pipeline/body/render-body';
import { bodyOf } from '#pipeline/body-of';
import { resolveLink } from '#pipeline/link-target';
import type { Content } from '#pipeline/load-content';
import type { Registers } from '#pipeline/registers';
import type { Site } from '#site';

export interface SiteOptions {
  /** `/` or `/path/`. */
  readonly base: string;
  /** Public address of the site; default: that of `site.yaml`. */
  readonly url?: string;
  readonly now: number;
  readonly today: string;
  /** Show drafts and embargoed articles, marked, with their findings. */
  readonly preview?: boolean;
}

/** A site ready to be rendered. */
export interface AssembledSite {
  readonly site: Site;
  readonly bulletin: Bulletin;
  readonly views: readonly PageView[];
}

/** Content → what pages show. Drafts and articles whose time has not come are left out here, once. */
export function assembleSite(
  content: Content & { registers: Registers },
  options: SiteOptions,
): AssembledSite {
  const { registers, dir } = content;
  const { base, now, preview = false } = options;
  const origin = new URL(options.url ?? registers.settings.url).origin;
  const articles = preview
    ? content.articles
    : content.articles.filter((article) => heldBack(article, now) === undefined);
  const bulletin = assembleBulletin({
    ...registers,
    today: options.today,
    articles,
    pages: content.pages,
  });
  const sourceOf = (name: string) => {
    const sha256 = content.sources.get(name);
    if (sha256 === undefined) throw new Error(`No hash of ${name}`);
    return sha256;
  };
  const views = pageViews(bulletin, sourceOf);
  const href = (path: string) => base + path.slice(1);
  const findings = groupFindings(content.findings);
  const site: Site = {
    frame: frameOf(bulletin),
    base,
    origin,
    preview,
    errors: preview ? content.findings.filter(({ severity }) => severity === 'error') : [],
    ...viewsByKind(views),
    heldBack: (article) => heldBack(article, now),
    findingsOf: (article) =>
      preview ? (findings.get(`articles/${article.id}/index.md`) ?? []) : [],
    body: async (article) =>
      renderBody(bodyOf(readFileSync(join(dir, 'articles', article.id, 'index.md'))), {
        photos: article.photos,
        omitFirstParagraph: article.summaryFromBody,
        resolveLink: (url) => hrefOf(article.id, url, href),
        photoHref: (file) => href(address.photo(file)),
        origin,
      }),
    pageBody: async (page: StaticPage) =>
      renderBody(bodyOf(readFileSync(join(dir, page.file))), {
        photos: [],
        omitFirstParagraph: false,
        resolveLink: (url) => hrefOf('pages', url, href),
        photoHref: href,
        origin,
      }),
    href,
    url: (path) => origin + href(path),
  };
  return { site, bulletin, views };
}

/** How a site answers for its pages: all of them, or those that are to be rendered. */
export function viewsByKind(views: readonly PageView[]): Pick<Site, 'views' | 'view'> {
  const groups = Map.groupBy(views, ({ kind }) => kind);
  const of = <K extends PageKind>(kind: K) => (groups.get(kind) ?? []) as PageView<K>[];
  return {
    views: of,
    view: (kind) => {
      const [view] = of(kind);
      if (!view) throw new Error(`No page of kind ${kind}`);
      return view;
    },
  };
}

/** A link as written → on the site, with its query and fragment. */
function hrefOf(id: string, url: string, href: (path: string) => string): string {
  const target = resolveLink(id, url);
  const rest = /[?#].*$/su.exec(url)?.[0] ?? '';
  return target === undefined ? url : href(target) + rest;
}

function groupFindings(findings: readonly Finding[]): Map<string, Finding[]> {
  return Map.groupBy(findings, ({ file }) => file);
}
