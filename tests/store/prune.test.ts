import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { prune, timeIn } from '#store/prune';
import { markStore } from '#store/store-folder';
import { unfinishedName } from '#store/unfinished';
import { anybodysFolder, giveToAnybody, runAsAnybody } from '../process/anybody.ts';

let folder: string;
let made = 0;

beforeEach(() => {
  made += 1;
  folder = join(inject('runFolder'), `prune-${made}`);
  markStore(folder);
});

/** A file that was last written to so many minutes ago, by the file system's own clock. */
function file(name: string, minutes: number): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'a');
  const then = statSync(path).mtimeMs / 1000 - minutes * 60;
  utimesSync(path, then, then);
  return path;
}

const keyOf = (path: string) => /^ab\/(\w+)$/u.exec(path)?.[1];
const none = new Set<string>();

describe('pruning a store', () => {
  it('removes what nobody needs and keeps what somebody does', () => {
    const [dead, alive] = [file('ab/chet', 70), file('ab/song', 70)];
    prune(folder, keyOf, new Set(['song']));
    expect([dead, alive].map(existsSync)).toEqual([false, true]);
  });

  it('keeps what is younger than an hour, to the minute', () => {
    const [young, old] = [file('ab/moi', 55), file('ab/cu', 65)];
    prune(folder, keyOf, none);
    expect([young, old].map(existsSync)).toEqual([true, false]);
  });

  it('asks the clock of the file system and not that of the machine', () => {
    const [young, old] = [file('ab/moi', 5), file('ab/cu', 65)];
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const now = Date.now();
    for (const wrong of [now - 48 * 3_600_000, now + 48 * 3_600_000]) {
      vi.useFakeTimers({ toFake: ['Date'], now: wrong });
      expect(Math.abs((timeIn(folder) ?? 0) - wrong)).toBeGreaterThan(24 * 3_600_000);
      prune(folder, keyOf, none);
      expect([young, old].map(existsSync)).toEqual([true, false]);
    }
    expect(timeIn(join(folder, 'khong-co'))).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual(['CACHEDIR.TAG', 'ab']);
  });

  it('removes what a killed process left unfinished, of whatever key', () => {
    const left = [join('ab', 'song'), 'clock'].flatMap((name) =>
      [5, 65].map((minutes) => file(unfinishedName(name), minutes)),
    );
    const whole = file('clock', 65);
    prune(folder, keyOf, new Set(['song']));
    expect(left.map(existsSync)).toEqual([true, false, true, false]);
    expect(existsSync(whole)).toBe(true);
  });

  it('removes a folder that it has emptied, and no other', () => {
    file('ab/chet', 70);
    mkdirSync(join(folder, 'cd'));
    prune(folder, keyOf, none);
    expect(readdirSync(folder).sort()).toEqual(['CACHEDIR.TAG', 'cd']);
  });

  it('loses nothing that is not the store’s', () => {
    const foreign = [
      file('ghi-chu.txt', 70),
      file(unfinishedName('ghi-chu.txt'), 70),
      file('ab/thu.docx', 70),
      file('ab/cd/chet', 70),
      file('tai-lieu/chet', 70),
    ];
    prune(folder, keyOf, none);
    // Nor does it look into folders that no store makes, whatever they might hold.
    prune(folder, (path) => (path === 'tai-lieu/chet' ? path : undefined), none);
    expect(foreign.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('does nothing in a folder that is no store, whatever its files are called', () => {
    const dead = file('ab/chet', 70);
    rmSync(join(folder, 'CACHEDIR.TAG'));
    prune(folder, keyOf, none);
    // Somebody else’s file of that name is no mark of ours.
    file('CACHEDIR.TAG', 70);
    prune(folder, keyOf, none);
    expect(existsSync(dead)).toBe(true);
    markStore(folder);
    prune(folder, keyOf, none);
    expect(existsSync(dead)).toBe(false);
    prune(join(folder, 'khong-co'), keyOf, none);
    expect(existsSync(join(folder, 'khong-co'))).toBe(false);
  });

  it('leaves what it may not remove, and goes on', () => {
    folder = anybodysFolder();
    markStore(folder);
    const [kept, dead] = [file('ab/kin', 70), file('cd/chet', 70)];
    giveToAnybody(folder);
    chmodSync(dirname(kept), 0o555);
    onTestFinished(() => chmodSync(dirname(kept), 0o755));
    const program = `
      import { prune } from '#store/prune';
      prune(${JSON.stringify(folder)}, (path) => path, new Set(['CACHEDIR.TAG']));`;
    const { code, said } = runAsAnybody('--input-type=module', '--eval', program);
    expect([code, said]).toEqual([0, '']);
    expect([kept, dead].map(existsSync)).toEqual([true, false]);
  });
});
