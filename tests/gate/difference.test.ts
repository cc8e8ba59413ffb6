import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { judgeSite } from '#gate/judge-site';
import { type PassedPlace, readPassed } from '#gate/passed/passed-file';
import { atLength } from '../run/at-length.ts';
import { contentOf, reseal } from '../store/reseal.ts';
import { ChangingSite } from './changing-site.ts';

const sites = atLength ? 200 : 30;
const steps = 25;

/** What is kept of a site, in an order of its own; where words were found there may be several answers. */
function keptIn(place: PassedPlace): object {
  const data = readPassed(place);
  if (!data) throw new Error('Nothing is kept');
  const { paths, hashes, starts, targets, fragments, titles, secrets, publicHashes } = data;
  return {
    ...{ paths, hashes, starts, targets, titles, publicHashes },
    fragments: fragments.map(String).sort(),
    secrets: [...secrets.keys()].sort(),
  };
}

describe('a site judged by how it differs from the one that passed', () => {
  it('gets the verdict that it would get in full', () => {
    let passed = 0;
    let refused = 0;
    for (let seed = 1; seed <= sites; seed++) {
      const folder = join(inject('runFolder'), `changing-${randomUUID()}`);
      const site = new ChangingSite(folder, seed);
      const kept = { passedFile: join(folder, 'passed'), memoryFile: join(folder, 'memory') };
      for (let step = 0; step < steps; step++) {
        const options = site.write();
        const anew = join(folder, 'anew');
        rmSync(anew, { force: true });
        const whole = judgeSite(site.dir, { ...options, passedFile: anew });
        expect(judgeSite(site.dir, { ...options, ...kept }), `seed ${seed}, step ${step}`).toEqual(
          whole,
        );
        if (whole.faults.length === 0) {
          passed += 1;
          const place = { origin: options.origin, base: options.base };
          expect(keptIn({ ...place, file: kept.passedFile })).toEqual(
            keptIn({ ...place, file: anew }),
          );
        } else refused += 1;
        site.step();
      }
    }
    // Otherwise nothing is proved.
    expect(Math.min(passed, refused)).toBeGreaterThan((sites * steps) / 10);
  });

  it('is asked in full where what is kept is damaged, of another program, or of another folder', () => {
    const folder = join(inject('runFolder'), `kept-${randomUUID()}`);
    const site = new ChangingSite(folder, 1);
    const passedFile = join(folder, 'passed');
    const options = { ...site.write(), passedFile };
    const refused = { ...options, base: '/khac/' };
    const whole = judgeSite(site.dir, { ...refused, passedFile: '' }).faults;
    expect(judgeSite(site.dir, options).faults).toEqual([]);
    expect(existsSync(passedFile)).toBe(true);
    // Of another address everything is to be asked.
    expect(whole.length).toBeGreaterThan(5);
    expect(judgeSite(site.dir, refused).faults).toEqual(whole);
    const sound = readFileSync(passedFile);
    for (const damaged of [
      sound.subarray(0, sound.length - 1),
      Buffer.from(sound).fill(1, sound.length - 40, sound.length - 39),
      Buffer.alloc(0),
    ]) {
      writeFileSync(passedFile, damaged);
      expect(judgeSite(site.dir, options).faults).toEqual([]);
      expect(readFileSync(passedFile).equals(sound)).toBe(true);
    }
    reseal(
      passedFile,
      (content) => content,
      () => 'passed by another program',
    );
    expect(judgeSite(site.dir, options).faults).toEqual([]);
    expect(readFileSync(passedFile).equals(sound)).toBe(true);
    writeFileSync(join(folder, 'other'), sound);
    expect(contentOf(join(folder, 'other'))).toBeDefined();
    judgeSite(site.dir, { ...options, passedFile: join(folder, 'other') });
    expect(readFileSync(join(folder, 'other')).equals(sound)).toBe(false);
  });
});
