import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleDocument, documentHtml, type SearchDocument } from '#search/document';
import { indexPart, runPagefind } from '#search/index-part';
import { MergedBundle, type PlacedPart } from '#search/merge-parts';
import { writeProgram } from '#search/write-program';
import { toIndexLetters } from '#vietnamese/index-letters';
import { filesOf, testFolder } from './folders.ts';
import { folded, pseudoEntries } from './pseudo-articles.ts';
import { type PagefindInstance, readerOf } from './reader.ts';

let documents: SearchDocument[];

afterAll(() => close());

beforeAll(async () => {
  documents = await Promise.all(
    pseudoEntries(120).map(async ({ article, body }) => articleDocument(article, await body())),
  );
});

/** Parts of the sizes given, one after the other, as one bundle. */
async function merged(dir: string, sizes: readonly number[]): Promise<void> {
  mkdirSync(dir, { recursive: true });
  let from = 0;
  const parts: PlacedPart[] = [];
  for (const size of sizes) {
    const part = { dir: `${dir}-parts`, key: String(parts.length) };
    await indexPart(documents.slice(from, from + size).map(textOf), part.dir, part.key);
    parts.push(part);
    from += size;
  }
  expect(from).toBe(documents.length);
  writeMerged(parts, dir);
}

function writeMerged(parts: readonly PlacedPart[], dir: string): void {
  const bundle = MergedBundle.of(parts);
  if ('damaged' in bundle) throw new Error(`${bundle.damaged.length} parts are damaged`);
  for (const part of parts.keys()) expect(bundle.writeFragments(part, dir)).toBe(true);
  for (const file of bundle.files.words.keys()) bundle.writeWords(file, dir);
  bundle.writeHead(dir, 'catalogue.json');
}

/** Pagefind’s own index of all articles. */
function ownIndex(dir: string): Promise<void> {
  return runPagefind(documents.map(textOf), dir);
}

function textOf(document: SearchDocument) {
  return { url: document.url, html: documentHtml(document) };
}

/** Addresses by the ids of an index, in its order. */
async function addresses(index: PagefindInstance): Promise<Map<string, string>> {
  const { results } = await index.search(null);
  return new Map(
    await Promise.all(results.map(async ({ id, data }) => [id, (await data()).url] as const)),
  );
}

describe('a bundle', () => {
  it('does not depend on how its articles were parted', async () => {
    const dir = testFolder();
    await merged(join(dir, 'whole'), [120]);
    await merged(join(dir, 'halves'), [1, 59, 60]);
    await merged(join(dir, 'pieces'), [7, 13, 20, 20, 20, 20, 20]);
    const whole = filesOf(join(dir, 'whole'));
    expect(Object.keys(whole).length).toBeGreaterThan(125);
    expect(filesOf(join(dir, 'halves'))).toEqual(whole);
    expect(filesOf(join(dir, 'pieces'))).toEqual(whole);
  });

  it('finds what pagefind’s own index of the same articles finds', async () => {
    const dir = testFolder();
    await ownIndex(join(dir, 'own'));
    await merged(join(dir, 'bundle'), [50, 70]);
    await writeProgram(dir);
    const [ours, theirs] = [await readerOf(dir), await readerOf(dir, 'own/pagefind.js')];
    const [bundle, own] = [await ours.open('bundle/'), await theirs.open('own/')];
    const [ids, ownIds] = [await addresses(bundle), await addresses(own)];
    expect([...ids.values()]).toEqual(documents.map(({ url }) => url));
    expect([...ownIds.values()]).toEqual([...ids.values()]);
    const text = documents
      .map(({ title, summary, bodyHtml }) => [title, summary, bodyHtml])
      .join(' ');
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const pairs = words.slice(0, 100).map((word, index) => `${word} ${words[index + 1]}`);
    const questions = [...new Set([...words, ...pairs])].map((one) => `"${toIndexLetters(one)}"`);
    expect(questions.length).toBeGreaterThan(200);
    let hits = 0;
    for (const exactDiacritics of [false, true]) {
      await bundle.options({ exactDiacritics });
      await own.options({ exactDiacritics });
      for (const question of questions) {
        const found = (await bundle.search(question)).results.map(({ id }) => ids.get(id));
        const expected = (await own.search(question)).results.map(({ id }) => ownIds.get(id));
        expect([question, found.toSorted()]).toEqual([question, expected.toSorted()]);
        hits += found.length;
      }
    }
    expect(hits).toBeGreaterThan(10_000);
    await Promise.all([ours.close(), theirs.close()]);
  });

  it('keeps frequent words out of the files of rare ones', async () => {
    const dir = testFolder();
    await ownIndex(join(dir, 'own'));
    await merged(join(dir, 'bundle'), [120]);
    await writeProgram(dir);
    const loadedFor = async (folder: string, script: string) => {
      const reader = await readerOf(dir, script);
      const index = await reader.open(folder);
      reader.loaded();
      await index.search('riêng77');
      await reader.close();
      return reader.loaded().map(({ bytes }) => bytes);
    };
    const ours = await loadedFor('bundle/', 'pagefind.js');
    const theirs = await loadedFor('own/', 'own/pagefind.js');
    expect([ours.length, theirs.length]).toEqual([1, 1]);
    expect(ours[0]).toBeLessThan((theirs[0] ?? 0) / 2);
  });

  it('is asked for one file a word at most', async () => {
    const dir = testFolder();
    await merged(join(dir, 'bundle'), [120]);
    await writeProgram(dir);
    const reader = await readerOf(dir);
    const index = await reader.open('bundle/');
    const text = documents
      .map(({ title, summary, bodyHtml }) => [title, summary, bodyHtml])
      .join(' ');
    const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    reader.loaded();
    let files = 0;
    for (const word of words) {
      await index.search(toIndexLetters(word));
      const loaded = reader.loaded().map(({ path }) => path);
      expect([word, loaded.length]).toEqual([word, Math.min(loaded.length, 1)]);
      files += loaded.length;
    }
    expect(files).toBeGreaterThan(5);
    expect(files).toBe(readdirSync(join(dir, 'bundle', 'index')).length);
    await reader.close();
  });

  it('is asked for one file at most for the beginning of a word, or one it does not hold', async () => {
    const dir = testFolder();
    await merged(join(dir, 'bundle'), [120]);
    await writeProgram(dir);
    const most: Record<string, number> = {};
    const beginnings = folded.flatMap((word) => [...word].map((_, end) => word.slice(0, end + 1)));
    const absent = new Set([...beginnings, 'chinhh', 'zz', '“', '\u{E000}', '😀']);
    const reader = await readerOf(dir);
    for (const word of absent) {
      const index = await reader.open('bundle/');
      reader.loaded();
      await index.search(word);
      most[word] = reader.loaded().length;
    }
    await reader.close();
    expect(Object.entries(most).filter(([, files]) => files > 1)).toEqual([]);
  });

  it('holds both of two articles that pagefind names alike', async () => {
    const dir = testFolder();
    const few = documents.slice(0, 3);
    const parts = ['one', 'other'].map((key) => ({ dir, key }));
    for (const { key } of parts) await indexPart(few.map(textOf), dir, key);
    mkdirSync(join(dir, 'bundle'));
    writeMerged(parts, join(dir, 'bundle'));
    await writeProgram(dir);
    const reader = await readerOf(dir);
    const urls = few.map(({ url }) => url);
    expect([...(await addresses(await reader.open('bundle/'))).values()]).toEqual([
      ...urls,
      ...urls,
    ]);
    await reader.close();
  });

  it('is not made of a part that is damaged, and names it', async () => {
    const dir = testFolder();
    const parts = ['one', 'other'].map((key) => ({ dir, key }));
    for (const { key } of parts) await indexPart(documents.slice(0, 3).map(textOf), dir, key);
    const path = join(dir, 'other.words');
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
    writeFileSync(path, bytes);
    expect(MergedBundle.of(parts)).toEqual({ damaged: [{ dir, key: 'other' }] });
  });
});
