import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pruneSearch, readBundle } from '#search/kept-bundle';
import { SearchThreads } from '#search/search-threads';
import { type BundleEntry, writeBundle } from '#search/write-bundle';
import { sha256Of } from '#store/object-store';
import { randomOf } from '../bench/corpus/random.ts';
import { article } from '../bulletin/articles.ts';
import { filesOf, testFolder } from './folders.ts';
import { pseudoEntries } from './pseudo-articles.ts';

/** A store of files by what they are made of, as the build's, and bundles made with it. */
class Shelf {
  readonly dir = testFolder();
  readonly #files = new Map<string, Map<string, Buffer>>();
  readonly #threads = new SearchThreads();
  /** Bodies asked for by the last bundle, and files that it took over as they were. */
  bodies: string[] = [];
  reused = 0;
  /** Paths that were written. */
  adopted: string[] = [];

  get store(): string {
    return join(this.dir, 'search');
  }

  async bundle(entries: readonly BundleEntry[]): Promise<Record<string, string>> {
    const [out, work] = [join(this.dir, 'out'), join(this.dir, 'work')];
    for (const dir of [out, work]) rmSync(dir, { recursive: true, force: true });
    [this.bodies, this.reused, this.adopted] = [[], 0, []];
    const place = (path: string, bytes: Buffer) => {
      mkdirSync(join(out, path, '..'), { recursive: true });
      writeFileSync(join(out, path), bytes);
    };
    await writeBundle(
      entries.map(({ article: one, body }) => ({
        article: one,
        body: () => {
          this.bodies.push(one.id);
          return body();
        },
      })),
      work,
      {
        dir: this.store,
        place: sha256Of('here'),
        fingerprint: fingerprintOf(entries),
        fingerprintOf: (one) => sha256Of(JSON.stringify(one)),
        reuse: (fingerprint) => {
          const files = this.#files.get(fingerprint);
          for (const [path, bytes] of files ?? []) place(path, bytes);
          this.reused += files?.size ?? 0;
          return files !== undefined;
        },
        adopt: (fingerprint, paths) => {
          this.adopted.push(...paths);
          const files = paths.map((path) => [path, readFileSync(join(work, path))] as const);
          for (const [path, bytes] of files) place(path, bytes);
          this.#files.set(fingerprint, new Map(files));
        },
      },
      this.#threads,
    );
    return filesOf(out);
  }

  forgetFiles(): void {
    this.#files.clear();
  }

  end(): void {
    this.#threads.end();
  }
}

function fingerprintOf(entries: readonly BundleEntry[]): string {
  return sha256Of(JSON.stringify(entries.map((one) => one.article)));
}

function without(some: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...some].filter((one) => !others.has(one));
}

async function fresh(entries: readonly BundleEntry[]): Promise<Record<string, string>> {
  const dir = join(testFolder(), 'bundle');
  await writeBundle(entries, dir);
  return filesOf(dir);
}

/** Over several years, so that there are several parts. */
const all = pseudoEntries(330).map((entry, number): BundleEntry => {
  const day = (number * 37) % 1100;
  const date = new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10);
  const { title, summary, unitName } = entry.article;
  return { ...entry, article: article(date, `bai-${number}`, { title, summary, unitName }) };
});
const [start, spare] = [all.slice(0, 300), all.slice(300)];

function changed({ article: one, body }: BundleEntry, title: string): BundleEntry {
  return { article: { ...one, title }, body };
}

describe('a bundle made of what was kept', () => {
  it('is that of a clean build after articles were added, changed, backdated and removed', async () => {
    const random = randomOf('kept-bundle', 1);
    const shelf = new Shelf();
    let entries = start;
    await shelf.bundle(entries);
    expect(shelf.bodies).toHaveLength(300);
    for (let step = 0; step < 4; step++) {
      const before = entries;
      for (let edits = random.integer(1, 3); edits > 0; edits--) {
        const at = random.integer(0, entries.length - 1);
        const kind = random.pick(['add', 'change', 'remove'] as const);
        if (kind === 'add') entries = [...entries, ...spare.splice(0, 1)];
        else
          entries = entries.flatMap((entry, index) =>
            index !== at ? [entry] : kind === 'remove' ? [] : [changed(entry, `Mới ${step}`)],
          );
      }
      const made = await shelf.bundle(entries);
      expect(made).toEqual(await fresh(entries));
      const isNew = (one: BundleEntry) => !before.includes(one);
      expect(shelf.bodies.toSorted()).toEqual(
        entries
          .filter(isNew)
          .map(({ article: { id } }) => id)
          .toSorted(),
      );
    }
    shelf.end();
  }, 120_000);

  it('leaves files as they are that a newer article does not touch', async () => {
    const shelf = new Shelf();
    const before = await shelf.bundle(start);
    const newer = article('2024-03-01', 'moi', { title: 'Đoàn chính', summary: 'Đảng ủy họp.' });
    const after = await shelf.bundle([
      ...start,
      { article: newer, body: () => Promise.resolve('<p>Hội nghị riêng4.</p>') },
    ]);
    shelf.end();
    const of = (files: Record<string, string>, folder: string) =>
      new Set(Object.entries(files).flatMap(([path, sha]) => (path.startsWith(folder) ? sha : [])));
    expect(without(of(before, 'fragment/'), of(after, 'fragment/'))).toEqual([]);
    const words = of(before, 'index/');
    expect(words.size).toBeGreaterThan(10);
    expect(without(words, of(after, 'index/')).length).toBeLessThan(words.size / 2);
    expect(shelf.bodies).toEqual([newer.id]);
  });

  it('is taken over whole where nothing has changed', async () => {
    const shelf = new Shelf();
    const made = await shelf.bundle(start.slice(0, 60));
    expect(await shelf.bundle(start.slice(0, 60))).toEqual(made);
    shelf.end();
    expect([shelf.bodies, shelf.adopted, shelf.reused]).toEqual([[], [], Object.keys(made).length]);
  });

  it.each(['words', 'pages', 'texts', 'bundle'])(
    'is right where every kept file of one kind is damaged: %s',
    async (kind) => {
      const shelf = new Shelf();
      const entries = start.slice(0, 200);
      const made = await shelf.bundle(entries);
      shelf.forgetFiles();
      const names = readdirSync(shelf.store).filter((name) => name.endsWith(`.${kind}`));
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) {
        const path = join(shelf.store, name);
        const bytes = readFileSync(path);
        const at = Math.floor(bytes.length * 0.8);
        bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
        writeFileSync(path, bytes);
      }
      expect(await shelf.bundle(entries)).toEqual(made);
      // What was damaged is whole again.
      shelf.forgetFiles();
      expect(await shelf.bundle(entries)).toEqual(made);
      expect(shelf.bodies).toEqual([]);
      shelf.end();
    },
    60_000,
  );

  it('needs no store that can be written', async () => {
    const shelf = new Shelf();
    writeFileSync(shelf.store, 'in the way');
    const entries = start.slice(0, 10);
    expect(await shelf.bundle(entries)).toEqual(await fresh(entries));
    shelf.end();
  });
});

describe('pruning', () => {
  it('leaves what standing bundles are made of, and removes the rest once it is old', async () => {
    const shelf = new Shelf();
    const [old, now] = [start.slice(0, 150), start.slice(10, 160)];
    await shelf.bundle(old);
    await shelf.bundle(now);
    shelf.end();
    for (const name of readdirSync(shelf.store)) utimesSync(join(shelf.store, name), 1000, 1000);
    writeFileSync(join(shelf.store, 'note.md'), '');
    utimesSync(join(shelf.store, 'note.md'), 1000, 1000);
    const alive = fingerprintOf(now);
    pruneSearch(shelf.store, new Set([alive]));
    expect(readBundle(shelf.store, fingerprintOf(old))).toBeUndefined();
    const { sources = [] } = readBundle(shelf.store, alive) ?? {};
    const left = readdirSync(shelf.store).filter((name) => /\.(?:words|pages|texts)$/u.test(name));
    expect(left.toSorted()).toEqual([...sources].toSorted());
    expect(existsSync(join(shelf.store, 'note.md'))).toBe(true);
  });
});
