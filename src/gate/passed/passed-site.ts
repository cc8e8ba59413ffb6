/** What is kept of a site that passed. Files are numbers in the order of `paths`. */
export interface PassedData {
  readonly paths: readonly string[];
  /** SHA-256 in hex of each, one behind the other; zeros where the bytes do not count. */
  readonly hashes: string;
  /** Where the targets of each file begin, and behind the last where they end. */
  readonly starts: Uint32Array;
  /** The files to which the addresses of files lead. */
  readonly targets: Uint32Array;
  readonly fragments: readonly PassedFragment[];
  /** File of an article's page → the article's title. */
  readonly titles: ReadonlyMap<string, string>;
  /** What was held back → where an editor has published the same words; empty where nowhere. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Path → SHA-256 of the project's public files. */
  readonly publicHashes: ReadonlyMap<string, string>;
  /** Bytes of the memory of files when it was last read whole. */
  readonly memorySize: number;
}

/** A file, another, and the place in that one to which the first leads. */
export type PassedFragment = readonly [asker: number, target: number, fragment: string];

export const hashLength = 64;

/** A site without a file, of a content without an article, has passed: every site differs from it by all it has. */
const emptyData: PassedData = {
  paths: [],
  hashes: '',
  starts: new Uint32Array(1),
  targets: new Uint32Array(),
  fragments: [],
  titles: new Map(),
  secrets: new Map(),
  publicHashes: new Map(),
  memorySize: 0,
};

/** A site that passed the gate, as far as its rules have to know it when they judge what it has become. */
export class PassedSite {
  readonly data: PassedData;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(data = emptyData) {
    this.data = data;
    this.#numbers = new Map(data.paths.map((path, number) => [path, number]));
  }

  get titles(): ReadonlyMap<string, string> {
    return this.data.titles;
  }

  get secrets(): ReadonlyMap<string, string> {
    return this.data.secrets;
  }

  has(path: string): boolean {
    return this.#numbers.has(path);
  }

  numberOf(path: string): number | undefined {
    return this.#numbers.get(path);
  }

  /** Whether a file had these bytes. */
  hadBytes(path: string, sha256: string): boolean {
    const number = this.#numbers.get(path);
    return number !== undefined && this.data.hashes.startsWith(sha256, number * hashLength);
  }

  /** Files with an address that leads to one of these. */
  *askersOf(targets: ReadonlySet<string>): Iterable<string> {
    if (targets.size === 0) return;
    const { paths, starts, targets: all } = this.data;
    const isWanted = new Uint8Array(paths.length);
    for (const path of targets) isWanted[this.#numbers.get(path) ?? paths.length] = 1;
    for (const [number, path] of paths.entries()) {
      const end = starts[number + 1] ?? 0;
      for (let at = starts[number] ?? 0; at < end; at++) {
        if (isWanted[all[at] ?? 0] === 0) continue;
        yield path;
        break;
      }
    }
  }

  /** Places in other files to which addresses lead. */
  *fragments(): Iterable<{ asker: string; target: string; fragment: string }> {
    const { paths, fragments } = this.data;
    for (const [asker, target, fragment] of fragments) {
      yield { asker: paths[asker] ?? '', target: paths[target] ?? '', fragment };
    }
  }
}
