import type { Article } from '#bulletin/article';
import { sha256Of } from '#store/object-store';

/**
 * Gives what a page shows its SHA-256. An article, which stands on many pages, is hashed once.
 */
export class Fingerprints {
  readonly #articles: ReadonlySet<unknown>;
  readonly #known = new Map<unknown, string>();

  constructor(articles: readonly Article[]) {
    this.#articles = new Set(articles);
  }

  /** @param value plain data, articles in it */
  of(value: unknown): string {
    return sha256Of(JSON.stringify(value, (_, inner) => this.#short(inner)));
  }

  article(article: Article): string {
    const known = this.#known.get(article);
    if (known !== undefined) return known;
    const made = sha256Of(JSON.stringify(article));
    this.#known.set(article, made);
    return made;
  }

  #short(value: unknown): unknown {
    return this.#articles.has(value) ? this.article(value as Article) : value;
  }
}
