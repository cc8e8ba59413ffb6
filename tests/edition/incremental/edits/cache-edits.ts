import { cpSync, rmSync, truncateSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  articleCacheFile,
  cacheDir,
  objectDir,
  photoCacheDir,
  recordDir,
  searchCacheDir,
  templateDir,
  treeDir,
} from '#edition/folders';
import type { Edit } from '../edit.ts';
import type { Random } from '../random.ts';
import { filesIn, flipByte } from './damage.ts';

/** What the cache consists of: damage to all of it at once would hide what is believed of each. */
const parts = {
  'kept files': objectDir,
  'records of outputs': recordDir,
  'older sites': treeDir,
  templates: templateDir,
  photos: photoCacheDir,
  'read articles': articleCacheFile,
  'parts of the index': searchCacheDir,
} as const;

/** What may befall the cache between two builds. */
export const cacheEdits: readonly Edit[] = [
  {
    name: 'one byte of the cache flipped',
    input: 'as it was',
    make: ({ cache }, random) => {
      const path = random.pick(filesIn(cache));
      if (path !== undefined) flipByte(path, random);
      return path && relative(cache, path);
    },
  },
  {
    name: 'one byte flipped in every file of the cache',
    input: 'as it was',
    make: ({ cache }, random) => {
      const paths = filesIn(cache);
      for (const path of paths) flipByte(path, random);
      return paths.length > 0 ? `${paths.length} files` : undefined;
    },
  },
  {
    name: 'file of the cache deleted',
    input: 'as it was',
    make: ({ cache }, random) => {
      const path = random.pick(filesIn(cache));
      if (path !== undefined) rmSync(path);
      return path && relative(cache, path);
    },
  },
  {
    name: 'two files of the cache exchanged',
    input: 'as it was',
    make: ({ cache }, random) => {
      const [one, other] = random.some(filesIn(cache), 2);
      if (one === undefined || other === undefined) return undefined;
      cpSync(one, `${one}-beside`);
      cpSync(other, one);
      cpSync(`${one}-beside`, other);
      rmSync(`${one}-beside`);
      return `${relative(cache, one)}, ${relative(cache, other)}`;
    },
  },
  {
    name: 'cache deleted',
    input: 'as it was',
    make: ({ cache }) => {
      rmSync(cache, { recursive: true, force: true });
      return 'all of it';
    },
  },
  ...Object.entries(parts).flatMap(([name, place]) => [
    spoiled(`one byte flipped in all of the cache’s ${name}`, place, flipByte),
    spoiled(`the cache’s ${name} truncated`, place, (path, random) =>
      truncateSync(path, random.below(200)),
    ),
  ]),
];

/** @param place of the project itself; its like in the worksite is meant */
function spoiled(name: string, place: string, spoil: (path: string, random: Random) => void): Edit {
  return {
    name,
    input: 'as it was',
    make: ({ cache }, random) => {
      const part = join(cache, relative(cacheDir, place));
      const paths = filesIn(cache).filter((path) => path.startsWith(part));
      for (const path of paths) spoil(path, random);
      return paths.length > 0 ? `${paths.length} files` : undefined;
    },
  };
}
