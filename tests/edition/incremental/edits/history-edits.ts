import type { Edit } from '../edit.ts';

/** What a reader of commits calls reverting, and its extreme. */
export const historyEdits: readonly Edit[] = [
  {
    name: 'nothing',
    input: 'as it was',
    make: () => 'the same build again',
  },
  {
    name: 'content as it was before',
    make: (site, random) => {
      const back = 1 + random.below(site.history.length);
      const former = site.history.at(-back);
      if (!former) return undefined;
      // Numbers given out since must not be given out again.
      site.bulletin = { ...structuredClone(former), made: site.bulletin.made };
      return `${back} ${back === 1 ? 'edit' : 'edits'} ago`;
    },
  },
  {
    name: 'every article gone',
    make: ({ bulletin }) => {
      const { length } = bulletin.articles;
      if (length === 0) return undefined;
      bulletin.articles = [];
      return `${length} articles`;
    },
  },
];
