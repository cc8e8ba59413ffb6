import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { differences, readTree } from './incremental/compare.ts';
import { editNamed } from './incremental/edits/all-edits.ts';
import { Random } from './incremental/random.ts';
import { type MadeEdit, makeEdit, standing, step } from './incremental/step.ts';
import { Worksite } from './incremental/worksite.ts';

/**
 * One for each way in which what is kept may be wrong: of a text, a title in lists, a photo, a register.
 * `npm run prove -- each` makes one of every kind, each against a clean build of its own, the program's
 * among them; `npm run prove -- edits` hundreds, at random.
 */
const names = [
  'nothing',
  'one digit of the body exchanged, the size kept',
  'title edited',
  'photo swapped under its name',
  'unit renamed, the former name with its years',
] as const;

const random = new Random(1);
const made = new Map<string, MadeEdit>();
let site: Worksite;

beforeAll(async () => {
  site = new Worksite(join(inject('runFolder'), 'incremental'), random);
  await site.writeContent();
  expect(await site.buildIncrementally()).toMatchObject({ code: 0 });
});

/** Builds incrementally after an edit. */
async function buildAfter(name: string): Promise<MadeEdit> {
  const done = await makeEdit(site, editNamed(name), random);
  if (!done) throw new Error('The edit found nothing to do');
  made.set(name, done);
  return done;
}

describe('an incremental build', () => {
  it.each(names)('is made after: %s', async (name) => {
    const { what, built } = await buildAfter(name);
    expect([what, built.code, site.leftBehind()]).toEqual([what, 0, []]);
  });

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
    ['one digit of the body exchanged, the size kept', 0.1],
    ['title edited', 0.5],
  ])('few pages after: %s', (name, share) => {
    const { pages = 0, of = 0 } = made.get(name)?.built.rendered ?? {};
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(of * share);
  });
});
