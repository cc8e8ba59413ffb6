import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { allEnded, inLanes } from '#process/in-lanes';

describe('work in lanes', () => {
  it('is begun in order, so much at a time, and all of it is done', async () => {
    const begun: number[] = [];
    const done: number[] = [];
    let running = 0;
    let most = 0;
    await inLanes([0, 1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      running += 1;
      most = Math.max(most, running);
      await turn();
      running -= 1;
      done.push(item);
    });
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
    expect(done.toSorted()).toEqual(begun);
    expect(most).toBe(2);
  });

  it.each([
    ['fails', async () => Promise.reject(new Error('hỏng'))],
    [
      'throws at once',
      (): Promise<void> => {
        throw new Error('hỏng');
      },
    ],
  ])('that %s lets what runs beside it end, and begins nothing more', async (_, fail) => {
    const [begun, done]: [number[], number[]] = [[], []];
    const work = inLanes([0, 1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      if (item === 1) return fail();
      await turn();
      await turn();
      done.push(item);
    });
    await expect(work).rejects.toThrow('hỏng');
    expect([begun, done]).toEqual([[0, 1], [0]]);
  });

  it('is nothing where there are no items', async () => {
    await expect(inLanes([], 2, () => Promise.reject(new Error('hỏng')))).resolves.toBeUndefined();
  });
});

it('a failure is thrown only once everything has come to rest', async () => {
  let finished = false;
  const failing = Promise.reject(new Error('hỏng'));
  const slow = turn().then(() => {
    finished = true;
  });
  await expect(allEnded([failing, slow])).rejects.toThrow('hỏng');
  expect(finished).toBe(true);
});
