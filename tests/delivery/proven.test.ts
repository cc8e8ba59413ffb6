import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { openTarget } from '#delivery/target/open-target';
import { bringUpToDate } from '#delivery/tree/bring-up-to-date';
import { sha256Of } from '#store/object-store';

it('what has come over as something else is refused before readers see it', async () => {
  const folder = mkdtempSync(join(inject('runFolder'), 'proven-'));
  const dir = join(folder, 'staged');
  mkdirSync(dir);
  // As a disk that loses a write after it was read.
  writeFileSync(join(dir, 'index.html'), 'tran');
  const target = await openTarget({ target: join(folder, 'dich') }, { readOnly: false });
  onTestFinished(() => target.close());
  await target.beginEmpty();
  const nothing = { present: new Map(), odd: [], missing: [], unproven: [] };
  const staged = { dir, manifest: { base: '/', files: new Map() }, text: '', files: new Map() };
  const bring = (text: string) =>
    bringUpToDate(
      target,
      nothing,
      { ...staged, provide: async () => {} },
      new Map([['index.html', sha256Of(text)]]),
      undefined,
    );
  await expect(bring('trang')).rejects.toThrow('index.html đến đích không còn nguyên vẹn');
  await expect(bring('tran')).resolves.toBeDefined();
});
