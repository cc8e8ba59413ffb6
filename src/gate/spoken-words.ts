import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '#bulletin/article';
import { type GateContent, publishedIn } from '#gate/judged-site';
import { indexOfWords, readWords } from '#gate/reading/words';

/** What is looked for: a title, or an address. */
interface Sought {
  readonly key: string;
  readonly words: Uint32Array;
  readonly address?: string;
}

/**
 * Whether a title stands in something published, as its editors have written it, and where; asked once a
 * title. Titles and sapos are looked at first: the same title every year is what is common. The files are
 * read only for a title that is not among them.
 */
export class SpokenWords {
  readonly #dir: string;
  readonly #published: readonly Article[];
  /** Where the words of a key stand; `undefined` where nowhere. */
  readonly #known = new Map<string, string | undefined>();
  #heads: readonly (readonly [string, Uint32Array])[] | undefined;
  #files: readonly (readonly [string, Uint32Array])[] | undefined;

  constructor(content: GateContent) {
    this.#dir = content.dir;
    this.#published = publishedIn(content);
  }

  has(sought: Sought): boolean {
    // Nobody may be led to an address that is not there yet, whoever wrote it.
    if (sought.address !== undefined) return false;
    if (!this.#known.has(sought.key)) this.#known.set(sought.key, this.#find(sought));
    return this.#known.get(sought.key) !== undefined;
  }

  /** Where it stands, in words for `stillIn`; `undefined` where nowhere, or where nobody has asked. */
  where({ key }: Sought): string | undefined {
    return this.#known.get(key);
  }

  /** Whether it stands where an earlier run has found it. */
  stillIn(where: string, sought: Sought): boolean {
    if (sought.address !== undefined) return false;
    const [kind, name = ''] = split(where);
    const article = this.#published.find(({ id }) => name === (kind === 'head' ? id : fileOf(id)));
    // A page or a register is there for all to read, an article's text where it is published.
    const isOpen = article !== undefined || (kind === 'file' && !name.startsWith(articles));
    if (
      !isOpen ||
      !holds(kind === 'head' && article ? headOf(article) : this.#read(name), sought)
    ) {
      return false;
    }
    this.#known.set(sought.key, where);
    return true;
  }

  #find(sought: Sought): string | undefined {
    this.#heads ??= this.#published.map((one) => [one.id, headOf(one)]);
    const head = this.#heads.find(([, words]) => holds(words, sought));
    if (head) return `head ${head[0]}`;
    this.#files ??= [
      ...this.#published.map(({ id }) => fileOf(id)),
      ...globSync(['*.yaml', 'pages/*.md'], { cwd: this.#dir }),
    ].map((file) => [file, readWords(readFileSync(join(this.#dir, file), 'utf8'))]);
    const file = this.#files.find(([, words]) => holds(words, sought));
    return file && `file ${file[0]}`;
  }

  #read(file: string): Uint32Array {
    try {
      return readWords(readFileSync(join(this.#dir, file), 'utf8'));
    } catch {
      // It is gone.
      return new Uint32Array();
    }
  }
}

const articles = 'articles/';

function fileOf(id: string): string {
  return `${articles}${id}/index.md`;
}

function headOf({ title, summary }: Article): Uint32Array {
  return readWords(`${title}. ${summary}`);
}

function holds(text: Uint32Array, { words }: Sought): boolean {
  return indexOfWords(text, words) >= 0;
}

function split(where: string): [string, string] {
  const gap = where.indexOf(' ');
  return [where.slice(0, gap), where.slice(gap + 1)];
}
