import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { differences, readTree } from './incremental/compare.ts';
import { editNamed } from './incremental/edits/all-edits.ts';
import { Random } from './incremental/random.ts';
import { type MadeEdits, makeEdits, standing, step } from './incremental/step.ts';
import { Worksite } from './incremental/worksite.ts';

/**
 * One for each way in which what is kept may be wrong: of a text, a title in lists, a photo, a register. What
 * renders most comes first: it must not hide what a later one leaves stale.
 * `npm run prove -- each` makes one of every kind, each against a clean build of its own, the program's
 * among them; `npm run prove -- edits` hundreds, at random.
 */
const turns = [
  ['nothing'],
  ['unit renamed, the former name with its years'],
  ['one digit of the body exchanged, the size kept'],
  ['title edited', 'photo swapped under its name'],
] as const;

const random = new Random(1);
const made = new Map<string, MadeEdits>();
let site: Worksite;

beforeAll(async () => {
  site = new Worksite(join(inject('runFolder'), 'incremental'), random);
  await site.writeContent();
  expect(await site.buildIncrementally()).toMatchObject({ code: 0 });
});

describe('an incremental build', () => {
  it.each(turns.map((names) => [names.join('; '), names] as const))(
    'is made after: %s',
    async (name, names) => {
      const done = await makeEdits(site, names.map(editNamed), random);
      made.set(name, done);
      const { what, built } = done;
      expect([what, built.code, site.leftBehind()]).toEqual([what, 0, []]);
    },
  );

  it('has the bytes of a clean one after all of them', async () => {
    const { code } = await site.buildFromNothing();
    expect(code).toBe(0);
    site.reference = readTree(site.cleanOut);
    const edits = [...made.values()].map(({ what }) => what).join('; ');
    expect(differences(site.reference, standing(site)), edits).toEqual([]);
  });

  it('has them too where all of the cache is damaged', async () => {
    const edit = editNamed('one byte flipped in all of the cache’s kept files');
    const damaged = await step(site, edit, random);
    expect(damaged?.differences).toEqual([]);
  });
});

describe('an incremental build renders', () => {
  it('no page where nothing has changed', () => {
    expect(made.get('nothing')?.built.rendered?.pages ?? 0).toBe(0);
  });

  it.each([
    [turns[2], 0.1],
    [turns[3], 0.6],
  ])('few pages after: %s', (names, share) => {
    const { pages = 0, of = 0 } = made.get(names.join('; '))?.built.rendered ?? {};
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(of * share);
  });
});
