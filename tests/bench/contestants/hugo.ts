import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeHugoArticle, writeHugoRegisters, writeHugoUnit } from '../formats/hugo-format.ts';
import { type Contestant, Missing, type Setting } from './contestant.ts';
import { searchOf } from './pagefind.ts';
import { putWord } from './project.ts';

/** Hugo, with the templates of `peers/hugo`. */
export function setUpHugo({ dir, corpus, pool }: Setting): Contestant {
  const { stdout, error } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (error) throw new Missing('no program “hugo” on this machine');
  const version = /v[\d.]+(?:\+extended)?/u.exec(stdout)?.[0] ?? '';
  cpSync(join(import.meta.dirname, '../peers/hugo'), dir, { recursive: true });
  writeHugoRegisters(dir, corpus.units);
  for (const article of corpus.articles) writeHugoArticle(dir, article, pool);
  const out = join(dir, 'public');
  const cache = join(dir, 'cache');
  return {
    name: 'hugo',
    incremental: false,
    version: `Hugo ${version}`,
    out,
    build: {
      program: 'hugo',
      // Not the clock's business here: every article of the corpus is to be built.
      parameters: ['--quiet', '--buildFuture', '--cacheDir', cache],
      cwd: dir,
    },
    search: searchOf(out),
    clear() {
      for (const path of [out, cache, join(dir, 'resources')]) {
        rmSync(path, { recursive: true, force: true });
      }
    },
    write: (article) => writeHugoArticle(dir, article, pool),
    rename: (unit) => writeHugoUnit(dir, unit, corpus.units),
    touchTemplate: (word) =>
      putWord(join(dir, 'layouts', 'partials', 'footer.html'), 'Cơ quan chủ quản', word),
  };
}
