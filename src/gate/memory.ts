import type { FileFacts, PageFacts } from '#gate/file-facts';
import type { Fault } from '#gate/verdict';
import { programHash } from '#process/program-hash';
import { readSealed, writeSealed } from '#store/sealed-file';

/** One remembered file; addresses and ids are numbers in the table of strings. */
interface Row {
  readonly key: string;
  readonly faults: readonly Fault[];
  readonly loads: readonly number[];
  readonly links: readonly number[];
  readonly page?: Omit<PageFacts, 'ids' | 'canonicals'> & {
    readonly ids: readonly number[];
    readonly canonicals: readonly number[];
  };
  /** Where its filter lies among the bytes behind the rows, and how long it is. */
  readonly phrases?: readonly [start: number, length: number];
}

interface Remembered {
  readonly strings: readonly string[];
  readonly rows: readonly Row[];
}

/** Every folder whose code has a say in the facts of a file. */
export const examiners = ['gate', 'vietnamese'];

/** Bytes before the rows that say how long they are. */
const headLength = 4;

/**
 * What is known of files by hash and extension. Facts count only for the program that found them; a
 * damaged memory is an empty one.
 */
export class Memory {
  readonly #path: string | undefined;
  readonly #label = `gate ${programHash(examiners)}`;
  readonly #strings: readonly string[] = [];
  readonly #filters: Buffer = Buffer.alloc(0);
  readonly #rows = new Map<string, Row>();
  readonly #met = new Map<string, FileFacts>();
  readonly #owned = new Map<string, string>();
  #changed = false;

  /** @param path sealed file of the memory; without one nothing is remembered */
  constructor(path: string | undefined) {
    this.#path = path;
    const bytes = path === undefined ? undefined : readSealed(path, this.#label);
    if (!bytes) return;
    const end = headLength + bytes.readUInt32LE(0);
    const known = JSON.parse(bytes.toString('utf8', headLength, end)) as Remembered;
    this.#strings = known.strings;
    this.#filters = bytes.subarray(end);
    for (const row of known.rows) this.#rows.set(row.key, row);
  }

  /** @param key hash and extension */
  recall(key: string): FileFacts | undefined {
    const met = this.#met.get(key);
    if (met) return met;
    const row = this.#rows.get(key);
    if (!row) return undefined;
    const facts = this.#factsOf(row);
    this.#met.set(key, facts);
    return facts;
  }

  /** @returns the same, with strings of its own: those cut from a page would keep all of it alive */
  note(key: string, found: FileFacts): FileFacts {
    const { loads, links, page } = found;
    const facts: FileFacts = {
      ...found,
      loads: loads.map((text) => this.#own(text)),
      links: links.map((text) => this.#own(text)),
      ...(page && {
        page: {
          ...page,
          ...(page.refresh !== undefined && { refresh: this.#own(page.refresh) }),
          heading: this.#own(page.heading),
          ids: page.ids.map((text) => this.#own(text)),
          canonicals: page.canonicals.map((text) => this.#own(text)),
        },
      }),
    };
    this.#met.set(key, facts);
    this.#changed = true;
    return facts;
  }

  /** One copy of every text, cut loose from the one it came from. */
  #own(text: string): string {
    const known = this.#owned.get(text);
    if (known !== undefined) return known;
    const copy = Buffer.from(text).toString();
    this.#owned.set(copy, copy);
    return copy;
  }

  /**
   * Writes what is known now, where this run has changed anything in it.
   *
   * @param alive SHA-256 of files of other sites: what is known of any else is forgotten; without it nothing is
   */
  save(alive?: ReadonlySet<string>): void {
    if (this.#path === undefined || !this.#changed) return;
    const strings = new Map<string, number>();
    const filters: Uint8Array[] = [];
    let length = 0;
    const numberOf = (text: string) => {
      const number = strings.get(text) ?? strings.size;
      strings.set(text, number);
      return number;
    };
    const rowOf = (key: string, facts: FileFacts): Row => {
      const { faults, loads, links, page, phrases } = facts;
      if (phrases) filters.push(phrases);
      const start = length;
      length += phrases?.length ?? 0;
      return {
        key,
        faults,
        loads: loads.map(numberOf),
        links: links.map(numberOf),
        ...(page && {
          page: {
            ...page,
            ids: page.ids.map(numberOf),
            canonicals: page.canonicals.map(numberOf),
          },
        }),
        ...(phrases && { phrases: [start, phrases.length] as const }),
      };
    };
    const rows = [...this.#met].map(([key, facts]) => rowOf(key, facts));
    for (const row of this.#rows.values()) {
      if (this.#met.has(row.key) || alive?.has(row.key.split('.', 1)[0] ?? '') === false) continue;
      rows.push(rowOf(row.key, this.#factsOf(row)));
    }
    const known: Remembered = { strings: [...strings.keys()], rows };
    const json = Buffer.from(JSON.stringify(known));
    const head = Buffer.alloc(headLength);
    head.writeUInt32LE(json.length);
    writeSealed(this.#path, this.#label, [head, json, ...filters]);
  }

  #factsOf({ faults, loads, links, page, phrases }: Row): FileFacts {
    const textOf = (number: number) => this.#strings[number] ?? '';
    return {
      faults,
      loads: loads.map(textOf),
      links: links.map(textOf),
      ...(page && {
        page: { ...page, ids: page.ids.map(textOf), canonicals: page.canonicals.map(textOf) },
      }),
      ...(phrases && { phrases: this.#filters.subarray(phrases[0], phrases[0] + phrases[1]) }),
    };
  }
}
