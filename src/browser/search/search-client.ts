import type { Reply, Request } from './request';

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: unknown) => void;
}

/** Asks the worker. One that breaks is exchanged for a new one by the next question. */
export class SearchClient {
  #worker: Worker | undefined;
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** Rejects where the index cannot be opened: no network, WebAssembly or workers forbidden. */
  ask(request: Request): Promise<Reply> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker ??= this.#start();
      this.#worker.postMessage({ id, request });
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }) => {
      const { id, reply, error } = data as { id: number; reply?: Reply; error?: string };
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (reply) waiting?.resolve(reply);
      else waiting?.reject(new Error(error));
    });
    worker.addEventListener('error', (event) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(event.message));
      this.#waiting.clear();
      worker.terminate();
      this.#worker = undefined;
    });
    return worker;
  }
}
