import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { putWord } from '../../../bench/contestants/project.ts';
import { numberOf } from '../bulletin.ts';
import type { Edit } from '../edit.ts';
import type { Random } from '../random.ts';
import type { Worksite } from '../worksite.ts';

/** Templates, styles, program and public files: what a maintainer changes. */
export const projectEdits: readonly Edit[] = [
  inBoth('template touched', 'src/components/frame/Footer.astro', (path, word) =>
    putWord(path, 'Ghi rõ nguồn', `lần ${word}`),
  ),
  inBoth('style touched', 'src/components/frame/footer.css', (path, word) =>
    putLine(path, '.imprint-touched', `.imprint-touched { order: ${word} }`),
  ),
  inBoth('script of the browser touched', 'src/browser/copy-link.ts', (path, word) =>
    putLine(path, 'document.title +=', `document.title += ' ${word}';`),
  ),
  inBoth('program of the lists touched', 'src/view/bulletin.ts', (path, word) =>
    exchange(path, /(?<=relatedCount = )\d+/u, word),
  ),
  inBoth('program of the reader touched', 'src/bulletin/front-matter.ts', (path, word) =>
    exchange(path, /(?<=text\.replace\(\/\\s\+\/gu, ' ')\)(?: \+ ' \d')?/u, `) + ' ${word}'`),
  ),
  inBoth('astro.config touched without effect', 'astro.config.ts', (path, word) =>
    putLine(path, '// touched', `// touched ${word}`),
  ),
  inBoth('public file changed', 'public/favicon.svg', (path, word) =>
    putLine(path, '<!-- lần', `<!-- lần ${word} -->`),
  ),
  {
    name: 'public file added',
    make: ({ projects, bulletin }) => {
      const name = `tep-${numberOf(bulletin)}.txt`;
      for (const project of projects) {
        mkdirSync(join(project, addedFiles), { recursive: true });
        writeFileSync(join(project, addedFiles, name), `Nội dung của ${name}\n`);
      }
      return name;
    },
  },
  {
    name: 'public file removed',
    make: ({ projects, incremental }, random) => {
      const added = join(incremental, addedFiles);
      mkdirSync(added, { recursive: true });
      const name = random.pick(readdirSync(added));
      if (name === undefined) return undefined;
      for (const project of projects) rmSync(join(project, addedFiles, name));
      return name;
    },
  },
];

const addedFiles = join('public', 'tai-lieu');

/** Digits put into the project: few, so that a former state comes back now and then. */
const words = ['1', '2', '3'] as const;

function inBoth(name: string, file: string, change: (path: string, word: string) => void): Edit {
  return {
    name,
    make: ({ projects }: Worksite, random: Random) => {
      const word = random.oneOf(words);
      for (const project of projects) change(join(project, file), word);
      return `${file} with ${word}`;
    },
  };
}

/** Puts a line at the end, in the place of the one that begins alike. */
function putLine(path: string, beginning: string, line: string): void {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const others = lines.filter((one) => !one.startsWith(beginning));
  writeFileSync(path, `${[...others, line].join('\n')}\n`);
}

function exchange(path: string, pattern: RegExp, replacement: string): void {
  const text = readFileSync(path, 'utf8');
  if (!pattern.test(text)) throw new Error(`${pattern} does not stand in ${path}.`);
  writeFileSync(path, text.replace(pattern, replacement));
}
