import { expect, test } from 'vitest';
import { allSettledOrThrow, limit } from '#photos/publish/limit';

const moment = () => new Promise<void>((resolve) => setTimeout(resolve, 2));

test('runs so many at a time, in order, and goes on after a failure', async () => {
  const limited = limit(2);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const jobs = [0, 1, 2, 3, 4, 5].map((job) =>
    limited(async () => {
      begun.push(job);
      running += 1;
      most = Math.max(most, running);
      await moment();
      running -= 1;
      if (job === 1) throw new Error('hỏng');
      return job;
    }),
  );
  const results = await Promise.allSettled(jobs);
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

test('a failure is thrown only once everything has come to rest', async () => {
  let finished = false;
  const failing = Promise.reject(new Error('hỏng'));
  const slow = moment().then(() => {
    finished = true;
  });
  await expect(allSettledOrThrow([failing, slow])).rejects.toThrow('hỏng');
  expect(finished).toBe(true);
});
