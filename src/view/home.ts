import type { Article } from '#bulletin/article';
import type { TopicCollection } from '#view/collection';
import type { Related } from '#view/related';

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
  const told = new Set([...shown, ...latest]);
  const notices = topics.find(({ topic, articles: own }) => topic.notices && own.length > 0);
  return {
    ...(lead && { lead }),
    leadRelated: lead
      ? related(lead)
          .filter(({ article }) => !told.has(article))
          .slice(0, 2)
      : [],
    more,
    latest,
    blocks: layOutBlocks(topics, shown),
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

/**
 * A block a topic, two side by side: no block repeats an article of an earlier one while it has two
 * others, and neighbours are equally long.
 */
function layOutBlocks(
  topics: readonly TopicCollection[],
  shown: ReadonlySet<Article | undefined>,
): TopicBlock[] {
  const told = new Set<Article>();
  const blocks: TopicBlock[] = [];
  for (const topic of topics) {
    if (topic.topic.notices) continue;
    const left = topic.articles.filter((article) => !shown.has(article));
    if (left.length < 2) continue;
    const fresh = left.filter((article) => !told.has(article));
    const articles = withPictureFirst(fresh.length >= 2 ? fresh : left).slice(0, 4);
    for (const article of articles) told.add(article);
    blocks.push({ topic, articles });
  }
  return blocks.map(({ topic, articles }, index) => {
    const beside = blocks[index % 2 === 0 ? index + 1 : index - 1];
    return { topic, articles: articles.slice(0, beside?.articles.length ?? articles.length) };
  });
}

function withPictureFirst(articles: readonly Article[]): Article[] {
  const first = articles.find((article) => article.cover);
  return first ? [first, ...articles.filter((one) => one !== first)] : [...articles];
}
