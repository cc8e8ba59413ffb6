import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { freshStage } from '#edition/stage';

/** No process has this number: it is above what Linux and Windows give out. */
const nobody = 2147483646;

it('a fresh stage clears away what dead builds have left, and nothing of living ones', () => {
  const cache = join(inject('runFolder'), 'stages');
  const own = freshStage(cache);
  expect(dirname(own)).toBe(cache);
  const [, , host] = basename(own).split('-');
  const made = (pid: number, of: string | undefined) => {
    const name = `stage-${pid}-${of}-0123abcd`;
    mkdirSync(join(cache, name));
    writeFileSync(join(cache, name, 'trang.html'), '');
    return name;
  };
  const dead = made(nobody, host);
  const living = made(process.ppid, host);
  const elsewhere = made(nobody, '01234567');
  const longDead = made(nobody, '89abcdef');
  utimesSync(join(cache, longDead), 1000, 1000);
  writeFileSync(join(cache, 'articles'), '');
  const next = basename(freshStage(cache));
  const left = readdirSync(cache);
  expect(left).not.toContain(dead);
  expect(left.sort()).toEqual(['CACHEDIR.TAG', 'articles', living, elsewhere, next].sort());
});
