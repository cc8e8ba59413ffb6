import { existsSync, type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

export interface WatchListener {
  /** Told a path below the folder, with `/` (empty: the folder), at or below which something has changed. */
  readonly onChange: (path: string) => void;
  /** Told that from now on changes are not seen: the system has no watches left, or refuses them. */
  readonly onLost: (error: unknown) => void;
}

/**
 * Watches a folder and everything below it. What changes after this returns is told.
 *
 * @returns stops watching
 */
export function watchFolder(dir: string, listener: WatchListener): () => void {
  // Windows and macOS watch a whole tree at once.
  const watches = process.platform === 'linux' ? new FolderWatches(dir) : new TreeWatch(dir);
  watches.start(listener);
  return () => watches.close();
}

/** One watch for all. */
class TreeWatch {
  readonly #root: string;
  #watcher: FSWatcher | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  start({ onChange, onLost }: WatchListener): void {
    try {
      this.#watcher = watch(this.#root, { recursive: true }, (_, name) =>
        onChange(name?.replaceAll('\\', '/') ?? ''),
      );
      this.#watcher.on('error', onLost);
    } catch (error) {
      onLost(error);
    }
  }

  close(): void {
    this.#watcher?.close();
  }
}

/**
 * A watch for each folder. Node's own `recursive` takes one for each file too, three times as long at
 * 10,000 articles, and loses a file that an editor saves by putting a new one in its place.
 */
class FolderWatches {
  readonly #root: string;
  /** By path below the root; the root's own is empty. */
  readonly #watchers = new Map<string, FSWatcher>();
  #listener: WatchListener | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  start(listener: WatchListener): void {
    this.#listener = listener;
    this.#add('');
  }

  close(): void {
    this.#listener = undefined;
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #add(path: string): void {
    try {
      this.#addAll(path);
    } catch (error) {
      // Gone again: its going is told as well.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      this.#listener?.onLost(error);
      this.close();
    }
  }

  /** The watch comes first: what is put into the folder while it is listed is seen twice, not never. */
  #addAll(path: string): void {
    const folder = join(this.#root, path);
    const watcher = watch(folder, (event, name) => this.#told(path, event, name));
    this.#watchers.set(path, watcher);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) this.#add(below(path, entry.name));
    }
  }

  #told(folder: string, event: string, name: string | null): void {
    if (!existsSync(this.#root)) {
      // What may come under its name is another folder, of which nothing would be told.
      this.#listener?.onLost(new Error(`${this.#root} is gone`));
      this.close();
      return;
    }
    const path = name === null ? folder : below(folder, name);
    // A folder that comes, goes, or is another one under the same name.
    if (event === 'rename') {
      this.#remove(path);
      const stat = lstatSync(join(this.#root, path), { throwIfNoEntry: false });
      if (stat?.isDirectory()) this.#add(path);
    }
    this.#listener?.onChange(path);
  }

  #remove(path: string): void {
    if (!this.#watchers.has(path)) return;
    for (const [other, watcher] of this.#watchers) {
      if (other !== path && !other.startsWith(`${path}/`)) continue;
      watcher.close();
      this.#watchers.delete(other);
    }
  }
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
