import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { editNamed } from './incremental/edits/all-edits.ts';
import { Random } from './incremental/random.ts';
import { type Step, step } from './incremental/step.ts';
import { Worksite } from './incremental/worksite.ts';

/** One of each kind; `npm run prove` makes hundreds, at random. */
const names = [
  'nothing',
  'one digit of the body exchanged, the size kept',
  'title edited',
  'article added',
  'one byte flipped in all of the cache’s kept files',
  'newest article deleted',
  'folder renamed',
  'speakers changed',
  'topics changed',
  'file of the output altered',
  'date moved to another year',
  'one byte flipped in all of the cache’s photos',
  'photo swapped under its name',
  'unit renamed, the former name with its years',
  'the cache’s records of outputs truncated',
  'person’s alias changed',
  'page size changed',
  'page edited',
  'cache deleted',
  'file added to the output',
  'alias added or removed',
  'draft flag set or cleared',
  'clock moved past the embargo, or back before it',
  'another output folder',
  'clock moved by a year',
  'article with an error, then mended',
  'template touched',
  'public file changed',
  'base path changed',
  'public address changed',
  'output deleted',
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
