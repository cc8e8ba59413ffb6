import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { OutputRecords } from '#edition/output/output-records';
import { filesBelow } from '#store/files-below';
import { ObjectStore, sha256Of } from '#store/object-store';

it('two builds at once, with outputs of their own, leave each other’s kept files alone', () => {
  const folder = join(inject('runFolder'), 'output-records');
  const [records, one, other, place] = ['records', 'mot', 'hai', 'lay-ra'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  for (const dir of [one, other]) mkdirSync(dir, { recursive: true });
  const store = new ObjectStore(join(folder, 'objects'));
  const written = (text: string) => {
    // Of its own: what is kept and where it came from are one file.
    const page = join(folder, `${sha256Of(text)}.html`);
    writeFileSync(page, text);
    store.put(page, sha256Of(text));
    return { files: { 'index.html': sha256Of(text) }, made: {}, photos: [text], hidden: '' };
  };
  const prune = (by: OutputRecords) => {
    for (const { path } of filesBelow(folder)) utimesSync(join(folder, path), 1000, 1000);
    store.prune(by.files);
  };
  // Both have read the records before either has written any.
  const [slow, fast] = [new OutputRecords(records, one), new OutputRecords(records, other)];
  const fresh = written('của bản ra trước');
  fast.save({ fingerprint: 'b', ...fresh });
  prune(fast);
  slow.save({ fingerprint: 'a', ...written('của bản ra sau') });
  prune(slow);
  expect([...slow.photos].sort()).toEqual(['của bản ra sau', 'của bản ra trước']);
  expect(store.place(fresh.files['index.html'], place)).toBe(true);
  expect(new OutputRecords(records, other).former?.fingerprint).toBe('b');
});

it('records of folders that are gone, or that nobody can read, go; what stands stays', () => {
  const folder = join(inject('runFolder'), 'output-records-dead');
  const [dir, standing, gone] = ['records', 'con', 'mat'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const record = { fingerprint: 'a', files: {}, made: {}, photos: [], hidden: '' };
  for (const out of [standing, gone]) {
    mkdirSync(out, { recursive: true });
    new OutputRecords(dir, out).save(record);
  }
  const path = (out: string) => join(dir, sha256Of(out));
  const [unreadable, note] = [path('hong'), join(dir, 'ghi-chu.txt')];
  for (const file of [unreadable, note]) writeFileSync(file, 'x');
  for (const name of readdirSync(dir)) utimesSync(join(dir, name), 1000, 1000);
  rmSync(gone, { recursive: true });
  new OutputRecords(dir, standing).save(record);
  const kept = [path(standing), path(gone), unreadable, note].map(existsSync);
  expect(kept).toEqual([true, false, false, true]);
  // Under another's name it is nobody's.
  mkdirSync(gone);
  renameSync(path(standing), path(gone));
  expect([standing, gone].map((out) => new OutputRecords(dir, out).former)).toEqual([
    undefined,
    undefined,
  ]);
});
