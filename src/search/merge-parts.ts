import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CborWriter } from '#search/cbor';
import { mergeWords, rangesOf, type Span, wordFiles } from '#search/merge-words';
import {
  type EntryFile,
  knownVersion,
  type MetaFile,
  nameFor,
  readPacked,
  type WordFileRange,
  writePacked,
} from '#search/pagefind-files';
import { type IndexedWord, readWord } from '#search/words';
import { wasmName } from '#search/write-program';

/**
 * What a file of words holds before it is packed. Measured at 10,000 articles: a first query loads
 * 359 KB, with pagefind's own files 510. From 8 to 16 KB it is the same; with smaller ones the list of
 * files outgrows the saving, with larger ones a rare word costs more.
 */
const wordFileBytes = 8000;

/** A part as pagefind wrote it. */
interface Part {
  readonly dir: string;
  readonly entry: EntryFile;
  readonly meta: MetaFile;
  /** Number of its first page in the whole. */
  readonly firstPage: number;
}

/**
 * Indexes of consecutive articles → one bundle. What is in it does not depend on how the articles were
 * parted. Pages are numbered in the order given, which needs no sorted list: at 10,000 articles one
 * would add 20 KB to what every reader loads.
 *
 * @param partDirs none make an empty bundle; what is in them is used up
 * @param outDir a folder that exists
 * @param catalogue name of the file that tells of the articles; readers learn it together with the
 *   index, so that one of another build is never taken for this one's
 */
export function mergeParts(partDirs: readonly string[], outDir: string, catalogue: string): void {
  for (const name of ['fragment', 'index']) mkdirSync(join(outDir, name));
  const parts = readParts(partDirs);
  const meta: MetaFile = [
    knownVersion,
    mergePages(parts, outDir),
    writeWords(parts, outDir),
    [],
    [],
    metaFieldsOf(parts),
  ];
  const content = new CborWriter().value(meta).bytes;
  const hash = nameFor(content, new Set());
  writePacked(join(outDir, `pagefind.${hash}.pf_meta`), content);
  const entry: EntryFile = {
    version: knownVersion,
    languages: { vi: { hash, wasm: wasmName, page_count: meta[1].length } },
    include_characters: parts[0]?.entry.include_characters ?? [],
    catalogue,
  };
  writeFileSync(join(outDir, 'pagefind-entry.json'), JSON.stringify(entry));
}

function readParts(dirs: readonly string[]): Part[] {
  let firstPage = 0;
  return dirs.map((dir) => {
    const entry = JSON.parse(readFileSync(join(dir, 'pagefind-entry.json'), 'utf8')) as EntryFile;
    const language = entry.languages['vi'];
    if (entry.version !== knownVersion || !language) {
      throw new Error(`pagefind ${entry.version}: its files are not known here`);
    }
    const meta = readPacked(join(dir, `pagefind.${language.hash}.pf_meta`)).value() as MetaFile;
    if (meta[3].length + meta[4].length > 0) throw new Error(`${dir}: filters would be lost`);
    const part = { dir, entry, meta, firstPage };
    firstPage += meta[1].length;
    return part;
  });
}

/**
 * Moves the fragments; two parts may have given theirs the same short name. How many words a page has
 * serves pagefind's scores, which nobody asks for: at 10,000 articles it would be 13 KB for every reader.
 */
function mergePages(parts: readonly Part[], outDir: string): MetaFile[1] {
  const taken = new Set<string>();
  return parts.flatMap(({ dir, meta }) =>
    meta[1].map(([fragment, , group]) => {
      let name = fragment;
      while (taken.has(name)) name += 'x';
      taken.add(name);
      const from = join(dir, 'fragment', `${fragment}.pf_fragment`);
      renameSync(from, join(outDir, 'fragment', `${name}.pf_fragment`));
      return [name, 1, group] as const;
    }),
  );
}

function writeWords(parts: readonly Part[], outDir: string): WordFileRange[] {
  const taken = new Set<string>();
  const files: (Span & { readonly name: string })[] = [];
  for (const { first, last, content } of wordFiles(mergeWords(parts.map(wordsOf)), wordFileBytes)) {
    const name = nameFor(content, taken);
    writePacked(join(outDir, 'index', `${name}.pf_index`), content);
    files.push({ first, last, name });
  }
  return rangesOf(files);
}

function* wordsOf({ dir, meta, firstPage }: Part): Generator<IndexedWord> {
  for (const [, , name] of meta[2]) {
    const reader = readPacked(join(dir, 'index', `${name}.pf_index`));
    reader.arrayLength();
    for (let left = reader.arrayLength(); left > 0; left--) yield readWord(reader, firstPage);
  }
}

/** Words point to metadata by its place in this list, which must therefore be the same in all parts. */
function metaFieldsOf(parts: readonly Part[]): readonly string[] {
  const lists = new Set(parts.map(({ meta }) => JSON.stringify(meta[5])));
  if (lists.size > 1)
    throw new Error(`pagefind: parts differ in metadata: ${[...lists].join(' ')}`);
  return parts[0]?.meta[5] ?? [];
}
