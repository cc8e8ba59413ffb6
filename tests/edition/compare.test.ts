import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, inject, test } from 'vitest';
import { differences, readTree } from './incremental/compare.ts';

let [clean, incremental] = ['', ''];

beforeEach(() => {
  const folder = mkdtempSync(join(inject('runFolder'), 'compare-'));
  [clean, incremental] = [join(folder, 'clean'), join(folder, 'incremental')];
  mkdirSync(join(clean, 'bai-viet'), { recursive: true });
  mkdirSync(join(clean, 'pagefind'));
  writeFileSync(join(clean, 'index.html'), '<p>Trang chủ</p>');
  writeFileSync(join(clean, 'bai-viet', 'index.html'), '<p>Bản mới</p>');
  writeFileSync(join(clean, 'pagefind', 'a'), Buffer.from([1, 2, 3]));
  cpSync(clean, incremental, { recursive: true });
});

const compared = () => differences(readTree(clean), readTree(incremental));

test('equal folders do not differ', () => {
  expect(compared()).toEqual([]);
});

test('a page that stayed as it was is told with its first difference', () => {
  writeFileSync(join(incremental, 'bai-viet', 'index.html'), '<p>Bản cũ</p>');
  expect(compared()).toMatchInlineSnapshot(`
    [
      "different from byte 9: bai-viet/index.html
      expected: "<p>Bản mới</p>"
      found:    "<p>Bản cũ</p>"",
    ]
  `);
});

test('what is missing and what is left over is told, pages first', () => {
  rmSync(join(incremental, 'pagefind'), { recursive: true });
  rmSync(join(incremental, 'index.html'));
  mkdirSync(join(incremental, 'bai-viet', '2023'));
  expect(compared()).toMatchInlineSnapshot(`
    [
      "missing: index.html",
      "extra: bai-viet/2023/",
      "missing: pagefind/",
      "missing: pagefind/a",
    ]
  `);
});

test('a longer file is not taken for equal, nor a link for a file', () => {
  writeFileSync(join(incremental, 'pagefind', 'a'), Buffer.from([1, 2, 3, 4]));
  expect(compared()).toHaveLength(1);
  symlinkSync('index.html', join(incremental, 'trang-chu.html'));
  expect(compared).toThrow(/trang-chu\.html/u);
});
