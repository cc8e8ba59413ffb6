import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Edit } from '../edit.ts';
import type { Random } from '../random.ts';
import type { Worksite } from '../worksite.ts';
import { filesIn, flipByte, rewrite } from './damage.ts';

/** What may befall the output between two builds. */
export const outputEdits: readonly Edit[] = [
  {
    name: 'output deleted',
    input: 'as it was',
    make: ({ out }) => {
      rmSync(out, { recursive: true, force: true });
      return 'all of it';
    },
  },
  onOutput('file of the output altered', flipByte),
  onOutput('file of the output replaced', (path) => rewrite(path, Buffer.from('Sửa tay'))),
  onOutput('file of the output removed', (path) => rmSync(path)),
  onOutput('file added to the output', (path) =>
    writeFileSync(join(dirname(path), 'them-tay.html'), '<p>Thêm tay</p>'),
  ),
  {
    name: 'cache and output of an earlier build brought back',
    input: 'as it was',
    make: (site, random) => {
      const kept = join(site.folder, 'kept');
      if (!existsSync(kept)) return keep(site, kept);
      const cache = random.maybe();
      const output = !cache || random.maybe();
      if (cache) bringBack(join(kept, 'cache'), site.cache);
      if (output) bringBack(join(kept, 'out'), site.out);
      rmSync(kept, { recursive: true });
      return `${cache ? 'cache ' : ''}${output ? 'output' : ''}`;
    },
  },
];

function keep(site: Worksite, kept: string): string | undefined {
  if (!existsSync(site.cache) || !existsSync(site.out)) return undefined;
  mkdirSync(kept);
  cpSync(site.cache, join(kept, 'cache'), { recursive: true });
  cpSync(site.out, join(kept, 'out'), { recursive: true });
  return 'kept for later';
}

function bringBack(kept: string, place: string): void {
  rmSync(place, { recursive: true, force: true });
  cpSync(kept, place, { recursive: true });
}

/** The manifest is left alone: without it the folder is a stranger's, and the build refuses it. */
function onOutput(name: string, spoil: (path: string, random: Random) => void): Edit {
  return {
    name,
    input: 'as it was',
    make: ({ out }, random) => {
      const files = filesIn(out).filter((path) => path !== join(out, 'ban-tin.json'));
      const path = random.pick(files);
      if (path !== undefined) spoil(path, random);
      return path && relative(out, path);
    },
  };
}
