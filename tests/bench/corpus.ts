import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchArticle } from './corpus/article.ts';
import { dayAdded, dayBackdated, firstDayOfNextYear } from './corpus/moment.ts';
import { storyPhotos } from './corpus/photo-pool.ts';
import { type BenchUnit, benchUnits } from './corpus/units.ts';
import { writeArticle } from './corpus/write-article.ts';
import { articleMarkdown } from './formats/our-format.ts';
import { registerFiles } from './formats/our-registers.ts';

/** None, some drawn from a pool of small ones, or exactly one of a camera's in every article. */
export type Photos = 'none' | 'pool' | 'camera';

export interface CorpusOptions {
  readonly size: number;
  readonly photos: Photos;
  readonly seed?: string;
}

/** Articles of an archive before they are written in any generator's format. */
export interface Corpus extends Required<CorpusOptions> {
  readonly units: readonly BenchUnit[];
  readonly articles: readonly BenchArticle[];
  /** The nth article published after the archive was built, from 1: on a new day of its newest month. */
  added(n: number): BenchArticle;
  /** The nth one brought in late, from 1: on a day of an old year. */
  backdated(n: number): BenchArticle;
  /** The first article of a year, whichever n; no two may stand in a site together. */
  firstOfYear(n: number): BenchArticle;
  /** The nth photo story, from 1: an added article with photos that no other has. */
  story(n: number): BenchArticle;
}

/** Where everything the benchmark makes is kept. */
export const benchDir = join(tmpdir(), 'bantin-bench');

/** Raise it when texts or photos change: cached folders of another version are left alone. */
export const corpusVersion = 3;

/** The same options give the same articles, on every machine. */
export function imagineCorpus({ size, photos, seed = 'bantin' }: CorpusOptions): Corpus {
  const units = benchUnits();
  const articles: BenchArticle[] = [];
  for (let number = 1; number <= size; number++) {
    articles.push(writeArticle(number, { seed, photos, units, earlier: articles }));
  }
  const later = (number: number, date: string, pools?: readonly number[]) => ({
    ...writeArticle(size + number, {
      seed,
      photos,
      units,
      earlier: articles,
      date,
      ...(pools && { pools }),
    }),
    draft: false,
    // Their days might lie behind the clock of the builds.
    corrections: [],
  });
  return {
    size,
    photos,
    seed,
    units,
    articles,
    added: (n) => later(n, dayAdded(n)),
    backdated: (n) => later(100 + n, dayBackdated(n)),
    firstOfYear: (n) => later(200 + n, firstDayOfNextYear),
    story: (n) => later(300 + n, dayAdded(n), storyPhotos(n)),
  };
}

/**
 * Writes a corpus as a content folder of ours, or finds it written.
 *
 * @returns the folder; nobody may change anything in it
 */
export function corpusFolder(corpus: Corpus, pool: readonly string[]): string {
  const { size, photos, seed } = corpus;
  const dir = join(benchDir, 'corpus', `${corpusVersion}-${seed}-${size}-${photos}`);
  if (existsSync(dir)) return dir;
  const draft = `${dir}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(join(draft, 'pages'), { recursive: true });
  for (const [name, text] of Object.entries(registerFiles(corpus.units))) {
    writeFileSync(join(draft, name), text);
  }
  const page = '---\ntitle: Giới thiệu\n---\n\nBản tin của một đơn vị hư cấu, dùng để đo tốc độ.\n';
  writeFileSync(join(draft, 'pages', 'gioi-thieu.md'), page);
  for (const article of corpus.articles) writeOurArticle(draft, article, pool);
  renameSync(draft, dir);
  return dir;
}

/** Writes one article and links its photos. */
export function writeOurArticle(dir: string, article: BenchArticle, pool: readonly string[]): void {
  const folder = join(dir, 'articles', article.id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.md'), articleMarkdown(article));
  linkPhotos(folder, article, pool);
}

/** Puts the photos of an article into a folder: hard links, the pool is only read. */
export function linkPhotos(folder: string, { body }: BenchArticle, pool: readonly string[]): void {
  for (const block of body) {
    const source = block.kind === 'photo' ? pool[block.photo.pool] : undefined;
    if (block.kind !== 'photo' || source === undefined) continue;
    const target = join(folder, block.photo.file);
    if (!existsSync(target)) linkSync(source, target);
  }
}
