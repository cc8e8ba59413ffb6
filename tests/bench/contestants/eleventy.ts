import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeEleventyArticle, writeEleventyRegisters } from '../formats/eleventy-format.ts';
import { type Contestant, Missing, type Setting } from './contestant.ts';
import { searchOf } from './pagefind.ts';
import { programOf, putWord, versionOf } from './project.ts';

/** Eleventy, with the templates of `peers/eleventy`; it copies photos as they are. */
export function setUpEleventy({ dir, corpus, pool }: Setting): Contestant {
  const program = programOf('@11ty', 'eleventy', 'cmd.cjs');
  if (!existsSync(program)) throw new Missing('@11ty/eleventy is not installed');
  cpSync(join(import.meta.dirname, '../peers/eleventy'), dir, { recursive: true });
  writeEleventyRegisters(dir, corpus.units);
  for (const article of corpus.articles) writeEleventyArticle(dir, article, pool);
  const out = join(dir, 'out');
  let units = corpus.units;
  return {
    name: 'eleventy',
    incremental: false,
    version: `Eleventy ${versionOf('@11ty/eleventy')}`,
    out,
    build: {
      program: process.execPath,
      parameters: [program, '--config=eleventy.config.ts', '--quiet'],
      cwd: dir,
    },
    search: searchOf(out),
    clear: () => rmSync(out, { recursive: true, force: true }),
    write: (article) => writeEleventyArticle(dir, article, pool),
    rename(unit) {
      units = units.map((one) => (one.slug === unit.slug ? unit : one));
      writeEleventyRegisters(dir, units);
    },
    touchTemplate: (word) => putWord(join(dir, 'shell.ts'), 'Cơ quan chủ quản', word),
  };
}
