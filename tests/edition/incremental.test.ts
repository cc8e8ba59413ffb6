import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { editNamed } from './incremental/edits/all-edits.ts';
import { Random } from './incremental/random.ts';
import { type Step, step } from './incremental/step.ts';
import { Worksite } from './incremental/worksite.ts';

/**
 * One for each way in which what is kept may be wrong: of a text, a title in lists, a photo, a register,
 * the cache itself, the program.
 * `npm run prove -- each` makes one of every kind, `npm run prove -- edits` hundreds, at random.
 */
const names = [
  'nothing',
  'one digit of the body exchanged, the size kept',
  'title edited',
  'one byte flipped in all of the cache’s kept files',
  'photo swapped under its name',
  'unit renamed, the former name with its years',
  'template touched',
] as const;

const random = new Random(1);
const steps = new Map<string, Step>();
let site: Worksite;

beforeAll(async () => {
  site = new Worksite(join(inject('runFolder'), 'incremental'), random);
  const first = await step(site, editNamed('nothing'), random);
  expect(first?.differences).toEqual([]);
});

describe('an incremental build has the bytes of a clean one after', () => {
  it.each(names)('%s', async (name) => {
    const made = await step(site, editNamed(name), random);
    if (!made) throw new Error('The edit found nothing to do');
    steps.set(name, made);
    expect(made.differences, made.what).toEqual([]);
  });
});

describe('an incremental build renders', () => {
  it('no page where nothing has changed', () => {
    expect(steps.get('nothing')?.rendered?.pages ?? 0).toBe(0);
  });

  it.each([
    ['one digit of the body exchanged, the size kept', 0.1],
    ['title edited', 0.5],
  ])('few pages after: %s', (name, share) => {
    const { pages = 0, of = 0 } = steps.get(name)?.rendered ?? {};
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(of * share);
  });
});
