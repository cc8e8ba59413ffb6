import { Worker } from 'node:worker_threads';
import { inLanes } from '#process/in-lanes';
import { smallNursery } from '#process/threads';
import type { SearchText } from '#search/index-part';
import type { Damaged, MergedFiles, PlacedPart } from '#search/merge-parts';

/** What a thread is asked to do. */
export type SearchTask =
  | { readonly kind: 'pagefind'; readonly texts: readonly SearchText[]; readonly outDir: string }
  | {
      readonly kind: 'part';
      readonly texts: readonly SearchText[];
      readonly dir: string;
      readonly key: string;
    }
  | { readonly kind: 'merge'; readonly parts: readonly PlacedPart[] }
  | {
      /** Writes what was merged last by the same thread. */
      readonly kind: 'write';
      readonly outDir: string;
      /** Parts whose fragments are wanted, and files of words, by their numbers. */
      readonly fragments: readonly number[];
      readonly words: readonly number[];
      readonly catalogue: string;
    };

export interface SearchAnswerOf {
  readonly pagefind: undefined;
  readonly part: undefined;
  readonly merge: MergedFiles | Damaged;
  readonly write: { readonly head: readonly string[] } | { readonly damaged: readonly number[] };
}

/** Pagefind keeps one core busy. More than two at once would need memory that a build has not got. */
const most = 2;

/**
 * Threads that index and merge. Each has a pagefind process of its own, which it may end without ending
 * another's; and where pagefind dies, a thread that waits for it ends, where the build itself would
 * wait for ever. They start when there is something to do, and stay until they are ended.
 */
export class SearchThreads {
  readonly #threads = new Map<number, Worker>();

  /** Does something with each item, in as many threads as there may be. */
  async each<T>(
    items: readonly T[],
    work: (item: T, thread: SearchThread) => Promise<void>,
  ): Promise<void> {
    const free = Array.from({ length: most }, (_, at) => this.#thread(at)).toReversed();
    await inLanes(items, most, async (item) => {
      const thread = free.pop();
      if (!thread) throw new Error('More lanes than threads');
      try {
        await work(item, thread);
      } finally {
        free.push(thread);
      }
    });
  }

  /** One of them, always the same. */
  get first(): SearchThread {
    return this.#thread(0);
  }

  end(): void {
    for (const thread of this.#threads.values()) thread.postMessage('end');
    this.#threads.clear();
  }

  #thread(at: number): SearchThread {
    return {
      do: (task) =>
        new Promise((resolve, reject) => {
          const thread = this.#threads.get(at) ?? start();
          this.#threads.set(at, thread);
          const answered = ({ answer, error }: { answer: never; error?: Error }) =>
            done(() => (error === undefined ? resolve(answer) : reject(error)));
          const failed = (error: Error) => {
            this.#threads.delete(at);
            done(() => reject(error));
          };
          const gone = (code: number) =>
            failed(new Error(`pagefind dừng giữa chừng (mã ${code}), có thể vì máy thiếu bộ nhớ.`));
          const done = (settle: () => void) => {
            thread.off('message', answered).off('error', failed).off('exit', gone);
            settle();
          };
          thread.on('message', answered).on('error', failed).on('exit', gone);
          thread.postMessage(task);
        }),
    };
  }
}

export interface SearchThread {
  /** @throws Error with pagefind's own words where it has any */
  do<Task extends SearchTask>(task: Task): Promise<SearchAnswerOf[Task['kind']]>;
}

function start(): Worker {
  return new Worker(new URL('search-thread.ts', import.meta.url), { resourceLimits: smallNursery });
}
