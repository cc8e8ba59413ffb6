import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, inject, it } from 'vitest';
import { outputFolder } from '#edition/output/output-folder';
import { OutputRecords } from '#edition/output/output-records';
import { SiteTree } from '#edition/output/site-tree';
import { StandingTree } from '#edition/output/standing-tree';
import { judgeSite } from '#gate/judge-site';
import { filesBelow } from '#store/files-below';
import { ObjectStore, sha256Of } from '#store/object-store';
import { manifestName, manifestText } from '#view/site-manifest';

it('the gate reads again what nobody has read since it was written, and only that', () => {
  const folder = join(inject('runFolder'), 'site-tree');
  const [out, work] = [join(folder, 'dist'), join(folder, 'astro')];
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'trang.txt'), 'trang');
  const records = new OutputRecords(join(folder, 'records'), outputFolder(out));
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

describe('a tree that an earlier build has left', () => {
  const { path: dirOfTests } = outputFolder(join(inject('runFolder'), 'older-tree'));

  /** A site of these files, put together on what lies there, as a build does it. */
  function build(name: string, files: Readonly<Record<string, string>>): SiteTree {
    const folder = join(dirOfTests, name);
    mkdirSync(folder, { recursive: true });
    const output = outputFolder(join(folder, 'dist'));
    const records = new OutputRecords(join(folder, 'records'), output);
    const dir = join(folder, 'older');
    const tree = new SiteTree(dir, records, new ObjectStore(join(folder, 'objects')));
    const work = mkdtempSync(join(folder, 'work-'));
    for (const [path, text] of Object.entries(files)) {
      const madeOf = sha256Of(`${path} ${text}`);
      if (tree.reuse(madeOf)) continue;
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), text);
      tree.adopt(madeOf, work, [path]);
    }
    tree.tidy();
    records.save(dir, tree.recorded(dir), { fingerprint: '', photos: [], hidden: '' });
    return tree;
  }
  const contentOf = ({ dir }: SiteTree) =>
    Object.fromEntries(
      filesBelow(dir).map(({ path }) => [path, readFileSync(join(dir, path), 'utf8')]),
    );
  const first = { 'index.html': 'nhà', 'a/index.html': 'một', 'a/b/index.html': 'hai', c: 'ba' };

  it('becomes the new site by what differs, and what does not is not touched', () => {
    const { dir } = build('differs', first);
    const untouched = () => lstatSync(join(dir, 'a/index.html'), { bigint: true }).ctimeNs;
    const before = untouched();
    // A file where a folder was, a folder where a file was.
    const second = { 'index.html': 'nhà mới', 'a/index.html': 'một', 'a/b': 'hai', 'c/d/e': 'ba' };
    expect(contentOf(build('differs', second))).toEqual(second);
    expect(untouched()).toBe(before);
    expect(contentOf(build('differs', first))).toEqual(first);
  });

  it('is put right where somebody has been at it', async () => {
    const { dir } = build('damaged', first);
    // Until the files are old enough to be trusted by their times.
    await wait(200);
    build('damaged', first);
    const page = join(dir, 'a/index.html');
    const { atime, mtime } = lstatSync(page);
    writeFileSync(page, 'mốt');
    utimesSync(page, atime, mtime);
    rmSync(join(dir, 'c'));
    symlinkSync('/etc/hostname', join(dir, 'c'));
    mkdirSync(join(dir, 'la/sau'), { recursive: true });
    writeFileSync(join(dir, 'la/sau/x'), 'lạ');
    expect(contentOf(build('damaged', first))).toEqual(first);
    expect(existsSync(join(dir, 'la'))).toBe(false);
  });

  it('is read where a file is too young to be known by its times', () => {
    const folder = join(dirOfTests, 'young');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'a'), 'mới');
    const recorded = new Map([['a', { sha256: sha256Of('cũ'), of: '' }]]);
    expect(new StandingTree(folder, recorded).sha256('a')).toBe(sha256Of('mới'));
  });

  it('loses what was brought of files that cannot be had all', () => {
    const folder = join(dirOfTests, 'half');
    const work = join(folder, 'work');
    mkdirSync(work, { recursive: true });
    const records = new OutputRecords(join(folder, 'records'), outputFolder(join(folder, 'dist')));
    const objects = new ObjectStore(join(folder, 'objects'));
    const write = (name: string) => writeFileSync(join(work, name), name);
    const first = new SiteTree(join(folder, 'mot'), records, objects);
    for (const name of ['a', 'b']) write(name);
    first.adopt('both', work, ['a', 'b']);
    records.save(first.dir, first.recorded(first.dir), { fingerprint: '', photos: [], hidden: '' });
    const lost = sha256Of('b');
    rmSync(join(folder, 'objects', lost.slice(0, 2), lost.slice(2)));
    const second = new SiteTree(join(folder, 'hai'), records, objects);
    expect(second.reuse('both')).toBe(false);
    write('c');
    second.adopt('c', work, ['c']);
    second.tidy();
    expect(contentOf(second)).toEqual({ c: 'c' });
  });

  it('is left alone where it is somebody else’s behind a link', () => {
    const folder = join(dirOfTests, 'linked');
    mkdirSync(join(folder, 'cua-nguoi-khac'), { recursive: true });
    writeFileSync(join(folder, 'cua-nguoi-khac', 'x'), 'x');
    symlinkSync('cua-nguoi-khac', join(folder, 'older'));
    expect(contentOf(build('linked', first))).toEqual(first);
    expect(readdirSync(join(folder, 'cua-nguoi-khac'))).toEqual(['x']);
  });
});
