import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CborWriter } from '#search/cbor';
import { type Part, readFragments, readPart } from '#search/kept-part';
import { mergeWords, rangesOf, type Span, wordFiles } from '#search/merge-words';
import {
  type EntryFile,
  knownVersion,
  type MetaFile,
  nameFor,
  wasmName,
  writePacked,
} from '#search/pagefind-files';
import { unpackWords } from '#search/part-words';

/**
 * What a file of words holds on average before it is packed. Measured at 1,112 articles: lists and
 * words of a first query are 28.9 KB, with 11,000 28.7, with files of equal size 28.1. With smaller ones
 * the list of files outgrows the saving, with larger ones a rare word costs more.
 */
const wordFileBytes = 8000;

/** Where a part lies. */
export interface PlacedPart {
  readonly dir: string;
  readonly key: string;
}

/** What a bundle consists of besides its list; paths in its folder. */
export interface MergedFiles {
  /** Paths of the fragments of each part. */
  readonly fragments: readonly (readonly string[])[];
  readonly words: readonly { readonly path: string; readonly sha256: string }[];
}

/** Parts that are missing or damaged. */
export interface Damaged {
  readonly damaged: readonly PlacedPart[];
}

/**
 * Indexes of consecutive articles → one bundle. What is in it does not depend on how the articles were
 * parted. Pages are numbered in the order given, which needs no sorted list: at 10,000 articles one
 * would add 20 KB to what every reader loads.
 */
export class MergedBundle {
  readonly files: MergedFiles;
  readonly #placed: readonly PlacedPart[];
  readonly #parts: readonly Part[];
  readonly #meta: MetaFile;
  readonly #words: readonly Buffer[];

  private constructor(placed: readonly PlacedPart[], parts: readonly Part[]) {
    this.#placed = placed;
    this.#parts = parts;
    const names = fragmentNames(parts);
    const words = mergedWords(parts);
    this.#words = words.map(({ content }) => content);
    this.#meta = [
      knownVersion,
      // How many words a page has serves pagefind's scores, which nobody asks for: at 10,000 articles
      // it would be 13 KB for every reader.
      parts.flatMap(({ pages }, part) =>
        pages.map(({ group }, page) => [names[part]?.[page] ?? '', 1, group] as const),
      ),
      rangesOf(words),
      [],
      [],
      fieldsOf(parts),
    ];
    this.files = {
      fragments: names.map((of) => of.map((name) => `fragment/${name}.pf_fragment`)),
      words: words.map(({ name, content }) => ({
        path: `index/${name}.pf_index`,
        sha256: hash('sha256', content, 'hex'),
      })),
    };
  }

  /** @param placed none make an empty bundle */
  static of(placed: readonly PlacedPart[]): MergedBundle | Damaged {
    const parts = placed.map(({ dir, key }) => readPart(dir, key));
    const damaged = placed.filter((_, at) => !parts[at]);
    if (damaged.length > 0) return { damaged };
    return new MergedBundle(
      placed,
      parts.filter((part) => part !== undefined),
    );
  }

  /** Writes the fragments of one of the parts; false where they are missing or damaged. */
  writeFragments(part: number, outDir: string): boolean {
    const { dir = '', key = '' } = this.#placed[part] ?? {};
    const fragments = readFragments(dir, key, this.#parts[part]?.pages ?? []);
    if (!fragments) return false;
    mkdirSync(join(outDir, 'fragment'), { recursive: true });
    for (const [at, path] of (this.files.fragments[part] ?? []).entries()) {
      writeFileSync(join(outDir, path), fragments[at] ?? '');
    }
    return true;
  }

  /** Writes one of the files of words. */
  writeWords(file: number, outDir: string): void {
    const [{ path } = { path: '' }, content] = [this.files.words[file], this.#words[file]];
    if (content) writePacked(join(outDir, path), content);
  }

  /**
   * Writes what a reader asks for first.
   *
   * @param catalogue name of the file that tells of the articles; readers learn it together with the
   *   index, so that one of another build is never taken for this one's
   * @returns their paths
   */
  writeHead(outDir: string, catalogue: string): string[] {
    const content = new CborWriter().value(this.#meta).bytes;
    const name = nameFor(content, new Set());
    const meta = `pagefind.${name}.pf_meta`;
    writePacked(join(outDir, meta), content);
    const entry: EntryFile = {
      version: knownVersion,
      languages: { vi: { hash: name, wasm: wasmName, page_count: this.#meta[1].length } },
      include_characters: this.#parts[0]?.characters ?? [],
      catalogue,
    };
    writeFileSync(join(outDir, 'pagefind-entry.json'), JSON.stringify(entry));
    return [meta, 'pagefind-entry.json'];
  }
}

/** Two parts may have given their fragments the same short name. */
function fragmentNames(parts: readonly Part[]): string[][] {
  const taken = new Set<string>();
  return parts.map(({ pages }) =>
    pages.map(({ name: own }) => {
      let name = own;
      while (taken.has(name)) name += 'x';
      taken.add(name);
      return name;
    }),
  );
}

function mergedWords(
  parts: readonly Part[],
): (Span & { readonly name: string; readonly content: Buffer })[] {
  let firstPage = 0;
  const sources = parts.map(({ words, pages }) => {
    const source = unpackWords(words, firstPage);
    firstPage += pages.length;
    return source;
  });
  const taken = new Set<string>();
  return [...wordFiles(mergeWords(sources), wordFileBytes)].map((file) => ({
    ...file,
    name: nameFor(file.content, taken),
  }));
}

/** Words point to metadata by its place in this list, which must therefore be the same in all parts. */
function fieldsOf(parts: readonly Part[]): readonly string[] {
  const lists = new Set(parts.map(({ fields }) => JSON.stringify(fields)));
  if (lists.size > 1)
    throw new Error(`pagefind: parts differ in metadata: ${[...lists].join(' ')}`);
  return parts[0]?.fields ?? [];
}
