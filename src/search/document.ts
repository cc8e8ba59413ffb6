import type { Article } from '#bulletin/article';
import { fullNameOf, type Speaker } from '#bulletin/speaker';
import { bareHtml } from '#search/bare-html';
import { encodeForSearch } from '#search/swap-letters';
import { cutForIndex } from '#vietnamese/index-words';
import { address } from '#view/address';
import { escapeHtml } from '#view/picture-html';

/** What search knows of an article; plain data. */
export interface SearchDocument {
  /** Path from the site's root, `/bai-viet/…/`; the base path is the reader's business. */
  readonly url: string;
  /** Plain text, as are all that follow but the body. */
  readonly title: string;
  readonly summary: string;
  /** HTML of the body as `renderBody` makes it. */
  readonly bodyHtml: string;
  /** Last day of an event of several days, `YYYY-MM-DD`. */
  readonly until?: string;
  /** Name of the unit on that day: found and shown. */
  readonly unitName: string;
  /** Names of the other units of the event: found and shown. */
  readonly otherUnits?: readonly string[];
  readonly speakers: readonly Speaker[];
  readonly authors: readonly string[];
  /** Thumbnail, as a path from the site's root. */
  readonly image?: string;
  /** Language of title and sapo, where it is not Vietnamese. */
  readonly lang?: string;
  /** The unit is fictional. */
  readonly demo: boolean;
}

/**
 * An article → what search knows of it. The lists it stands in are the catalogue's business.
 *
 * @param bodyHtml its body as `Site.body` renders it
 */
export function articleDocument(article: Article, bodyHtml: string): SearchDocument {
  const {
    title,
    summary,
    unitName,
    otherUnits = [],
    until,
    speakers,
    authors,
    cover,
    lang,
    demo,
  } = article;
  const thumbnail = cover?.picture.webp[0];
  return {
    url: article.address,
    title,
    summary,
    bodyHtml,
    unitName,
    ...(until !== undefined && { until }),
    ...(otherUnits.length > 0 && { otherUnits: otherUnits.map(({ name }) => name) }),
    speakers,
    authors: authors.map(({ name }) => name),
    ...(lang !== undefined && { lang }),
    ...(thumbnail && { image: address.photo(thumbnail.file) }),
    demo,
  };
}

/**
 * The page that pagefind is given for an article. Words are found in title, sapo, body, captions,
 * names, ranks, posts and the unit. Pagefind searches whatever is declared as metadata, so what is
 * only shown goes as ids of elements, which come back as `anchors` and are not searched: `summary`
 * with the sapo's text, `image:…` with the path of the thumbnail, `lang:…`, `demo`, the last day (`until:…`); so do
 * the other units (`unit:…`), which are searched besides. The first day stands in the address. Every ḓ that comes back is a đ, and what was cut is put together (`index-words.ts`).
 */
export function documentHtml(document: SearchDocument): string {
  const {
    title,
    summary,
    bodyHtml,
    unitName,
    otherUnits = [],
    until,
    authors,
    image,
    lang,
    demo,
  } = document;
  const head = `<meta data-pagefind-meta="unit[content]" content="${textOf(unitName)}">`;
  const people = document.speakers.map((speaker) => `<li>${textOf(lineOf(speaker))}</li>`);
  const body = [
    `<h1>${textOf(title)}</h1>`,
    `<p id="summary">${textOf(summary)}</p>`,
    cutForIndex(bareHtml(bodyHtml)),
    `<p>${textOf(authors.join(', '))}</p>`,
    `<ul>${people.join('')}</ul>`,
    ...otherUnits.map((name, index) => `<p id="unit:${index}">${textOf(name)}</p>`),
    until === undefined ? '' : `<i id="until:${escapeHtml(until)}"></i>`,
    image === undefined ? '' : `<i id="image:${escapeHtml(image)}"></i>`,
    lang === undefined ? '' : `<i id="lang:${escapeHtml(lang)}"></i>`,
    demo ? '<i id="demo"></i>' : '',
  ];
  return encodeForSearch(
    `<html lang="vi"><head>${head}</head><body>${partBlocks(body.join(''))}</body></html>`,
  );
}

function textOf(text: string): string {
  return escapeHtml(cutForIndex(text));
}

/**
 * Puts a sign between blocks, which counts as a word: a phrase does not go on from one to the next.
 * `browser/search/hit-item.ts` takes it out of what is shown.
 */
function partBlocks(html: string): string {
  return html.replaceAll(/<\/(?:p|li|h[1-6]|t[dh]|figcaption)>/gu, (end) => `${end}<p>¶</p>`);
}

/** `Đại tá Vũ Đình Khang, Bí thư Đảng ủy, Chính ủy Đoàn 9000, chủ trì`. */
function lineOf(speaker: Speaker): string {
  const { posts, role } = speaker;
  return [fullNameOf(speaker), ...posts, ...(role === undefined ? [] : [role])].join(', ');
}
