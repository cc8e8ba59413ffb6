import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchClock } from '../corpus/moment.ts';
import { corpusFolder, writeOurArticle } from '../corpus.ts';
import { registerFiles } from '../formats/our-registers.ts';
import type { Contestant, Setting } from './contestant.ts';
import { copyProject, putWord, versionOf } from './project.ts';

/** Ours: a copy of the project, so that its caches and templates are the benchmark's own. */
export function setUpBantin({ dir, corpus, pool }: Setting): Contestant {
  const copy = join(dir, 'project');
  const content = join(dir, 'content');
  const out = join(dir, 'out');
  copyProject(copy);
  const source = corpusFolder(corpus, pool);
  cpSync(source, content, { recursive: true });
  const run = (file: string, ...parameters: string[]) => ({
    program: process.execPath,
    parameters: [
      join(copy, 'src', 'cli', file),
      '--content',
      content,
      '--now',
      benchClock,
      ...parameters,
    ],
    cwd: copy,
  });
  let units = corpus.units;
  return {
    name: 'bantin',
    incremental: true,
    version: `Astro ${versionOf('astro')}, pagefind ${versionOf('pagefind')}, Node ${process.versions.node}`,
    out,
    build: run('build.ts', '--out', out),
    check: run('check.ts'),
    clear() {
      for (const path of [out, join(copy, '.cache'), join(copy, '.astro')]) {
        rmSync(path, { recursive: true, force: true });
      }
    },
    write: (article) => writeOurArticle(content, article, pool),
    remove: ({ id }) => rmSync(join(content, 'articles', id), { recursive: true, force: true }),
    rename(unit) {
      units = units.map((one) => (one.slug === unit.slug ? unit : one));
      writeFileSync(join(content, 'units.yaml'), registerFiles(units)['units.yaml'] ?? '');
    },
    touchTemplate: (word) =>
      putWord(join(copy, 'src', 'components', 'frame', 'Footer.astro'), 'Cơ quan chủ quản', word),
  };
}
