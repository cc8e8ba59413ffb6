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
  /** By position: what the article that is asked about shares with another, put back to 0 behind it. */
  readonly #scores: Float64Array;

  constructor(articles: readonly Article[]) {
    this.#articles = articles;
    this.#position = new Map(articles.map((article, index) => [article.id, index]));
    this.#days = articles.map(({ date }) => dayNumber(date));
    this.#features = new Map(articles.map((article) => [article.id, features(article)]));
    this.#scores = new Float64Array(articles.length);
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
    const best = this.#best(article, own, count);
    const chosen = new Set(best.map(({ index }) => index));
    const latest: Related[] = [];
    for (const [index, other] of this.#articles.entries()) {
      if (best.length + latest.length >= count) break;
      if (index !== own && !chosen.has(index)) latest.push({ article: other, reason: 'Tin mới' });
    }
    const found = best.map(({ index, reason }) => ({
      article: this.#articles[index] as Article,
      reason:
        reason === 'Kỳ trước' ? editionReason(article, this.#articles[index] as Article) : reason,
    }));
    return [...found, ...latest];
  }

  #best(article: Article, own: number | undefined, count: number): Candidate[] {
    const day = dayNumber(article.date);
    const best: Candidate[] = [];
    for (const [index, reason] of this.#sharing(article, own)) {
      const distance = day - (this.#days[index] ?? day);
      const years = Math.abs(distance) / 365;
      const isEdition = reason === 'Kỳ trước';
      // An edition a year away is near in its own measure, leap days aside.
      const nearness = isEdition ? 1 / (1 + Math.round(years) / 10) : 1 / (1 + years);
      const score = (this.#scores[index] ?? 0) + nearness;
      this.#scores[index] = 0;
      if (best.length === count && score < (best.at(-1)?.score ?? 0)) continue;
      const candidate = { index, reason, score, older: isEdition && distance > 0 };
      const place = best.findIndex((other) => isBefore(candidate, other));
      best.splice(place === -1 ? best.length : place, 0, candidate);
      if (best.length > count) best.pop();
    }
    return best;
  }

  /** Positions of what shares something with an article, with the reason that counts most; scores are left. */
  #sharing(article: Article, own: number | undefined): ReadonlyMap<number, RelatedReason> {
    const met = new Map<number, RelatedReason>();
    const scores = this.#scores;
    // What counts most comes first, and its reason stays.
    for (const { key, weight, reason } of this.#featuresOf(article)) {
      const list = this.#lists.get(key) ?? [];
      const [start, end] = rangeAround(list, own ?? 0);
      for (let at = start; at < end; at++) {
        const index = list[at] as number;
        if (index === own) continue;
        if (scores[index] === 0) met.set(index, reason);
        scores[index] = (scores[index] as number) + weight;
      }
    }
    return met;
  }

  #featuresOf(article: Article): readonly Feature[] {
    return this.#features.get(article.id) ?? features(article);
  }
}

/** Where in a list the articles lie that are nearest in time to a position, on both sides. */
function rangeAround(
  list: readonly number[],
  position: number,
): readonly [start: number, end: number] {
  if (list.length <= 2 * window) return [0, list.length];
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return [Math.max(0, low - window), Math.min(list.length, low + window + 1)];
}

/** An article that shares something, by its position. */
interface Candidate {
  readonly index: number;
  readonly reason: RelatedReason;
  readonly score: number;
  /** The edition before this one of the same event. */
  readonly older: boolean;
}

function isBefore(one: Candidate, other: Candidate): boolean {
  if (one.score !== other.score) return one.score > other.score;
  if (one.older !== other.older) return one.older;
  return one.index < other.index;
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
