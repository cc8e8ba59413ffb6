/** Runs at most `width` of the tasks given to it at a time, in the order given. */
export function limit(width: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = Math.max(1, width);
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** Like `Promise.all`, but only once nothing is still writing. */
export async function allSettledOrThrow(jobs: readonly Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(jobs)) {
    if (result.status === 'rejected') throw result.reason;
  }
}
