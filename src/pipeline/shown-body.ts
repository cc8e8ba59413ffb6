import type { Article } from '#bulletin/article';
import type { StaticPage } from '#bulletin/static-page';
import type { BodyTree } from '#pipeline/parse/body/parse-body';
import type { Registers } from '#pipeline/registers/registers';
import { renderBody } from '#pipeline/render/render-body';
import { resolveLink } from '#pipeline/resolve/link-target';
import { address } from '#view/address';

/** Where bodies are shown: plain data. */
export interface BodyPlace {
  /** What stands before every address of the site: `/`, `/path/`, or the same with the origin before it. */
  readonly base: string;
  /** Of the public address; links elsewhere are outbound. */
  readonly origin: string;
}

/** @param url public address of the site; default: that of `site.yaml` */
export function bodyPlaceOf(
  base: string,
  url: string | undefined,
  registers: Registers,
): BodyPlace {
  return { base, origin: new URL(url ?? registers.settings.url).origin };
}

/** HTML of an article's body. What the site answers the article has no say in it. */
export function articleBody(tree: BodyTree, article: Article, { base, origin }: BodyPlace): string {
  return renderBody(tree, {
    photos: article.photos,
    omitFirstParagraph: article.summaryFromBody,
    resolveLink: (link) => hrefOf(article.id, link, base),
    photoHref: (file) => below(base, address.photo(file)),
    origin,
    lang: article.lang,
  });
}

/** HTML of a static page's body. */
export function pageBody(tree: BodyTree, page: StaticPage, { base, origin }: BodyPlace): string {
  return renderBody(tree, {
    photos: [],
    omitFirstParagraph: false,
    resolveLink: (link) => hrefOf('pages', link, base),
    photoHref: (file) => below(base, file),
    origin,
    lang: page.lang === 'vi' ? undefined : page.lang,
  });
}

/** A link as written → on the site, with its query and fragment. */
function hrefOf(id: string, url: string, base: string): string {
  const target = resolveLink(id, url);
  const rest = /[?#].*$/su.exec(url)?.[0] ?? '';
  return target === undefined ? url : below(base, target) + rest;
}

/** @param path from the root of the site */
function below(base: string, path: string): string {
  return base + path.slice(1);
}
