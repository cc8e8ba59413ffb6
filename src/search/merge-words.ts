import { hash } from 'node:crypto';
import { CborWriter } from '#search/cbor';
import type { WordFileRange } from '#search/pagefind-files';
import { type IndexedWord, joinWords, wordBytes } from '#search/words';

/**
 * Words of several indexes as one.
 *
 * @param sources in the order of their pages; each in the order of the words' UTF-8 bytes
 */
export function* mergeWords(sources: readonly Iterable<IndexedWord>[]): Generator<IndexedWord> {
  const heads = sources.map((words) => {
    const rest = words[Symbol.iterator]();
    return { rest, word: next(rest) };
  });
  for (;;) {
    let least: string | undefined;
    for (const { word } of heads) {
      if (word && (least === undefined || compareBytes(word.text, least) < 0)) least = word.text;
    }
    if (least === undefined) return;
    const same: IndexedWord[] = [];
    for (const head of heads) {
      if (head.word?.text !== least) continue;
      same.push(head.word);
      head.word = next(head.rest);
    }
    yield joinWords(least, same);
  }
}

/** A file of words, by the first and the last of them. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/**
 * Words in the files that readers fetch one by one: a few at a time, a frequent one alone. Pagefind's
 * own files are so large that a rare word costs as much as a frequent one. Where a file ends is up to
 * the words around, by chance and the likelier the larger they are: so a word that grows changes its
 * own file, and those of others stay as they were.
 *
 * @param bytes what a file holds on average before it is packed; never twice as much, unless one word
 *   is larger
 */
export function* wordFiles(
  words: Iterable<IndexedWord>,
  bytes: number,
): Generator<Span & { readonly content: Buffer }> {
  let texts: string[] = [];
  let parts: Buffer[] = [];
  let size = 0;
  const file = () => {
    const head = new CborWriter().arrayLength(1).arrayLength(parts.length).bytes;
    const made = {
      first: texts[0] ?? '',
      last: texts.at(-1) ?? '',
      content: Buffer.concat([head, ...parts]),
    };
    [texts, parts, size] = [[], [], 0];
    return made;
  };
  for (const word of words) {
    const part = wordBytes(word);
    const large = part.length * 2 > bytes;
    if (size > 0 && (large || size + part.length > bytes * 2)) yield file();
    texts.push(word.text);
    parts.push(part);
    size += part.length;
    if (large || chanceOf(word.text) * bytes < part.length) yield file();
  }
  if (size > 0) yield file();
}

/** From 0 to 1, of the word alone. */
function chanceOf(text: string): number {
  return hash('sha256', text, 'buffer').readUInt32BE(0) / 2 ** 32;
}

/**
 * Where a word is looked for. A range begins as early as it can, so that the beginning of a word leads
 * to the file where it may go on. It ends with its last word: pagefind cuts that short, and for a word
 * that is thereby in no range readers load every file it might be in.
 *
 * @param files in order
 */
export function rangesOf(files: readonly (Span & { readonly name: string })[]): WordFileRange[] {
  return files.map(({ first, last, name }, index) => [
    startOf(first, files[index - 1]?.last),
    last,
    name,
  ]);
}

/** The shortest beginning of a word that comes behind the one before it. */
function startOf(word: string, before: string | undefined): string {
  if (before === undefined) return word;
  const letters = [...word];
  const others = [...before];
  const shared = letters.findIndex((letter, index) => letter !== others[index]);
  return letters.slice(0, shared + 1).join('');
}

function next(words: Iterator<IndexedWord>): IndexedWord | undefined {
  const { done, value } = words.next();
  return done ? undefined : value;
}

/** By their UTF-8 bytes. The order of JavaScript is another one only from the surrogates on. */
function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  if (late.test(a) || late.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

const late = /[\uD800-\uFFFF]/;
