import { once } from 'node:events';
import { flushCompileCache, getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Room for what a thread makes and soon lets go. By default each takes some 50 MB more for it, and is no faster.
 */
export const smallNursery = { maxYoungGenerationSizeMb: 16 };

/**
 * Threads that run one program, which does tasks of one kind: it is sent a task, answers with a result
 * and is sent the next.
 */
export class Threads<Task, Result> {
  readonly #all: readonly Worker[];
  readonly #idle: Worker[];
  readonly #waiting: (() => void)[] = [];
  #failed = false;

  /**
   * @param program module of the thread: it answers each message with one
   * @param data its `workerData`
   */
  constructor(program: URL, data: unknown, count: number) {
    const options = { workerData: data, env: environment(), resourceLimits: smallNursery };
    this.#all = Array.from({ length: count }, () => new Worker(program, options));
    this.#idle = [...this.#all];
    // One that dies while it waits for a task is asked for the next one otherwise.
    for (const thread of this.#all) {
      thread.on('error', () => this.#fail());
      thread.on('exit', () => this.#fail());
    }
  }

  /**
   * Has the next free thread do it.
   *
   * @throws what the thread threw; no task is done after that
   */
  async run(task: Task): Promise<Result> {
    while (this.#idle.length === 0 && !this.#failed) {
      await new Promise<void>((wake) => this.#waiting.push(wake));
    }
    const thread = this.#idle.pop();
    if (this.#failed || !thread) throw new Error('A thread has failed');
    try {
      const result = await answerOf<Result>(thread, task);
      this.#idle.push(thread);
      return result;
    } catch (error) {
      this.#fail();
      throw error;
    } finally {
      this.#wake();
    }
  }

  #fail(): void {
    this.#failed = true;
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** Ends them, whatever they do. */
  async close(): Promise<void> {
    await Promise.all(this.#all.map((thread) => thread.terminate()));
  }
}

/** Ours; a thread asks here for the code that is kept compiled, and needs half of its time to start. */
function environment(): NodeJS.ProcessEnv {
  const kept = getCompileCacheDir();
  if (kept === undefined) return process.env;
  // What this process has compiled is of use at once.
  flushCompileCache();
  // Node puts a folder of its version below the one that it is told.
  return { ...process.env, NODE_COMPILE_CACHE: dirname(kept) };
}

async function answerOf<Result>(thread: Worker, task: unknown): Promise<Result> {
  const ended = new AbortController();
  const { signal } = ended;
  thread.postMessage(task);
  try {
    // What a thread throws rejects both.
    const [result] = await Promise.race([
      once(thread, 'message', { signal }),
      once(thread, 'exit', { signal }).then(([code]) => {
        throw new Error(`A thread ended with ${code}`);
      }),
    ]);
    return result as Result;
  } finally {
    ended.abort();
  }
}
