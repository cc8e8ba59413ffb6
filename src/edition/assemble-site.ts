import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, heldBack } from '#bulletin/article';
import type { Finding } from '#bulletin/finding';
import { BuildRefused } from '#edition/refusal';
import { viewsByKind } from '#edition/views-by-kind';
import { WaitingBodies } from '#edition/waiting-bodies';
import type { Content } from '#pipeline/content';
import type { BodyTree } from '#pipeline/parse/body/parse-body';
import { parseAgain } from '#pipeline/parse-again';
import type { Registers } from '#pipeline/registers/registers';
import { articleBody, type BodyPlace, bodyPlaceOf, pageBody } from '#pipeline/shown-body';
import type { Site } from '#site';
import { sha256Of } from '#store/object-store';
import { assembleBulletin, type Bulletin } from '#view/bulletin';
import { frameOf } from '#view/frame';
import type { PageView } from '#view/page-view';
import { pageViews } from '#view/page-views';

export interface SiteOptions {
  /** `/` or `/path/`. */
  readonly base: string;
  /** Public address of the site; default: that of `site.yaml`. */
  readonly url?: string;
  readonly now: number;
  readonly today: string;
  /** Show drafts and embargoed articles, marked, with their findings. */
  readonly preview?: boolean;
  /** Bodies that the check has rendered for this base and address. Others are parsed again. */
  readonly bodies?: WaitingBodies;
}

/** A site ready to be rendered. */
export interface AssembledSite {
  readonly site: Site;
  readonly bulletin: Bulletin;
  readonly views: readonly PageView[];
  /** HTML of an article's body for readers elsewhere: absolute addresses, no end mark. */
  feedBody(article: Article): string;
  /** SHA-256 of the file of an article (by its id) or a page (by its file). */
  sourceOf(name: string): string;
}

/** Content → what pages show. Drafts and articles whose time has not come are left out here, once. */
export function assembleSite(
  content: Content & { registers: Registers },
  options: SiteOptions,
): AssembledSite {
  const { registers, dir } = content;
  const { base, now, preview = false } = options;
  const place = bodyPlaceOf(base, options.url, registers);
  const { origin } = place;
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
  const url = (path: string) => origin + href(path);
  // What is rendered must be what was checked, and what its fingerprint speaks of.
  const treeOf = (name: string, file: string, kind: 'article' | 'page'): BodyTree => {
    const bytes = readFileSync(join(dir, file));
    if (!preview && sha256Of(bytes) !== sourceOf(name)) throw new ChangedMeanwhile(file);
    return parseAgain(bytes, kind);
  };
  const bodyOfArticle = (article: Article, where: BodyPlace) =>
    articleBody(treeOf(article.id, `articles/${article.id}/index.md`, 'article'), article, where);
  const bodies = options.bodies ?? new WaitingBodies();
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
    body: async (article) => {
      const render = () => bodyOfArticle(article, place);
      return preview ? render() : bodies.take(article.id, render);
    },
    pageBody: async (page) => pageBody(treeOf(page.file, page.file, 'page'), page, place),
    href,
    url,
  };
  const feedBody = (article: Article) =>
    withoutEndMark(bodyOfArticle(article, { base: origin + base, origin }));
  return { site, bulletin, views, feedBody, sourceOf };
}

/** The end mark closes a page; in another program's list of articles it would be noise. */
function withoutEndMark(html: string): string {
  return html.replace(/<span class="end-mark"[^>]*>[^<]*<\/span>/u, '');
}

/** A file of the content was changed while the site was being built of it. */
class ChangedMeanwhile extends BuildRefused {
  constructor(file: string) {
    super(`“${file}” vừa bị sửa trong lúc dựng. Chạy lại lệnh dựng.`);
  }
}

function groupFindings(findings: readonly Finding[]): Map<string, Finding[]> {
  return Map.groupBy(findings, ({ file }) => file);
}
