import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchFolder } from '#integrations/watch-folder';

/** What is waited for comes when the machine has time for it. */
const patience = { timeout: 60_000, interval: 10 };

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A folder `a/b` that is watched, and how to see that a path was told. */
function watched() {
  const dir = mkdtempSync(join(tmpdir(), 'bantin-theo-dõi-'));
  mkdirSync(join(dir, 'a/b'), { recursive: true });
  writeFileSync(join(dir, 'a/b/index.md'), '1');
  const told = new Set<string>();
  const lost: unknown[] = [];
  const stop = watchFolder(dir, {
    onChange: (path) => told.add(path),
    onLost: (error) => lost.push(error),
  });
  stops.push(stop, () => rmSync(dir, { recursive: true, force: true }));
  return {
    dir,
    lost,
    at: (path: string) => join(dir, path),
    told,
    stop,
    async tells(path: string) {
      await vi.waitFor(() => expect(told).toContain(path), patience);
      told.clear();
    },
  };
}

describe('a watched folder', () => {
  it('tells that a file deep in it is written, again and again', async () => {
    const { at, tells } = watched();
    for (const text of ['2', '3']) {
      writeFileSync(at('a/b/index.md'), text);
      await tells('a/b/index.md');
    }
  });

  it('tells it too where the editor puts a new file in the place of the old one', async () => {
    const { at, tells } = watched();
    for (const text of ['2', '3']) {
      writeFileSync(at('luu-tam'), text);
      renameSync(at('luu-tam'), at('a/b/index.md'));
      await tells('a/b/index.md');
    }
    writeFileSync(at('a/b/index.md'), '4');
    await tells('a/b/index.md');
  });

  it('tells what comes, and what then happens in it', async () => {
    const { at, tells } = watched();
    mkdirSync(at('a/c/d'), { recursive: true });
    await tells('a/c');
    writeFileSync(at('a/c/d/index.md'), '1');
    await tells('a/c/d/index.md');
  });

  it('tells what goes', async () => {
    const { at, tells } = watched();
    rmSync(at('a/b/index.md'));
    await tells('a/b/index.md');
    rmSync(at('a/b'), { recursive: true });
    await tells('a/b');
  });

  it('follows a folder that is renamed, also where its name is taken again', async () => {
    const { at, tells } = watched();
    renameSync(at('a/b'), at('a/c'));
    await tells('a/c');
    writeFileSync(at('a/c/index.md'), '2');
    await tells('a/c/index.md');
    mkdirSync(at('a/b'));
    await tells('a/b');
    writeFileSync(at('a/b/index.md'), '3');
    await tells('a/b/index.md');
  });

  it('follows a folder that is another one under the same name', async () => {
    const { at, tells } = watched();
    mkdirSync(at('khac'));
    await tells('khac');
    // Both at once: what is told comes when the new one stands there already.
    rmSync(at('a/b'), { recursive: true });
    renameSync(at('khac'), at('a/b'));
    await tells('a/b');
    writeFileSync(at('a/b/index.md'), '2');
    await tells('a/b/index.md');
  });

  it('tells nothing of a folder that is moved elsewhere', async () => {
    const { at, told, tells } = watched();
    const { dir: elsewhere } = watched();
    renameSync(at('a/b'), join(elsewhere, 'b'));
    await tells('a/b');
    writeFileSync(join(elsewhere, 'b/index.md'), '2');
    writeFileSync(at('a/khac'), '');
    await vi.waitFor(() => expect(told).toContain('a/khac'), patience);
    expect([...told]).toEqual(['a/khac']);
  });

  it('says that it sees nothing any more when the folder itself is gone', async () => {
    const { dir, lost } = watched();
    expect(lost).toEqual([]);
    rmSync(dir, { recursive: true });
    await vi.waitFor(() => expect(lost).toHaveLength(1), patience);
  });

  it('tells nothing any more once stopped', async () => {
    const { at, told, tells, stop } = watched();
    writeFileSync(at('a/b/index.md'), '2');
    await tells('a/b/index.md');
    stop();
    writeFileSync(at('a/b/index.md'), '3');
    const other = watched();
    writeFileSync(other.at('a/b/index.md'), '2');
    // By then the first would have been told as well.
    await other.tells('a/b/index.md');
    expect([...told]).toEqual([]);
  });
});
