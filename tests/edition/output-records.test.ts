import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { outputFolder } from '#edition/output/output-folder';
import { OutputRecords } from '#edition/output/output-records';
import { SiteRecord } from '#edition/output/site-record';
import { filesBelow } from '#store/files-below';
import { ObjectStore, sha256Of } from '#store/object-store';

it('two builds at once, with outputs of their own, leave each other’s kept files alone', () => {
  const folder = join(inject('runFolder'), 'output-records');
  const [dir, one, other, place] = ['records', 'mot', 'hai', 'lay-ra'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  for (const out of [one, other]) mkdirSync(out, { recursive: true });
  const store = new ObjectStore(join(folder, 'objects'));
  const write = (records: OutputRecords, out: string, text: string) => {
    // Of its own: what is kept and where it came from are one file.
    const page = join(folder, `${sha256Of(text)}.html`);
    writeFileSync(page, text);
    store.put(page, sha256Of(text));
    const files = new Map([['index.html', { sha256: sha256Of(text), of: text }]]);
    records.save(out, files, { fingerprint: text, photos: [text], hidden: '' });
  };
  const prune = (by: OutputRecords) => {
    for (const { path } of filesBelow(folder)) utimesSync(join(folder, path), 1000, 1000);
    by.prune();
    store.prune(by.files);
  };
  // Both have read the records before either has written any.
  const recordsOf = (out: string) => new OutputRecords(dir, outputFolder(out));
  const [slow, fast] = [recordsOf(one), recordsOf(other)];
  expect([slow.former, fast.former]).toEqual([undefined, undefined]);
  write(fast, other, 'của bản ra trước');
  prune(fast);
  write(slow, one, 'của bản ra sau');
  prune(slow);
  expect([...slow.photos].sort()).toEqual(['của bản ra sau', 'của bản ra trước']);
  expect(store.place(sha256Of('của bản ra trước'), place)).toBe(true);
  expect(recordsOf(other).former?.fingerprint).toBe('của bản ra trước');
  expect(recordsOf(other).recall('của bản ra sau')).toEqual(
    new Map([['index.html', sha256Of('của bản ra sau')]]),
  );
});

it('records of folders that are gone, or that nobody can read, go; what stands stays', () => {
  const folder = join(inject('runFolder'), 'output-records-dead');
  const [dir, standing, moved, gone] = ['records', 'con', 'doi', 'mat'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  const recordsOf = (out: string) => new OutputRecords(dir, outputFolder(out));
  const names = [standing, moved, gone].map((out) => {
    mkdirSync(out, { recursive: true });
    recordsOf(out).save(out, new Map(), { fingerprint: out, photos: [], hidden: '' });
    return SiteRecord.nameOf(out) ?? '';
  });
  const [unreadable, note] = ['0-0', 'ghi-chu.txt'];
  for (const name of [unreadable, note]) writeFileSync(join(dir, name), 'x');
  for (const name of readdirSync(dir)) utimesSync(join(dir, name), 1000, 1000);
  // Another folder of the same name is not what was built.
  renameSync(moved, join(folder, 'cho-khac'));
  mkdirSync(moved);
  rmSync(gone, { recursive: true });
  expect([standing, moved, gone].map((out) => recordsOf(out).former?.fingerprint)).toEqual([
    standing,
    undefined,
    undefined,
  ]);
  recordsOf(standing).prune();
  const kept = [...names, unreadable, note].map((name) => existsSync(join(dir, name)));
  expect(kept).toEqual([true, false, false, false, true]);
});

it('what is left of files that were made together is not taken for all of them', () => {
  const out = join(inject('runFolder'), 'output-records-lost', 'dist');
  const dir = join(out, '..', 'records');
  mkdirSync(out, { recursive: true });
  const recordsOf = () => new OutputRecords(dir, outputFolder(out));
  const file = (of: string) => ({ sha256: sha256Of(of), of });
  const files = new Map([
    ['phong-1.woff2', file('phông chữ')],
    ['phong-2.woff2', file('phông chữ')],
    ['trang.html', file('trang')],
  ]);
  recordsOf().save(out, files, { fingerprint: 'a', photos: [], hidden: '' });
  expect(recordsOf().recall('phông chữ')?.size).toBe(2);
  const record = join(dir, SiteRecord.nameOf(out) ?? '');
  const lines = readFileSync(record, 'utf8').split('\n');
  // As a power cut leaves it.
  writeFileSync(record, lines.filter((line) => !line.includes('phong-2')).join('\n'));
  expect(recordsOf().recall('phông chữ')).toBeUndefined();
  expect(recordsOf().recall('trang')?.size).toBe(1);
  expect(recordsOf().former?.files.size).toBe(1);
});
