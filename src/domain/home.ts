import type { Article } from '#domain/article';
import type { TopicCollection } from '#domain/collection';
import type { Related } from '#domain/related';

/** What the front page shows and where; an article stands once in lead, three more and latest. */
export interface HomePage {
  readonly lead?: Article;
  /** Two titles at the foot of the lead, the older edition of the same event first. */
  readonly leadRelated: readonly Related[];
  /** Up to three, newest first among those with a picture, then the others. */
  readonly more: readonly Article[];
  /** Tin mới: four titles. */
  readonly latest: readonly Article[];
  /** Topics with at least two articles besides lead and three more: first one with a picture, then three titles. */
  readonly blocks: readonly TopicBlock[];
  readonly notices?: TopicBlock;
  /** Articles with three photos or more: up to three. */
  readonly albums: readonly Article[];
}

export interface TopicBlock {
  readonly topic: TopicCollection;
  readonly articles: readonly Article[];
}

/**
 * Lays out the front page.
 *
 * @param articles published articles, newest first
 * @param related the related articles of the lead
 */
export function layOutHome(
  articles: readonly Article[],
  topics: readonly TopicCollection[],
  related: (article: Article) => readonly Related[],
): HomePage {
  const isNotice = (article: Article) =>
    article.topics.length > 0 && article.topics.every((topic) => topic.notices);
  const news = articles.filter((article) => !isNotice(article));
  const lead = news.find((article) => article.cover) ?? news[0];
  const rest = news.filter((article) => article !== lead);
  const more = firstWithPictures(rest, 3);
  const shown = new Set([lead, ...more]);
  const latest = rest.filter((article) => !shown.has(article)).slice(0, 4);
  const blocks = topics
    .filter(({ topic }) => !topic.notices)
    .map((topic) => ({ topic, left: topic.articles.filter((article) => !shown.has(article)) }))
    .filter(({ left }) => left.length >= 2)
    .map(({ topic, left }) => {
      const first = left.find((article) => article.cover);
      return {
        topic,
        articles: (first ? [first, ...left.filter((one) => one !== first)] : left).slice(0, 4),
      };
    });
  const notices = topics.find(({ topic, articles: own }) => topic.notices && own.length > 0);
  return {
    ...(lead && { lead }),
    leadRelated: lead ? related(lead).slice(0, 2) : [],
    more,
    latest,
    blocks,
    ...(notices && { notices: { topic: notices, articles: notices.articles.slice(0, 5) } }),
    albums: news.filter((article) => article.photos.length >= 3).slice(0, 3),
  };
}

/** The newest `count` that have a picture, filled up with those that have none; newest first. */
function firstWithPictures(articles: readonly Article[], count: number): Article[] {
  const recent = articles.slice(0, 4 * count);
  const pictured = recent.filter((article) => article.cover);
  const chosen = new Set(
    [...pictured, ...recent.filter((article) => !article.cover)].slice(0, count),
  );
  return recent.filter((article) => chosen.has(article));
}
