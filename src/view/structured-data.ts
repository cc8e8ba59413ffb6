import { type Article, type AuthorMention, unitsOf } from '#bulletin/article';
import { isGroup } from '#bulletin/office';
import { largest } from '#bulletin/picture';
import { modifiedAt, publishedAt } from '#bulletin/publication-time';
import type { Source } from '#bulletin/source';
import { address } from '#view/address';
import type { Frame } from '#view/frame';
import type { NamedLink } from '#view/named-link';

// What search engines are told of a page in the words of https://schema.org.

/** The site that speaks. */
export interface Publisher {
  readonly frame: Pick<Frame, 'imprint'>;
  /** Absolute address of a path from the root. */
  url(path: string): string;
}

/** An article as schema.org's `NewsArticle`. What nobody has written is left out, never made up. */
export function newsArticle(article: Article, { frame, url }: Publisher) {
  const { title, summary, authors, topics, corrections, source, otherUnits = [] } = article;
  const modified = modifiedAt(article);
  const images = imagesOf(article, url);
  return {
    '@context': context,
    '@type': 'NewsArticle',
    mainEntityOfPage: url(article.address),
    headline: title,
    ...(summary && { description: summary }),
    datePublished: publishedAt(article),
    ...(article.until !== undefined && { temporalCoverage: `${article.date}/${article.until}` }),
    ...(modified !== undefined && { dateModified: modified }),
    ...(authors.length > 0 && { author: authors.map((author) => authorOf(author, url)) }),
    publisher: {
      '@type': 'Organization',
      name: frame.imprint.owner || frame.imprint.title,
      url: url(address.home()),
      logo: url('/apple-touch-icon.png'),
    },
    ...(images.length > 0 && { image: images }),
    // One unit alone is named by the text; who took part in an event of several is not said elsewhere.
    ...(otherUnits.length > 0 && {
      about: unitsOf(article).map(({ name, slug }) => ({
        '@type': 'Organization',
        name,
        url: url(address.unit(slug)),
      })),
    }),
    ...(topics.length > 0 && { articleSection: topics.map(({ name }) => name) }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text,
      })),
    }),
    ...(source && { isBasedOn: originalOf(source) }),
    inLanguage: article.lang ?? 'vi',
  } as const;
}

/** The way from the front page to a page, the page itself last, as schema.org's `BreadcrumbList`. */
export function breadcrumbList(steps: readonly NamedLink[], url: Publisher['url']) {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address: path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url(path),
    })),
  } as const;
}

/** Content of a `<script type="application/ld+json">`: without `<`, nothing in it can end it. */
export function dataBlock(data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

const context = 'https://schema.org';

/** The article elsewhere, of which this is a reprint, and who brought it out. */
function originalOf({ name, url }: Source) {
  return {
    '@type': 'NewsArticle',
    ...(url !== undefined && { url }),
    publisher: { '@type': 'Organization', name },
  } as const;
}

function authorOf({ name, slug }: AuthorMention, url: Publisher['url']) {
  const type = isGroup(name) ? 'Organization' : 'Person';
  return { '@type': type, name, url: url(address.author(slug)) } as const;
}

/** Every photo once, in its largest JPEG, the leading one first. */
function imagesOf({ cover, photos }: Article, url: Publisher['url']): string[] {
  const files = [...(cover ? [cover] : []), ...photos].map(
    ({ picture }) => largest(picture.jpeg).file,
  );
  return [...new Set(files)].map((file) => url(address.photo(file)));
}
