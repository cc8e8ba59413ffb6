import { authorsOf } from '#bulletin/byline';
import type { ParsedArticle } from '#pipeline/parse/parse-document';
import type { ArticleFolder } from '#pipeline/read/content-files';
import type { Registers } from '#pipeline/registers/registers';
import { internalLinks, resolveLink } from '#pipeline/resolve/link-target';
import { topicsNamed } from '#pipeline/resolve/register-rows';
import { allNamed, writtenUnits } from '#pipeline/resolve/written-units';
import { address } from '#view/address';

/**
 * What the judgement of all articles together needs of one. It comes from the article's own file and
 * the registers alone, so that it may be kept while they stay as they are.
 */
export interface ArticleOutline {
  readonly draft: boolean;
  /** Embargo, epoch milliseconds. */
  readonly published?: number;
  /** `YYYY-MM-DD` as its front matter says; absent where that cannot be read. */
  readonly date?: string;
  /** Names of speakers as printed, in order. */
  readonly speakers: readonly string[];
  /** Names of the byline as printed, in order. */
  readonly authors: readonly string[];
  /** Addresses on the site that its links mean, in order. */
  readonly links: readonly string[];
  /** What it adds to the site; absent where it cannot be shown. */
  readonly shown?: ShownOutline;
}

export interface ShownOutline {
  readonly address: string;
  readonly title: string;
  /** Slugs of its units. */
  readonly units: readonly string[];
  /** Slugs of its topics. */
  readonly topics: readonly string[];
  /** Old addresses, as paths of the site. */
  readonly aliases: readonly string[];
  /** A unit of it is fictional. */
  readonly demo: boolean;
}

/** Of bytes that are no text. */
export const nothingKnown: ArticleOutline = { draft: false, speakers: [], authors: [], links: [] };

export function outlineOf(
  { head: front, body, draft }: ParsedArticle,
  folder: ArticleFolder,
  registers: Registers,
): ArticleOutline {
  const targets = internalLinks(body).flatMap(({ url }) => resolveLink(folder.id, url) ?? []);
  if (!front) return { ...nothingKnown, draft, links: targets };
  const units = allNamed(writtenUnits(front.unit, registers));
  return {
    draft,
    ...(front.published !== undefined && { published: front.published }),
    date: front.date.date,
    speakers: front.speakers.map(({ name }) => name),
    authors: authorsOf(front.author),
    links: targets,
    ...(units && {
      shown: {
        address: address.article(folder.date, folder.slug),
        title: front.title,
        units: units.map(({ unit }) => unit.slug),
        topics: topicsNamed(front, registers).topics.map(({ slug }) => slug),
        aliases: front.aliases.map((alias) => resolveLink('', alias) ?? alias),
        demo: units.some(({ unit }) => unit.demo),
      },
    }),
  };
}
