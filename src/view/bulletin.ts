import type { Article } from '#bulletin/article';
import type { Glossary } from '#bulletin/glossary';
import type { Person } from '#bulletin/person';
import type { Settings } from '#bulletin/settings';
import type { StaticPage } from '#bulletin/static-page';
import type { Topic } from '#bulletin/topic';
import type { Unit } from '#bulletin/unit';
import { type ArchiveYear, buildArchive } from '#view/archive';
import type {
  AuthorCollection,
  SpeakerCollection,
  TopicCollection,
  UnitCollection,
} from '#view/collection';
import { gatherAuthors, gatherSpeakers, gatherTopics, gatherUnits } from '#view/gather';
import { type Related, RelatedIndex } from '#view/related';

/** Everything a site tells, resolved and in order, before it is cut into pages. */
export interface Bulletin {
  readonly settings: Settings;
  /** `YYYY-MM-DD` of the build's clock. */
  readonly today: string;
  /** Those that are shown, newest first. */
  readonly articles: readonly Article[];
  /** Units that have articles or stand above one that has, in the order of the register. */
  readonly units: readonly UnitCollection[];
  readonly speakers: readonly SpeakerCollection[];
  readonly authors: readonly AuthorCollection[];
  /** In the order of the register; also those without an article. */
  readonly topics: readonly TopicCollection[];
  /** Years with articles, newest first, each with its months `YYYY-MM`, oldest first. */
  readonly archive: readonly ArchiveYear[];
  readonly pages: readonly StaticPage[];
  readonly glossary: Glossary;
  /** “Bài viết khác”: six, fewer only where the site has fewer. */
  related(article: Article): readonly Related[];
}

/** “Bài viết khác” has six entries. */
const relatedCount = 6;

/** What a bulletin is made of. */
export interface BulletinParts {
  readonly settings: Settings;
  readonly today: string;
  readonly articles: readonly Article[];
  readonly pages: readonly StaticPage[];
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly topics: readonly Topic[];
  readonly glossary: Glossary;
}

/** @param parts articles that may be shown, newest first, and the registers */
export function assembleBulletin(parts: BulletinParts): Bulletin {
  const { settings, today, articles, pages } = parts;
  const index = new RelatedIndex(articles);
  return {
    settings,
    today,
    articles,
    pages,
    glossary: parts.glossary,
    units: gatherUnits(articles, parts.units),
    speakers: gatherSpeakers(articles, parts.people),
    authors: gatherAuthors(articles),
    topics: gatherTopics(articles, parts.topics),
    archive: buildArchive(articles),
    related: (article) => index.related(article, relatedCount),
  };
}
