import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { address } from '#domain/address';
import { buildArchive } from '#domain/archive';
import { type Article, heldBack } from '#domain/article';
import type { Finding } from '#domain/finding';
import { gatherAuthors, gatherSpeakers, gatherTopics, gatherUnits } from '#domain/gather';
import { layOutHome } from '#domain/home';
import { type Related, RelatedIndex } from '#domain/related';
import type { StaticPage } from '#domain/static-page';
import { renderBody } from '#pipeline/body/render-body';
import { bodyOf } from '#pipeline/body-of';
import { resolveLink } from '#pipeline/link-target';
import type { Content } from '#pipeline/load-content';
import type { Registers } from '#pipeline/registers';
import type { Site } from '#site';

/** “Bài viết khác” has six entries. */
const relatedCount = 6;

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

/** Content → what pages show. Drafts and articles whose time has not come are left out here, once. */
export function assembleSite(
  content: Content & { registers: Registers },
  options: SiteOptions,
): Site {
  const { registers, dir } = content;
  const { base, now, preview = false } = options;
  const origin = new URL(options.url ?? registers.settings.url).origin;
  const articles = preview
    ? content.articles
    : content.articles.filter((article) => heldBack(article, now) === undefined);
  const related = memoise(new RelatedIndex(articles));
  const topics = gatherTopics(articles, registers.topics);
  const href = (path: string) => base + path.slice(1);
  const findings = groupFindings(content.findings);
  return {
    settings: registers.settings,
    base,
    origin,
    today: options.today,
    preview,
    errors: preview ? content.findings.filter(({ severity }) => severity === 'error') : [],
    articles,
    home: layOutHome(articles, topics, related),
    units: gatherUnits(articles, registers.units),
    speakers: gatherSpeakers(articles, registers.people),
    authors: gatherAuthors(articles),
    topics,
    archive: buildArchive(articles),
    pages: content.pages,
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
    related,
    href,
    url: (path) => origin + href(path),
  };
}

/** A link as written → on the site, with its query and fragment. */
function hrefOf(id: string, url: string, href: (path: string) => string): string {
  const target = resolveLink(id, url);
  const rest = /[?#].*$/su.exec(url)?.[0] ?? '';
  return target === undefined ? url : href(target) + rest;
}

function memoise(index: RelatedIndex): (article: Article) => readonly Related[] {
  const known = new Map<string, readonly Related[]>();
  return (article) => {
    const found = known.get(article.id) ?? index.related(article, relatedCount);
    known.set(article.id, found);
    return found;
  };
}

function groupFindings(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group) group.push(finding);
    else groups.set(finding.file, [finding]);
  }
  return groups;
}
