import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

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
    this.#all = Array.from({ length: count }, () => new Worker(program, { workerData: data }));
    this.#idle = [...this.#all];
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
      this.#failed = true;
      throw error;
    } finally {
      for (const wake of this.#waiting.splice(0)) wake();
    }
  }

  /** Ends them, whatever they do. */
  async close(): Promise<void> {
    await Promise.all(this.#all.map((thread) => thread.terminate()));
  }
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
