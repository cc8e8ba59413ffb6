import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { underLoad } from './readers.ts';
import { openFolder, removeFolder } from './running.ts';

const folder = openFolder('readers');

afterAll(() => removeFolder(folder));

it('no reader meets a page that is missing or mixed while releases change', async () => {
  const outcome = await underLoad({ folder: join(folder, 'load'), switches: 10, reads: 1500 });
  expect(outcome.faults).toEqual([]);
  expect(outcome.switches).toBeGreaterThanOrEqual(10);
  expect(outcome.rollbacks).toBeGreaterThanOrEqual(2);
  expect(outcome.reads).toBeGreaterThanOrEqual(1500);
});
