import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { OutputRecords } from '#edition/output/output-records';
import { SiteTree } from '#edition/output/site-tree';
import { judgeSite } from '#gate/judge-site';
import { ObjectStore } from '#store/object-store';
import { manifestName, manifestText } from '#view/site-manifest';

it('the gate reads again what nobody has read since it was written, and only that', () => {
  const folder = join(inject('runFolder'), 'site-tree');
  const [out, work] = [join(folder, 'dist'), join(folder, 'astro')];
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'trang.txt'), 'trang');
  const records = new OutputRecords(join(folder, 'records'), out);
  const tree = new SiteTree(
    join(folder, 'site'),
    records,
    new ObjectStore(join(folder, 'objects')),
  );
  tree.adopt('made of this', work, ['trang.txt']);
  tree.write('thong-bao.txt', 'thông báo');
  expect(Object.keys(tree.files)).toEqual(['thong-bao.txt', 'trang.txt']);
  expect(Object.keys(tree.read)).toEqual(['trang.txt']);
  const files = new Map(Object.entries(tree.files));
  const text = manifestText({ now: '2023-06-30T00:00:00.000Z', base: '/', files });
  writeFileSync(join(tree.dir, manifestName), text);
  const told = () =>
    judgeSite(tree.dir, {
      origin: 'https://bantin.example',
      base: '/',
      publicHashes: {},
      hashes: tree.read,
    }).faults.map(({ rule, file }) => `${rule} ${file}`);
  const before = told();
  // As a disk that loses a write.
  writeFileSync(join(tree.dir, 'thong-bao.txt'), 'thông');
  expect(told()).toEqual([...before, 'manifest thong-bao.txt'].sort());
});
