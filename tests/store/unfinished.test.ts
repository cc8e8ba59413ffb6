import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { ObjectStore, sha256Of } from '#store/object-store';
import { sweepUnfinished, unfinishedName } from '#store/unfinished';

let folder: string;
let made = 0;

beforeEach(() => {
  made += 1;
  folder = join(inject('runFolder'), `unfinished-${made}`);
  mkdirSync(folder, { recursive: true });
});

/** @param age hours */
function file(path: string, age: number): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'a');
  const then = statSync(path).mtimeMs / 1000 - age * 3600;
  utimesSync(path, then, then);
  return path;
}

describe('what a killed process has left unfinished', () => {
  it('goes when it is old; what is young or has another name stays', () => {
    const old = file(unfinishedName(join(folder, 'gate')), 2);
    const young = file(unfinishedName(join(folder, 'gate')), 0);
    const whole = file(join(folder, 'articles'), 2000);
    sweepUnfinished(folder);
    expect([old, young, whole].map(existsSync)).toEqual([false, true, true]);
    sweepUnfinished(join(folder, 'khong-co'));
  });

  it('goes from the kept files too, when they are pruned', () => {
    const store = new ObjectStore(join(folder, 'objects'));
    const source = file(join(folder, 'trang.html'), 0);
    const sha256 = sha256Of('a');
    store.put(source, sha256);
    const kept = join(folder, 'objects', sha256.slice(0, 2), sha256.slice(2));
    expect(readdirSync(dirname(kept))).toHaveLength(1);
    const old = file(unfinishedName(kept), 2);
    store.prune(new Set([sha256]));
    expect([existsSync(old), existsSync(kept)]).toEqual([false, true]);
    store.prune(new Set());
    expect(existsSync(kept)).toBe(false);
  });
});
