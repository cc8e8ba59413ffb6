import type { StaticPage } from '#bulletin/static-page';
import type { Registers } from '#pipeline/registers/registers';
import { address, readNumbered } from '#view/address';
import { numberedPages } from '#view/list-page';

/** What decides on which lists an article stands. */
export interface PlacedArticle {
  readonly address: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Slugs of units. */
  readonly units: readonly string[];
  /** Slugs of speakers. */
  readonly speakers: readonly string[];
  /** Slugs of authors. */
  readonly authors: readonly string[];
  /** Slugs of topics. */
  readonly topics: readonly string[];
}

/** Gives a list its address by its slug. */
type AddressOf = (slug: string) => string;

/**
 * Every address that a site of some articles has. Lists are counted and not made, and addresses are
 * written once a list: ten thousand articles are added anew whenever one of them changes.
 */
export class SiteAddresses {
  readonly #registers: Registers;
  readonly #articles = new Set<string>();
  readonly #days = new Map<string, number>();
  /** What makes the address → slug → number of articles. */
  readonly #lists: ReadonlyMap<AddressOf, Map<string, number>>;
  readonly #fixed: readonly string[];
  #written: Written | undefined;

  constructor(pages: readonly StaticPage[], registers: Registers) {
    const { home, archive, search, siteMap, unit, speaker, author, topic } = address;
    this.#registers = registers;
    this.#fixed = [home(), archive(), search(), siteMap(), ...pages.map((page) => page.address)];
    this.#lists = new Map([unit, speaker, author, topic].map((of) => [of, new Map()]));
    for (const { slug } of registers.topics) this.#lists.get(topic)?.set(slug, 0);
  }

  add(article: PlacedArticle): void {
    this.#written = undefined;
    this.#articles.add(article.address);
    this.#days.set(article.date, (this.#days.get(article.date) ?? 0) + 1);
    this.#count(address.unit, article.units);
    this.#count(address.speaker, article.speakers);
    this.#count(address.author, article.authors);
    this.#count(address.topic, article.topics);
  }

  /** @param path from the site's root */
  has(path: string): boolean {
    this.#written ??= this.#write();
    const { single, lists } = this.#written;
    if (this.#articles.has(path) || single.has(path) || lists.has(path)) return true;
    const page = readNumbered(path);
    if (!page) return false;
    const articles = lists.get(page.list) ?? 0;
    return page.number <= numberedPages(articles, this.#registers.settings.pageSize);
  }

  /** A name that stands twice in one article stands once on its list. */
  #count(of: AddressOf, slugs: readonly string[]): void {
    const counts = this.#lists.get(of);
    for (const slug of slugs.length > 1 ? new Set(slugs) : slugs) {
      counts?.set(slug, (counts.get(slug) ?? 0) + 1);
    }
  }

  #write(): Written {
    const single = new Set(this.#fixed);
    const lists = new Map<string, number>();
    for (const [of, counts] of this.#lists) {
      for (const [slug, count] of counts) lists.set(of(slug), count);
    }
    for (const [date, count] of this.#days) {
      single.add(address.day(date));
      single.add(address.year(date.slice(0, 4)));
      const month = address.month(date.slice(0, 7));
      lists.set(month, (lists.get(month) ?? 0) + count);
    }
    this.#addUnitsAbove(lists);
    return { single, lists };
  }

  /** Units above one that has articles have a page too. */
  #addUnitsAbove(lists: Map<string, number>): void {
    const parents = new Map(this.#registers.units.map(({ slug, parent }) => [slug, parent]));
    for (const slug of this.#lists.get(address.unit)?.keys() ?? []) {
      for (let above = parents.get(slug); above !== undefined; above = parents.get(above)) {
        const list = address.unit(above);
        if (!lists.has(list)) lists.set(list, 0);
      }
    }
  }
}

/** Addresses as texts: those of single pages, and those of lists with their numbers of articles. */
interface Written {
  readonly single: ReadonlySet<string>;
  readonly lists: ReadonlyMap<string, number>;
}
