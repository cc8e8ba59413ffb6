import pLimit from 'p-limit';

/**
 * Does something for each item, a few at a time and in their order. After a failure no more is begun;
 * all has ended when this has, well or not.
 *
 * @throws what the first of the items that failed threw
 */
export async function inLanes<T>(
  items: Iterable<T>,
  lanes: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const limit = pLimit({ concurrency: lanes, rejectOnClear: true });
  const begin = async (item: T) => {
    try {
      await work(item);
    } catch (error) {
      // What waits stands behind all that was begun, so that this failure is told and not its own.
      limit.clearQueue();
      throw error;
    }
  };
  await allEnded(Array.from(items, (item) => limit(begin, item)));
}

/** As `Promise.all`, but only once nothing is at work any more. */
export async function allEnded(jobs: readonly Promise<unknown>[]): Promise<void> {
  for (const end of await Promise.allSettled(jobs)) {
    if (end.status === 'rejected') throw end.reason;
  }
}
