import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { folderStampOf, stampOf } from '#store/file-stamp';

const dir = mkdtempSync(join(tmpdir(), 'bantin-dấu-thời-gian-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** The stamp of a file once it is old enough to have one. */
async function stampInTime(path: string, of = stampOf): Promise<string> {
  for (;;) {
    const stamp = of(path);
    if (stamp !== undefined) return stamp;
    await wait(100);
  }
}

/** The stamp of a file that has just been made so; made again where the machine was too slow for “just”. */
function stampAtOnce(path: string, make: () => void): string | undefined {
  for (;;) {
    const began = Date.now();
    make();
    const stamp = stampOf(path);
    if (Date.now() - began < 50) return stamp;
  }
}

describe('the stamp of a file', () => {
  it('is not given to a young one: a second change could bear the same times', () => {
    const path = join(dir, 'moi');
    expect(stampAtOnce(path, () => writeFileSync(path, 'a'))).toBeUndefined();
    // Nor to one that pretends to be old: when its times were set is a time too.
    expect(stampAtOnce(path, () => utimesSync(path, 1000, 1000))).toBeUndefined();
  });

  it('stays while nobody writes, and changes with bytes of the same length and time', async () => {
    const path = join(dir, 'cu');
    const written = (text: string) => () => {
      writeFileSync(path, text);
      utimesSync(path, 1000, 1000);
    };
    written('a')();
    const before = await stampInTime(path);
    expect(stampOf(path)).toBe(before);
    expect(stampAtOnce(path, written('b'))).toBeUndefined();
    expect(await stampInTime(path)).not.toBe(before);
  });

  it('is not given to a folder or to nothing', async () => {
    expect(stampOf(tmpdir())).toBeUndefined();
    expect(stampOf(join(dir, 'khong-co'))).toBeUndefined();
  });
});

describe('the stamp of a folder', () => {
  it('stays while its names stay, and changes with them, whatever times somebody sets', async () => {
    const path = join(dir, 'bai');
    mkdirSync(path);
    writeFileSync(join(path, 'a'), '1');
    const times = statSync(path);
    const before = await stampInTime(path, folderStampOf);
    writeFileSync(join(path, 'a'), '2');
    expect(folderStampOf(path)).toBe(before);
    renameSync(join(path, 'a'), join(path, 'b'));
    utimesSync(path, times.atime, times.mtime);
    expect(folderStampOf(path)).toBeUndefined();
    expect(await stampInTime(path, folderStampOf)).not.toBe(before);
  });

  it('is not given to a file, to a link or to nothing', () => {
    symlinkSync(tmpdir(), join(dir, 'lien-ket'));
    writeFileSync(join(dir, 'tep'), '');
    utimesSync(join(dir, 'tep'), 1000, 1000);
    for (const name of ['lien-ket', 'tep', 'khong-co']) {
      expect(folderStampOf(join(dir, name))).toBeUndefined();
    }
  });
});
