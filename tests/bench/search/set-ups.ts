import { createIndex } from 'pagefind';
import { articleDocument, documentHtml } from '#search/document';
import { type BundleEntry, writeBundle } from '#search/write-bundle';
import { writeProgram } from '#search/write-program';
import { bundleNames, splitIntoBundles } from '#view/search-bundles';

/** A way to index an archive. */
export interface SetUp {
  readonly name: string;
  /** Folders of the bundles, below the one that is written to, and what goes into each. */
  bundles(entries: readonly BundleEntry[]): ReadonlyMap<string, readonly BundleEntry[]>;
  /** Writes one bundle. */
  write(entries: readonly BundleEntry[], dir: string): Promise<void>;
  /** What is written beside the bundles. */
  finish?(dir: string): Promise<void>;
  /** Path of the script that searches it. */
  readonly script: string;
}

/** Groups that fit into the memory a build has; whole years, from the oldest on. */
const groupSize = 3000;

/** Pagefind alone, as its manual says; one process a bundle. */
const plain = { write: pagefindAlone({}), script: '0/pagefind.js' };

export const setUps: readonly SetUp[] = [
  { name: 'one bundle', bundles: (entries) => numbered([entries]), ...plain },
  {
    name: 'one bundle, at most 500 fragments',
    bundles: (entries) => numbered([entries]),
    ...plain,
    write: pagefindAlone({ maxFragments: 500 }),
  },
  { name: 'this year, before', bundles: (entries) => numbered(twoBundles(entries)), ...plain },
  {
    name: `this year, years before up to ${groupSize}`,
    bundles: (entries) => {
      const [thisYear = [], before = []] = twoBundles(entries);
      return numbered([thisYear, ...yearGroups(before).toReversed()]);
    },
    ...plain,
  },
  {
    name: 'ours: this year, before',
    bundles: (entries) =>
      new Map(twoBundles(entries).map((group, index) => [bundleNames[index] ?? '', group])),
    write: writeBundle,
    finish: writeProgram,
    script: 'pagefind.js',
  },
];

function pagefindAlone(options: { readonly maxFragments?: number }): SetUp['write'] {
  return async (entries, dir) => {
    const { index, errors } = await createIndex({ forceLanguage: 'vi', ...options });
    if (!index) throw new Error(errors.join('; '));
    const inFlight = 24;
    for (let from = 0; from < entries.length; from += inFlight) {
      const added = entries.slice(from, from + inFlight).map(async ({ article, body }) => {
        const document = articleDocument(article, await body());
        return index.addHTMLFile({ url: document.url, content: documentHtml(document) });
      });
      for (const one of await Promise.all(added)) refuse(one.errors);
    }
    refuse((await index.writeFiles({ outputPath: dir })).errors);
  };
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}

function twoBundles(entries: readonly BundleEntry[]): (readonly BundleEntry[])[] {
  const dated = entries.map((entry) => ({ date: entry.article.date, entry }));
  const split = splitIntoBundles(dated);
  return bundleNames.map((name) => split[name].map(({ entry }) => entry));
}

function yearGroups(entries: readonly BundleEntry[]): BundleEntry[][] {
  const years = Object.groupBy(entries, ({ article }) => article.date.slice(0, 4));
  const groups: BundleEntry[][] = [];
  for (const [, year = []] of Object.entries(years).toSorted()) {
    const last = groups.at(-1);
    if (last && last.length + year.length <= groupSize) last.push(...year);
    else groups.push([...year]);
  }
  return groups;
}

function numbered(groups: readonly (readonly BundleEntry[])[]) {
  return new Map(groups.map((group, index) => [String(index), group]));
}
