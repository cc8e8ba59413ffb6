import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PoolOptions, PoolWorker, WorkerRequest } from 'vitest/node';

/** The one thread of this process. */
let thread: Worker | undefined;
/** Resolved when its last run has been wound up: what that leaves behind would be taken from the next. */
let free = Promise.resolve();

/**
 * A worker of vitest whose thread outlives it: to start one, and to load what tests need besides our
 * own modules, takes longer than most tests. Our modules are loaded anew for each test file.
 */
export class WarmWorker implements PoolWorker {
  readonly name = 'warm';
  readonly #thread: Worker;
  #release: (() => void) | undefined;

  constructor({ env, execArgv }: PoolOptions) {
    thread ??= startThread(env, execArgv);
    this.#thread = thread;
  }

  on(event: string, callback: (...values: unknown[]) => void): void {
    this.#thread.on(event, callback);
  }

  off(event: string, callback: (...values: unknown[]) => void): void {
    this.#thread.off(event, callback);
  }

  send(message: WorkerRequest): void {
    this.#thread.postMessage(message);
  }

  deserialize(data: unknown): unknown {
    return data;
  }

  async start(): Promise<void> {
    const before = free;
    const { promise, resolve } = Promise.withResolvers<void>();
    free = promise;
    this.#release = resolve;
    await before;
  }

  async stop(): Promise<void> {
    this.#release?.();
  }
}

function startThread(env: PoolOptions['env'], execArgv: string[]): Worker {
  const started = new Worker(join(import.meta.dirname, 'warm-thread.ts'), {
    ...{ env, execArgv, stdout: true, stderr: true },
  });
  // Nobody reads what tests print, but they wait until it has been read.
  started.stdout.resume();
  started.stderr.resume();
  started.setMaxListeners(0);
  return started;
}
