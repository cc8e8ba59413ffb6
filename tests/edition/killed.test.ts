import { dirname, join } from 'node:path';
import { beforeAll, expect, inject, it } from 'vitest';
import { atLength } from '../run/at-length.ts';
import { Editions } from './killed/editions.ts';
import { kill } from './killed/kill.ts';

// One of the kills that `npm run prove -- kills` makes by the dozen; the other as well at length.
let editions: Editions;

beforeAll(async () => {
  editions = await Editions.begin(join(inject('runFolder'), 'killed'));
});

const besideOutput = () => [dirname(editions.site.out)];

it('a build killed at work, with everything it has started, leaves the former output', async () => {
  const { build, left, faults } = await kill(editions, {
    said: 'Dựng lại #/# trang',
    after: 100,
  });
  expect(faults).toEqual([]);
  expect([build.killed, left]).toEqual([true, 'the former']);
});

if (atLength) {
  it('killed between the two renames it leaves no output, and the next command brings the former back', async () => {
    const { build, left, faults } = await kill(editions, {
      // The first finds out whether the output can be moved at all.
      touch: 3,
      only: 'renameSync',
      folders: besideOutput(),
    });
    expect(faults).toEqual([]);
    expect([build.killed, left]).toEqual([true, 'none, after the next command the former']);
  });
}
