import { toIndexLetters } from '#vietnamese/index-letters';
import { type Loaded, readerOf } from '../../search/reader.ts';

/** What readers of such a bulletin ask: names, subjects, with marks and without, frequent and rare. */
const questions = [
  'dang uy',
  'đảng ủy phòng chính trị',
  'hiến máu',
  'Phan Thị Hùng',
  'trồng cây',
  'dân vận thôn Lượn Thều',
  'hoi nghi so ket',
  'diễn tập',
  'thieu tuong',
  'báo tường',
  'nấu cơm',
];

/** Hits of which the page shows something before the reader asks for more. */
const shown = 20;

/** Bytes that a reader with an empty cache loads for one question, as files are on the disk. */
export interface FirstQuery {
  /** Script and WebAssembly. */
  readonly program: number;
  /** What is loaded before the first word: entries and lists of pages and files. */
  readonly lists: number;
  readonly words: number;
  readonly hits: number;
  readonly total: number;
  readonly requests: number;
}

const parts = {
  program: /\/pagefind\.js$|\.pagefind$/u,
  lists: /\.json$|\.pf_meta$/u,
  words: /\.pf_index$/u,
  hits: /\.pf_fragment$/u,
};

/** Asks every question of all bundles together; a file that two of them load comes from the cache. */
export async function firstQueries(
  dir: string,
  script: string,
  bundles: readonly string[],
): Promise<FirstQuery[]> {
  const queries: FirstQuery[] = [];
  for (const question of questions) {
    const reader = await readerOf(dir, script);
    try {
      const results = [];
      for (const bundle of bundles) {
        const instance = await reader.open(`${bundle}/`);
        results.push(...(await instance.search(toIndexLetters(question))).results);
      }
      results.sort((a, b) => b.score - a.score);
      await Promise.all(results.slice(0, shown).map((one) => one.data()));
      queries.push(weighed(reader.loaded()));
    } finally {
      await reader.close();
    }
  }
  return queries;
}

function weighed(all: readonly Loaded[]): FirstQuery {
  const files = [...new Map(all.map((file) => [file.path, file])).values()];
  const bytesOf = (pattern: RegExp) =>
    files.filter(({ path }) => pattern.test(path)).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    program: bytesOf(parts.program),
    lists: bytesOf(parts.lists),
    words: bytesOf(parts.words),
    hits: bytesOf(parts.hits),
    total: files.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: files.length,
  };
}
