import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { ObjectStore, sha256Of } from '#store/object-store';
import { unfinishedName } from '#store/unfinished';

let folder: string;
let store: ObjectStore;
let made = 0;
const sha256 = sha256Of('trang');

beforeEach(() => {
  made += 1;
  folder = join(inject('runFolder'), `objects-${made}`);
  mkdirSync(folder);
  store = new ObjectStore(join(folder, 'objects'));
  const page = join(folder, 'trang.html');
  writeFileSync(page, 'trang');
  store.put(page, sha256);
});

const kept = () => join(folder, 'objects', sha256.slice(0, 2), sha256.slice(2));

function age(path: string): string {
  const then = statSync(path).mtimeMs / 1000 - 7200;
  utimesSync(path, then, then);
  return path;
}

describe('a kept file', () => {
  it('is one file with the one it was made of and with those it becomes', () => {
    const target = join(folder, 'trang-khac.html');
    expect(store.place(sha256, target)).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe('trang');
    expect(statSync(target).nlink).toBe(3);
  });

  it.each(['Trang', 'tran', ''])(
    'that has become “%s” is none, until it is put there anew',
    (text) => {
      writeFileSync(kept(), text);
      const target = join(folder, 'trang-khac.html');
      expect(store.place(sha256, target)).toBe(false);
      expect(existsSync(target)).toBe(false);
      const page = join(folder, 'trang-moi.html');
      writeFileSync(page, 'trang');
      store.put(page, sha256);
      expect(store.place(sha256, target)).toBe(true);
    },
  );

  it('that cannot be kept costs time only', () => {
    const nowhere = new ObjectStore(join(folder, 'trang.html'));
    nowhere.put(join(folder, 'trang.html'), sha256);
    expect(nowhere.place(sha256, join(folder, 'trang-khac.html'))).toBe(false);
    nowhere.prune(new Set());
    expect(readFileSync(join(folder, 'trang.html'), 'utf8')).toBe('trang');
  });

  it('goes when nobody needs it, and with it what was left unfinished', () => {
    writeFileSync(unfinishedName(kept()), '');
    const unfinished = unfinishedName(kept());
    writeFileSync(unfinished, '');
    age(unfinished);
    age(kept());
    store.prune(new Set([sha256]));
    expect([existsSync(unfinished), existsSync(kept())]).toEqual([false, true]);
    store.prune(new Set());
    expect(existsSync(kept())).toBe(false);
  });
});
