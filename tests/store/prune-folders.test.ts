import { existsSync, mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { sha256Of } from '#store/object-store';
import { pruneFolders } from '#store/prune-folders';
import { markStore } from '#store/store-folder';

const aDay = 24 * 3_600_000;

it('folders that nobody needs go after a day; what is young, needed or somebody else’s stays', () => {
  const dir = mkdtempSync(join(inject('runFolder'), 'prune-folders-'));
  const [old, young, needed] = ['cũ', 'mới', 'cần'].map(sha256Of) as [string, string, string];
  const names = [old, young, needed, 'ghi-chu'];
  for (const name of names) {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, 'x'), 'x');
    const then = new Date(Date.now() - (name === young ? aDay / 2 : 2 * aDay));
    utimesSync(join(dir, name), then, then);
  }
  const left = () => names.map((name) => existsSync(join(dir, name)));
  const ranks = new Map<string, number>();
  const prune = () =>
    pruneFolders(dir, (name, rank) => {
      ranks.set(name, rank);
      return name === needed;
    });
  prune();
  expect(left()).toEqual([true, true, true, true]);
  markStore(dir);
  prune();
  expect(left()).toEqual([false, true, true, true]);
  // The last changed first.
  expect([...ranks.keys()]).not.toContain(young);
  expect(Math.min(...ranks.values())).toBe(1);
});
