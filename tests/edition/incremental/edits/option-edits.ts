import type { Edit } from '../edit.ts';
import { embargoEnds } from '../first-edition.ts';
import { firstNow } from '../worksite.ts';

const day = 86_400_000;

/** What the command line says. */
export const optionEdits: readonly Edit[] = [
  {
    name: 'clock moved on by a minute',
    make: ({ wanted }) => {
      wanted.now += 60_000;
      return clock(wanted.now);
    },
  },
  {
    name: 'clock moved past the embargo, or back before it',
    make: ({ wanted }) => {
      const end = Date.parse(embargoEnds);
      wanted.now = wanted.now < end ? end + 1000 : end - 1000;
      return clock(wanted.now);
    },
  },
  {
    name: 'clock moved by a year',
    make: ({ wanted }) => {
      wanted.now = wanted.now > firstNow + 800 * day ? firstNow : wanted.now + 365 * day;
      return clock(wanted.now);
    },
  },
  {
    name: 'base path changed',
    make: ({ wanted }) => {
      wanted.base = { '/': '/ban-tin/', '/ban-tin/': '/tin/' }[wanted.base] ?? '/';
      return wanted.base;
    },
  },
  {
    name: 'public address changed',
    make: ({ wanted }) => {
      if (wanted.url === undefined) wanted.url = 'https://donvi.example/';
      else delete wanted.url;
      return wanted.url ?? 'that of site.yaml';
    },
  },
  {
    name: 'another copy of the content folder',
    make: ({ wanted }) => {
      wanted.content = wanted.content === 'content' ? 'noi-dung' : 'content';
      return wanted.content;
    },
  },
  {
    name: 'another output folder',
    input: 'as it was',
    make: ({ wanted }) => {
      wanted.out = wanted.out === 'dist' ? 'trang' : 'dist';
      return wanted.out;
    },
  },
];

function clock(now: number): string {
  return new Date(now).toISOString();
}
