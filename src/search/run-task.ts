import { Worker } from 'node:worker_threads';
import type { SearchDocument } from '#search/document';

/** What a thread is started for. */
export type SearchTask =
  | { readonly documents: readonly SearchDocument[]; readonly outDir: string }
  | {
      readonly partDirs: readonly string[];
      readonly outDir: string;
      readonly catalogue: string;
    };

/**
 * Does a task in a thread of its own. Each thread has a pagefind process of its own, which it may end
 * without ending another's; and where pagefind dies, a thread that waits for it ends with a code,
 * where the build itself would wait for ever.
 *
 * @throws Error with pagefind's own words where it has any
 */
export function runTask(task: SearchTask): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('search-thread.ts', import.meta.url), { workerData: task });
    thread.once('error', reject);
    thread.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`pagefind dừng giữa chừng (mã ${code}), có thể vì máy thiếu bộ nhớ.`));
    });
  });
}
