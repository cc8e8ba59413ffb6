import { toIndexLetters } from '#vietnamese/index-letters';
import { cutWords } from '#vietnamese/index-words';
import type { Catalogue, Written } from './catalogue';
import { isOn, type WrittenDate } from './date-term';

/** What is used of Pagefind's own script. */
export interface Pagefind {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindInstance;
}

interface PagefindInstance {
  options(options: { readonly exactDiacritics: boolean }): Promise<void>;
  search(phrase: string | null): Promise<{
    readonly results: readonly {
      readonly id: string;
      /** Numbers of the words found, counted from the title on. */
      readonly words: readonly number[];
      data(): Promise<Stored>;
    }[];
  }>;
}

/** What the index keeps of an article. */
export interface Stored {
  readonly url: string;
  readonly raw_content?: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  /** What is shown besides: texts of sapo and other units (`unit:…`), and in ids `image:…`, `until:…`, `lang:…`, `demo`. */
  readonly anchors: readonly { readonly id: string; readonly text?: string }[];
}

/** What is read of `pagefind-entry.json`, besides what pagefind itself reads there. */
interface Entry {
  /** Name of the catalogue of this very index. */
  readonly catalogue: string;
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

/** Id of an article in its bundle → how much weight what was found in it has. */
export type Weights = ReadonlyMap<string, number>;

/** Words from the beginning that are title, and that are sapo: about, for the index does not say. */
const ends = { title: 18, summary: 80 } as const;
const weights = { date: 4, title: 4, summary: 2, text: 1 } as const;

/**
 * One index: asked for whole words only, because Pagefind's answers to beginnings of words depend on
 * how it has cut its files. What was asked once is kept.
 */
export class Bundle {
  readonly #instance: PagefindInstance;
  readonly #path: string;
  readonly #entry: Promise<Entry>;
  readonly #answers = new Map<string, Promise<Weights>>();
  readonly #articles = new Map<string, () => Promise<Stored>>();
  #ids: Promise<readonly string[]> | undefined;
  #catalogue: Promise<Catalogue> | undefined;
  /** Exactness is a setting of the instance, so questions wait for one another. */
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param path address of its folder
   * @param baseUrl base path of the site
   */
  constructor(pagefind: Pagefind, path: string, baseUrl: string) {
    this.#path = path;
    // Now, when pagefind reads it too: once the catalogue is wanted, another index may lie there.
    this.#entry = readEntry(path);
    this.#entry.catch(() => undefined);
    // Without a worker: it would copy every answer, and its script weighs as much again.
    this.#instance = pagefind.createInstance({ basePath: path, baseUrl, noWorker: true });
  }

  /**
   * Articles that hold the words of a phrase side by side.
   *
   * @param exact with these very marks; otherwise marks do not count
   */
  find(phrase: string, exact: boolean): Promise<Weights> {
    const key = `${exact} ${phrase}`;
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.#inTurn(async () => {
      await this.#instance.options({ exactDiacritics: exact });
      const { results } = await this.#instance.search(`"${toIndexLetters(cutWords(phrase))}"`);
      for (const { id, data } of results) this.#articles.set(id, data);
      return new Map(results.map(({ id, words }) => [id, weightOf(words)]));
    });
    this.#answers.set(key, answer);
    // A failed fetch is not an answer: the next question tries again.
    answer.catch(() => this.#answers.delete(key));
    return answer;
  }

  /** Ids of all articles, newest first: the index numbers them from the oldest on. */
  ids(): Promise<readonly string[]> {
    this.#ids ??= this.#inTurn(() => this.#instance.search(null)).then(({ results }) => {
      for (const { id, data } of results) this.#articles.set(id, data);
      return results.map(({ id }) => id).toReversed();
    });
    this.#ids.catch(() => {
      this.#ids = undefined;
    });
    return this.#ids;
  }

  /**
   * Whether the index that was opened lies there still: then pagefind and we have read the same entry,
   * though each has asked for it. Everything else is named by its content.
   */
  async isCurrent(): Promise<boolean> {
    const [ours, theirs] = await Promise.all([this.#entry, readEntry(this.#path)]);
    return nameOf(ours) === nameOf(theirs);
  }

  /** Articles of a date. */
  async onDate(date: WrittenDate): Promise<Weights> {
    const { rows } = await this.catalogue();
    const found = [...rows].filter(([, row]) => isOn(row.date, date));
    return new Map(found.map(([id]) => [id, weights.date]));
  }

  /** What is known of all articles; loaded when it is first asked for. */
  catalogue(): Promise<Catalogue> {
    this.#catalogue ??= this.#loadCatalogue();
    this.#catalogue.catch(() => {
      this.#catalogue = undefined;
    });
    return this.#catalogue;
  }

  /** The article of an id that was found before. */
  async article(id: string): Promise<Stored> {
    const open = this.#articles.get(id);
    if (!open) throw new Error(`No article ${id}`);
    return open();
  }

  async #loadCatalogue(): Promise<Catalogue> {
    const { catalogue } = await this.#entry;
    const [written, ids, { readCatalogue }] = await Promise.all([
      fetchJson<Written>(this.#path + catalogue),
      this.ids(),
      import('./catalogue'),
    ]);
    return readCatalogue(written, ids);
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** Past every cache, as pagefind asks for it: hosts let whatever they serve be kept for minutes. */
function readEntry(path: string): Promise<Entry> {
  return fetchJson(`${path}pagefind-entry.json?ts=${Date.now()}`, { cache: 'no-store' });
}

function nameOf({ catalogue, languages }: Entry): string {
  return JSON.stringify([catalogue, Object.values(languages).map(({ hash }) => hash)]);
}

/** Throws where the network fails. */
async function fetchJson<T>(address: string, options?: RequestInit): Promise<T> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json() as Promise<T>;
}

/** By the best place where it stands; without one it was found in what is not text, the unit's name. */
function weightOf(words: readonly number[]): number {
  const first = words.length === 0 ? ends.title : Math.min(...words);
  if (first < ends.title) return weights.title;
  return first < ends.summary ? weights.summary : weights.text;
}
