import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, heldBack } from '#bulletin/article';
import type { Finding } from '#bulletin/finding';
import type { StaticPage } from '#bulletin/static-page';
import { BuildRefused } from '#edition/refusal';
import { viewsByKind } from '#edition/views-by-kind';
import type { Content } from '#pipeline/content';
import type { BodyTree } from '#pipeline/parse/body/parse-body';
import { parseAgain } from '#pipeline/parse-again';
import type { Registers } from '#pipeline/registers/registers';
import { renderBody } from '#pipeline/render/render-body';
import { resolveLink } from '#pipeline/resolve/link-target';
import type { Site } from '#site';
import { sha256Of } from '#store/object-store';
import { address } from '#view/address';
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
  /** Bodies that the check has parsed: id of an article, file of a page → tree. Others are parsed again. */
  readonly bodies?: ReadonlyMap<string, BodyTree>;
}

/** Bodies kept for the second of page and index to ask. */
const mostWaiting = 1000;

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
  const url = (path: string) => origin + href(path);
  // What is rendered must be what was checked, and what its fingerprint speaks of.
  const treeOf = (name: string, file: string, kind: 'article' | 'page'): BodyTree => {
    const parsed = options.bodies?.get(name);
    if (parsed) return parsed;
    const bytes = readFileSync(join(dir, file));
    if (!preview && sha256Of(bytes) !== sourceOf(name)) throw new ChangedMeanwhile(file);
    return parseAgain(bytes, kind);
  };
  // Page and search index want the same body, one soon after the other; ten thousand would not fit.
  const waiting = new Map<Article, string>();
  const bodyOfArticle = (article: Article, to: (path: string) => string) =>
    renderBody(treeOf(article.id, `articles/${article.id}/index.md`, 'article'), {
      photos: article.photos,
      omitFirstParagraph: article.summaryFromBody,
      resolveLink: (link) => hrefOf(article.id, link, to),
      photoHref: (file) => to(address.photo(file)),
      origin,
      lang: article.lang,
    });
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
      const known = waiting.get(article);
      if (known !== undefined) {
        waiting.delete(article);
        return known;
      }
      const body = bodyOfArticle(article, href);
      if (!preview) waiting.set(article, body);
      // Where only one of the two wants it, nobody will come for the oldest.
      if (waiting.size > mostWaiting) waiting.delete(waiting.keys().next().value ?? article);
      return body;
    },
    pageBody: async (page: StaticPage) =>
      renderBody(treeOf(page.file, page.file, 'page'), {
        photos: [],
        omitFirstParagraph: false,
        resolveLink: (link) => hrefOf('pages', link, href),
        photoHref: href,
        origin,
        lang: page.lang === 'vi' ? undefined : page.lang,
      }),
    href,
    url,
  };
  const feedBody = (article: Article) => withoutEndMark(bodyOfArticle(article, url));
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

/** A link as written → on the site, with its query and fragment. */
function hrefOf(id: string, url: string, href: (path: string) => string): string {
  const target = resolveLink(id, url);
  const rest = /[?#].*$/su.exec(url)?.[0] ?? '';
  return target === undefined ? url : href(target) + rest;
}

function groupFindings(findings: readonly Finding[]): Map<string, Finding[]> {
  return Map.groupBy(findings, ({ file }) => file);
}
