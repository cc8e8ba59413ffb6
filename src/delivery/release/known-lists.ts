import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { listName, listText, parseList, type TreeList } from '#delivery/site/tree-list';
import { unfinishedName } from '#store/unfinished';

/** Of a site of 10,000 articles, the lists of all trees of five targets. Bytes. */
const keptBytes = 200_000_000;

/**
 * Lists of what was delivered, by the hash of their text, so that a target only has to say that hash.
 * One that is missing or damaged costs the reading of what lies at the target.
 */
export class KnownLists {
  readonly #dir: string;

  /** @param dir made when something is kept */
  constructor(dir: string) {
    this.#dir = dir;
  }

  get(name: string | undefined): TreeList | undefined {
    if (name === undefined || !/^[0-9a-f]{64}$/u.test(name)) return undefined;
    try {
      const text = readFileSync(join(this.#dir, name), 'utf8');
      return listName(text) === name ? parseList(text) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps a list, and of the others the newest. Never throws: without it the next delivery takes longer. */
  put(list: TreeList): string {
    const text = listText(list);
    const name = listName(text);
    const unfinished = unfinishedName(join(this.#dir, name));
    try {
      mkdirSync(this.#dir, { recursive: true });
      writeFileSync(unfinished, text);
      renameSync(unfinished, join(this.#dir, name));
      this.#forgetOldest();
    } catch {
      // A full disk, another process that tidies up: nothing is lost but time.
    }
    return name;
  }

  #forgetOldest(): void {
    const kept = readdirSync(this.#dir)
      .filter((file) => /^[0-9a-f]{64}/u.test(file))
      .map((file) => ({ path: join(this.#dir, file), ...sizeAndAge(join(this.#dir, file)) }))
      .sort((a, b) => b.written - a.written);
    let bytes = 0;
    for (const { path, size } of kept) {
      bytes += size;
      if (bytes > keptBytes) rmSync(path, { force: true });
    }
  }
}

function sizeAndAge(path: string) {
  const { size, mtimeMs: written } = statSync(path);
  return { size, written };
}
