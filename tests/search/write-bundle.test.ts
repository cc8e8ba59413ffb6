import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { writeBundle } from '#search/write-bundle';
import { filesOf, testFolder } from './folders.ts';
import { pseudoEntries } from './pseudo-articles.ts';

/** More than one run of pagefind. */
const entries = pseudoEntries(300);

/** The environment variable by which pagefind is told of another program. */
const programOfPagefind = 'PAGEFIND_EXTENDED_BINARY_PATH';

afterEach(() => {
  delete process.env[programOfPagefind];
});

describe('writing a bundle', () => {
  it('gives the same files in whatever order articles come, wherever, and beside others', async () => {
    const dir = testFolder();
    await writeBundle(entries, join(dir, 'alone'));
    await Promise.all([
      writeBundle(entries.toReversed(), join(dir, 'deep', 'down', 'reversed')),
      writeBundle(entries.slice(0, 20), join(dir, 'few')),
      writeBundle(entries, join(dir, 'beside')),
    ]);
    const alone = filesOf(join(dir, 'alone'));
    expect(Object.keys(alone).filter((path) => path.startsWith('fragment'))).toHaveLength(300);
    expect(filesOf(join(dir, 'deep', 'down', 'reversed'))).toEqual(alone);
    expect(filesOf(join(dir, 'beside'))).toEqual(alone);
    await writeBundle(entries.slice(0, 20), join(dir, 'few-alone'));
    expect(filesOf(join(dir, 'few'))).toEqual(filesOf(join(dir, 'few-alone')));
  });

  it('changes with an article', async () => {
    const dir = testFolder();
    const few = entries.slice(0, 3);
    const [first, ...rest] = few;
    if (!first) throw new Error('No entries');
    await writeBundle(few, join(dir, 'a'));
    const body = () => Promise.resolve('<p>Khác hẳn.</p>');
    await writeBundle([{ ...first, body }, ...rest], join(dir, 'b'));
    expect(filesOf(join(dir, 'b'))).not.toEqual(filesOf(join(dir, 'a')));
  });

  it('fails with the error of a body that cannot be had, and leaves no parts', async () => {
    const dir = testFolder();
    const broken = entries.map((entry, index) =>
      index === 260 ? { ...entry, body: () => Promise.reject(new Error('thân bài hỏng')) } : entry,
    );
    await expect(writeBundle(broken, join(dir, 'x'))).rejects.toThrow('thân bài hỏng');
    expect(existsSync(join(dir, 'x', 'parts'))).toBe(false);
  });

  it('fails where pagefind dies, instead of waiting for ever', async () => {
    // Node knows no `--service` and ends at once: a pagefind that dies before it answers.
    process.env[programOfPagefind] = process.execPath;
    const dir = testFolder();
    // Whether it is gone before the first page is sent to it or after.
    await expect(writeBundle(entries.slice(0, 3), join(dir, 'x'))).rejects.toThrow(
      /pagefind dừng giữa chừng|Pagefind backend closed/u,
    );
    expect(existsSync(join(dir, 'x', 'parts'))).toBe(false);
  });
});
