import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesBelow } from '#store/files-below';

const folder = mkdtempSync(join(tmpdir(), 'bantin-below-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('finds hidden files and links, and does not go behind a link', () => {
  mkdirSync(join(folder, 'anh', 'nho'), { recursive: true });
  mkdirSync(join(folder, 'trong'));
  for (const path of ['z.html', 'anh/nho/a.jpg', 'anh/.an']) writeFileSync(join(folder, path), '');
  symlinkSync('..', join(folder, 'anh', 'vong'));
  symlinkSync('z.html', join(folder, 'y.html'));
  expect(filesBelow(folder)).toEqual([
    { path: 'anh/.an', isFile: true },
    { path: 'anh/nho/a.jpg', isFile: true },
    { path: 'anh/vong', isFile: false },
    { path: 'y.html', isFile: false },
    { path: 'z.html', isFile: true },
  ]);
});
