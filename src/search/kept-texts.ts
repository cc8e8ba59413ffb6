import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '#bulletin/article';
import type { SearchText } from '#search/index-part';
import { readSealed, writeSealed } from '#store/sealed-file';
import { markStore } from '#store/store-folder';

/** An article whose text is wanted. */
export interface TextSource {
  readonly article: Article;
  /** Of all that its text is made of. */
  readonly key: string;
  make(): Promise<SearchText>;
}

/**
 * What pagefind is given of each article, kept a month in a file: who makes a part again renders only
 * the bodies that have changed.
 */
export class KeptTexts {
  readonly #dir: string | undefined;
  /** Key of every text that is wanted still, by month. */
  readonly #wanted: ReadonlyMap<string, ReadonlySet<string>>;
  /** Two parts may share a month. */
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param dir folder of the store; without one nothing is kept
   * @param all of the bundle: what else is found in a file of theirs is let go
   */
  constructor(dir: string | undefined, all: readonly TextSource[]) {
    this.#dir = dir;
    const months = Map.groupBy(all, monthOf);
    this.#wanted = new Map([...months].map(([month, of]) => [month, new Set(of.map(keyOf))]));
  }

  /** Names of its files. */
  get files(): readonly string[] {
    return [...this.#wanted.keys()].map((month) => `${month}.texts`);
  }

  /** In their order. */
  of(sources: readonly TextSource[]): Promise<SearchText[]> {
    const texts = this.#last.then(() => this.#read(sources));
    this.#last = texts.catch(() => undefined);
    return texts;
  }

  async #read(sources: readonly TextSource[]): Promise<SearchText[]> {
    const texts: SearchText[] = [];
    for (const [month, of] of Map.groupBy(sources, monthOf)) {
      const kept = this.#open(month);
      let made = 0;
      for (const { key, make } of of) {
        const text = kept.get(key) ?? (await make());
        if (!kept.has(key)) made++;
        kept.set(key, text);
        texts.push(text);
      }
      if (made > 0) this.#save(month, kept);
    }
    return texts;
  }

  #open(month: string): Map<string, SearchText> {
    const bytes = this.#dir && readSealed(join(this.#dir, `${month}.texts`), labelOf(month));
    const lines = bytes ? bytes.toString('utf8').split('\n').slice(0, -1) : [];
    return new Map(lines.map((line) => JSON.parse(line) as [string, SearchText]));
  }

  #save(month: string, texts: ReadonlyMap<string, SearchText>): void {
    if (this.#dir === undefined) return;
    const wanted = this.#wanted.get(month);
    const lines = [...texts].filter(([key]) => wanted?.has(key));
    const content = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    try {
      mkdirSync(this.#dir, { recursive: true });
    } catch {
      // Then nothing can be kept.
    }
    markStore(this.#dir);
    const path = join(this.#dir, `${month}.texts`);
    writeSealed(path, labelOf(month), [Buffer.from(content)], { flush: false });
  }
}

function labelOf(month: string): string {
  return `search texts ${month}`;
}

function monthOf({ article }: TextSource): string {
  return article.date.slice(0, 7);
}

function keyOf({ key }: TextSource): string {
  return key;
}
