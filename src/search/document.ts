import { address } from '#domain/address';
import type { Article } from '#domain/article';
import { escapeHtml } from '#domain/picture-html';
import { fullNameOf, type Speaker } from '#domain/speaker';
import { bareHtml } from '#search/bare-html';
import { encodeForSearch } from '#search/swap-letters';

/** What search knows of an article; plain data. */
export interface SearchDocument {
  /** Path from the site's root, `/bai-viet/…/`; the base path is the reader's business. */
  readonly url: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Plain text, as are all that follow but the body. */
  readonly title: string;
  readonly summary: string;
  /** HTML of the body as `renderBody` makes it. */
  readonly bodyHtml: string;
  /** Name of the unit on that day: found and shown. */
  readonly unitName: string;
  /** Name by which the unit's articles are filtered. */
  readonly unit: string;
  readonly topics: readonly string[];
  readonly speakers: readonly Speaker[];
  readonly authors: readonly string[];
  /** Thumbnail, as a path from the site's root. */
  readonly image?: string;
  /** The unit is fictional. */
  readonly demo: boolean;
}

/**
 * An article → what search knows of it.
 *
 * @param bodyHtml its body as `Site.body` renders it
 * @param unit name by which the articles of its unit are filtered, whatever it was called that day
 */
export function articleDocument(article: Article, bodyHtml: string, unit: string): SearchDocument {
  const { date, title, summary, unitName, topics, speakers, authors, cover, demo } = article;
  const thumbnail = cover?.picture.webp[0];
  return {
    url: article.address,
    date,
    title,
    summary,
    bodyHtml,
    unitName,
    unit,
    topics: topics.map(({ name }) => name),
    speakers,
    authors: authors.map(({ name }) => name),
    ...(thumbnail && { image: address.photo(thumbnail.file) }),
    demo,
  };
}

/**
 * The page that pagefind is given for an article. Words are found in title, sapo, body, captions,
 * names, ranks, posts and the unit. Pagefind searches whatever is declared as metadata, so what is
 * only shown goes as ids of elements, which come back as `anchors` and are not searched: `summary`
 * with the sapo's text, `image:…` with the path of the thumbnail, `demo`. The date stands in the
 * address. Every ḓ that comes back is a đ.
 */
export function documentHtml(document: SearchDocument): string {
  const { title, summary, bodyHtml, unitName, authors, image, demo } = document;
  const head = [
    `<meta data-pagefind-meta="unit[content]" content="${escapeHtml(unitName)}">`,
    ...filterValues(document).map(
      ([name, value]) =>
        `<meta data-pagefind-filter="${name}[content]" content="${escapeHtml(value)}">`,
    ),
  ];
  const people = document.speakers.map((speaker) => `<li>${escapeHtml(lineOf(speaker))}</li>`);
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p id="summary">${escapeHtml(summary)}</p>`,
    bareHtml(bodyHtml),
    `<p>${escapeHtml(authors.join(', '))}</p>`,
    `<ul>${people.join('')}</ul>`,
    image === undefined ? '' : `<i id="image:${escapeHtml(image)}"></i>`,
    demo ? '<i id="demo"></i>' : '',
  ];
  return encodeForSearch(
    `<html lang="vi"><head>${head.join('')}</head><body>${partBlocks(body.join(''))}</body></html>`,
  );
}

/**
 * Puts a sign between blocks, which counts as a word: a phrase does not go on from one to the next.
 * `browser/search/hit-item.ts` takes it out of what is shown.
 */
function partBlocks(html: string): string {
  return html.replaceAll(/<\/(?:p|li|h[1-6]|t[dh]|figcaption)>/gu, (end) => `${end}<p>¶</p>`);
}

/** One entry a value: a list in one element would become one value. */
function filterValues({ unit, date, topics, speakers, authors }: SearchDocument) {
  const values: Readonly<Record<string, readonly string[]>> = {
    unit: [unit],
    year: [date.slice(0, 4)],
    topic: topics,
    speaker: speakers.map(({ name }) => name),
    author: authors,
  };
  return Object.entries(values).flatMap(([name, all]) =>
    [...new Set(all)].map((value) => [name, value] as const),
  );
}

/** `Đại tá Vũ Đình Khang, Bí thư Đảng ủy, Chính ủy Đoàn 9000, chủ trì`. */
function lineOf(speaker: Speaker): string {
  const { posts, role } = speaker;
  return [fullNameOf(speaker), ...posts, ...(role === undefined ? [] : [role])].join(', ');
}
