import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { writePart } from '#search/kept-part';
import { type EntryFile, knownVersion, type MetaFile, readPacked } from '#search/pagefind-files';
import { packWords } from '#search/part-words';
import { type IndexedWord, readWord } from '#search/words';

/** A page as pagefind is given it. */
export interface SearchText {
  readonly url: string;
  readonly html: string;
}

/**
 * An index of pagefind's, written as it writes it.
 *
 * @param outDir where pagefind writes its files
 * @throws Error with pagefind's own words where it fails
 */
export async function runPagefind(texts: readonly SearchText[], outDir: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`pagefind: ${errors.join('; ')}`);
  // Sent one after the other, for this is how pages are numbered; answered when all are there.
  const answers = texts.map(({ url, html }) => index.addHTMLFile({ url, content: html }));
  for (const answer of answers) refuseErrors(await answer);
  refuseErrors(await index.writeFiles({ outputPath: outDir }));
  await index.deleteIndex();
}

/** Makes a part of a bundle, by one run of pagefind: `KEY.words` and `KEY.pages` in the folder. */
export async function indexPart(
  texts: readonly SearchText[],
  dir: string,
  key: string,
): Promise<void> {
  const outDir = join(dir, `${key}.pagefind`);
  await runPagefind(texts, outDir);
  const entry = JSON.parse(readFileSync(join(outDir, 'pagefind-entry.json'), 'utf8')) as EntryFile;
  const language = entry.languages['vi'];
  if (entry.version !== knownVersion || !language) {
    throw new Error(`pagefind ${entry.version}: its files are not known here`);
  }
  const meta = readPacked(join(outDir, `pagefind.${language.hash}.pf_meta`)).value() as MetaFile;
  const [, pages, , filters, sorts, fields] = meta;
  if (filters.length + sorts.length > 0) throw new Error(`${outDir}: filters would be lost`);
  if (pages.length !== texts.length) throw new Error(`pagefind: ${pages.length} pages`);
  const fragments = pages.map(([name]) =>
    readFileSync(join(outDir, 'fragment', `${name}.pf_fragment`)),
  );
  const part = {
    characters: entry.include_characters,
    fields,
    pages: pages.map(([name, , group], at) => ({ name, group, size: fragments[at]?.length ?? 0 })),
    words: packWords(wordsOf(outDir, meta)),
  };
  writePart(dir, key, part, fragments);
  rmSync(outDir, { recursive: true });
}

function* wordsOf(dir: string, meta: MetaFile): Generator<IndexedWord> {
  for (const [, , name] of meta[2]) {
    const reader = readPacked(join(dir, 'index', `${name}.pf_index`));
    reader.arrayLength();
    for (let left = reader.arrayLength(); left > 0; left--) yield readWord(reader);
  }
}

function refuseErrors({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`pagefind: ${errors.join('; ')}`);
}
