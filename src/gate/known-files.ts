import type { FileFacts } from '#gate/file-facts';
import { Memory, memoryKey } from '#gate/memory';
import { examine } from '#gate/reading/examine';
import type { SiteFile } from '#gate/site-files';
import { manifestName } from '#view/site-manifest';

/** Of so many pages to look at some may be remembered, and it pays to read the memory. */
const many = 150;

/** The memory doubles, and by no less than this many bytes, before it is read to be rid of what is dead. */
const roomForDead = 1 << 24;

/** What is known of the files of a site: remembered, or found out now. */
export class KnownFiles {
  readonly #files: ReadonlyMap<string, SiteFile>;
  readonly #memory: Memory;
  readonly #met = new Map<string, FileFacts>();

  /** @param memoryFile where what was found out is remembered; without it nothing is */
  constructor(files: ReadonlyMap<string, SiteFile>, memoryFile: string | undefined) {
    this.#files = files;
    this.#memory = new Memory(memoryFile);
  }

  /**
   * Reads the memory where that pays.
   *
   * @param asked paths of files that will be asked for
   * @param size of the memory when it was last read, in bytes; 0 where nobody knows
   */
  expect(asked: Iterable<string>, size: number): void {
    // Whatever is no page is looked at in no time.
    let pages = 0;
    for (const path of asked) if (path.endsWith('.html')) pages += 1;
    if (pages > many || size === 0 || this.#memory.size > 2 * size + roomForDead)
      this.#memory.open();
  }

  /** `undefined` where there is no file. Of the manifest nothing is: it is new in every build, and its own rule reads it. */
  factsOf(path: string): FileFacts | undefined {
    const file = this.#files.get(path);
    if (!file || path === manifestName) return undefined;
    const bytes = file.isHashed ? undefined : file.read();
    const key = memoryKey(path, file.sha256(bytes));
    const known = this.#met.get(key) ?? this.#memory.recall(key);
    if (known) return known;
    const facts = examine(path, bytes ?? file.read());
    this.#memory.note(key, facts);
    // Another rule may ask for the same one; of a whole site they would take up too much room.
    if (this.#met.size < many) this.#met.set(key, facts);
    return facts;
  }

  /** Filter of the words of a file, which costs much less than all of its facts. */
  phrasesOf(path: string): Uint8Array | undefined {
    const file = this.#files.get(path);
    if (!file || path === manifestName) return undefined;
    this.#memory.open();
    const known = this.#memory.phrasesOf(memoryKey(path, file.sha256()));
    return (known ?? this.factsOf(path))?.phrases;
  }

  /**
   * Remembers what has been found out.
   *
   * @param elsewhere SHA-256 of files of other sites that stand; without it nothing is forgotten
   * @returns size of the memory, where it has been read
   */
  save(elsewhere: (() => ReadonlySet<string>) | undefined): number | undefined {
    const alive = () => {
      const all = new Set(elsewhere?.());
      for (const [path, file] of this.#files) if (path !== manifestName) all.add(file.sha256());
      return all;
    };
    this.#memory.save(elsewhere && alive);
    return this.#memory.isOpen ? this.#memory.size : undefined;
  }
}
