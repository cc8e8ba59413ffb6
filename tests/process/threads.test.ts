import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, it } from 'vitest';
import { Threads } from '#process/threads';

/** A thread that answers, throws or dies, as it is told. */
function program(): URL {
  const file = join(mkdtempSync(join(inject('runFolder'), 'threads-')), 'thread.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', async (task) => {
      if (task === 'throw') throw new Error('hỏng');
      if (task === 'later') setTimeout(() => process.exit(3), 20);
      parentPort.postMessage(task + '!');
    });`,
  );
  return pathToFileURL(file);
}

it('threads do tasks in turn, more of them than there are threads', async () => {
  const threads = new Threads<string, string>(program(), undefined, 2);
  const tasks = ['a', 'b', 'c', 'd', 'e'];
  expect(await Promise.all(tasks.map((task) => threads.run(task)))).toEqual(
    tasks.map((task) => `${task}!`),
  );
  await threads.close();
});

it('what a thread throws is thrown, and who waits for one is not left waiting', async () => {
  const threads = new Threads<string, string>(program(), undefined, 1);
  const ends = await Promise.allSettled([threads.run('throw'), threads.run('a')]);
  expect(ends.map((end) => (end.status === 'rejected' ? end.reason.message : end.value))).toEqual([
    'hỏng',
    'A thread has failed',
  ]);
  await threads.close();
});

it('a thread that dies while it has nothing to do is noticed by the next task', async () => {
  const threads = new Threads<string, string>(program(), undefined, 1);
  expect(await threads.run('later')).toBe('later!');
  await expect
    .poll(() => threads.run('a').catch((error: Error) => error.message))
    .toMatch(/A thread (?:has failed|ended with 3)/u);
  await threads.close();
});
