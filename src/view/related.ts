import { type Article, unitsOf } from '#bulletin/article';
import { dayNumber } from '#vietnamese/day-count';
import { fold } from '#vietnamese/fold';

/** Why an article stands under “Bài viết khác”, as readers see it. */
export type RelatedReason =
  | 'Kỳ trước'
  | 'Kỳ sau'
  | 'Cùng người phát biểu'
  | 'Cùng đơn vị'
  | 'Cùng chuyên mục'
  | 'Cùng loại sự kiện'
  | 'Tin mới';

export interface Related {
  readonly article: Article;
  readonly reason: RelatedReason;
}

/**
 * How many articles on either side in time are looked at in the list of each thing shared. More
 * would make a big site's lists depend on articles years apart; nearness in time counts anyway.
 */
const window = 24;

/** Points for what two articles share; nearness in time adds less than one. */
const points = { edition: 5, speaker: 3, unit: 2, topic: 1.5, kind: 1 } as const;

/**
 * Finds the articles to read next by an index of what articles share, never by comparing all pairs.
 *
 * @param articles published articles, newest first
 */
export class RelatedIndex {
  readonly #articles: readonly Article[];
  readonly #position: ReadonlyMap<string, number>;
  readonly #lists = new Map<string, number[]>();
  readonly #features: ReadonlyMap<string, readonly Feature[]>;
  /** Day numbers: a subtraction each, where dates would be parsed for every pair. */
  readonly #days: readonly number[];

  constructor(articles: readonly Article[]) {
    this.#articles = articles;
    this.#position = new Map(articles.map((article, index) => [article.id, index]));
    this.#days = articles.map(({ date }) => dayNumber(date));
    this.#features = new Map(articles.map((article) => [article.id, features(article)]));
    for (const [index, article] of articles.entries()) {
      for (const { key } of this.#featuresOf(article)) {
        const list = this.#lists.get(key);
        if (list) list.push(index);
        else this.#lists.set(key, [index]);
      }
    }
  }

  /**
   * The best `count` articles for one, best first: by what they share and nearness in time, the
   * older edition of a yearly event before its equals, filled up with the newest.
   */
  related(article: Article, count: number): Related[] {
    const own = this.#position.get(article.id);
    const day = dayNumber(article.date);
    // What counts most comes first, and its reason stays.
    const scores = new Map<number, { score: number; reason: RelatedReason }>();
    for (const { key, weight, reason } of this.#featuresOf(article)) {
      for (const index of this.#near(key, own ?? 0)) {
        if (index === own) continue;
        const entry = scores.get(index) ?? { score: 0, reason };
        entry.score += weight;
        scores.set(index, entry);
      }
    }
    const ranked = [...scores]
      .map(([index, { score, reason }]) => {
        const other = this.#articles[index] as Article;
        const years = Math.abs(day - (this.#days[index] ?? day)) / 365;
        const older = reason === 'Kỳ trước' && other.date < article.date;
        const shown = reason === 'Kỳ trước' ? editionReason(article, other) : reason;
        // An edition a year away is near in its own measure, leap days aside.
        const nearness = reason === 'Kỳ trước' ? 1 / (1 + Math.round(years) / 10) : 1 / (1 + years);
        return { index, article: other, reason: shown, score: score + nearness, older };
      })
      .sort((a, b) => b.score - a.score || Number(b.older) - Number(a.older) || a.index - b.index)
      .slice(0, count);
    const chosen = new Set(ranked.map(({ index }) => index));
    const latest: Related[] = [];
    for (const [index, other] of this.#articles.entries()) {
      if (ranked.length + latest.length >= count) break;
      if (index !== own && !chosen.has(index)) latest.push({ article: other, reason: 'Tin mới' });
    }
    return [...ranked.map(({ article: other, reason }) => ({ article: other, reason })), ...latest];
  }

  #featuresOf(article: Article): readonly Feature[] {
    return this.#features.get(article.id) ?? features(article);
  }

  /** The articles of a list that are nearest in time to a position, on both sides. */
  #near(key: string, position: number): number[] {
    const list = this.#lists.get(key) ?? [];
    if (list.length <= 2 * window) return list;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return list.slice(Math.max(0, low - window), low + window + 1);
  }
}

/** Two articles of one day are no editions of each other; they share their unit. */
function editionReason(article: Article, other: Article): RelatedReason {
  if (other.date === article.date) return 'Cùng đơn vị';
  return other.date < article.date ? 'Kỳ trước' : 'Kỳ sau';
}

interface Feature {
  readonly key: string;
  readonly weight: number;
  readonly reason: RelatedReason;
}

/** What counts most first. */
function features(article: Article): Feature[] {
  return [
    ...editionOf(article),
    ...article.speakers.map(
      ({ slug }): Feature => ({
        key: `speaker ${slug}`,
        weight: points.speaker,
        reason: 'Cùng người phát biểu',
      }),
    ),
    ...unitsOf(article).map(
      ({ slug }): Feature => ({ key: `unit ${slug}`, weight: points.unit, reason: 'Cùng đơn vị' }),
    ),
    ...article.topics.map(
      ({ slug }): Feature => ({
        key: `topic ${slug}`,
        weight: points.topic,
        reason: 'Cùng chuyên mục',
      }),
    ),
    ...(article.kind
      ? [
          {
            key: `kind ${article.kind.slug}`,
            weight: points.kind,
            reason: 'Cùng loại sự kiện',
          } as const,
        ]
      : []),
  ];
}

/** Editions of a yearly event bear the same title but for numbers, in a unit they share. */
function editionOf(article: Article): Feature[] {
  const title = fold(article.title)
    .replace(/[^a-z]+/gu, ' ')
    .trim();
  if (title === '') return [];
  return unitsOf(article).map(({ slug }) => ({
    key: `edition ${slug} ${title}`,
    weight: points.edition,
    reason: 'Kỳ trước',
  }));
}
