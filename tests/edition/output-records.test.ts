import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { OutputRecords } from '#edition/output-records';
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
  // Both have read the records before either has written any.
  const [slow, fast] = [new OutputRecords(records, one), new OutputRecords(records, other)];
  const fresh = written('của bản ra trước');
  store.prune(fast.save({ fingerprint: 'b', ...fresh }).files);
  const alive = slow.save({ fingerprint: 'a', ...written('của bản ra sau') });
  store.prune(alive.files);
  expect([...alive.photos].sort()).toEqual(['của bản ra sau', 'của bản ra trước']);
  expect(store.place(fresh.files['index.html'], place)).toBe(true);
  expect(new OutputRecords(records, other).former?.fingerprint).toBe('b');
});
