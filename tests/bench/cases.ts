import { rmSync } from 'node:fs';
import type { Contestant } from './contestants/contestant.ts';
import type { BenchArticle } from './corpus/article.ts';
import { lastYear } from './corpus/units.ts';
import type { Corpus, Photos } from './corpus.ts';

/** One situation in which a site is built. */
export interface Case {
  readonly name: string;
  readonly title: string;
  readonly does: 'build' | 'check';
  readonly photos: Photos;
  /** Only at this size, whatever was asked for. */
  readonly size?: number;
  /** Brings the situation about; `n` counts the runs from 1, and every run needs a change of its own. */
  readonly change: (contestant: Contestant, corpus: Corpus, n: number) => void;
}

const nothing = () => {};

/** In the order in which they run: what follows finds the site that the one before has left. */
export const cases: readonly Case[] = [
  {
    name: 'check-cold',
    title: 'Check, no cache',
    does: 'check',
    photos: 'none',
    change: (one) => one.clear(),
  },
  {
    name: 'cold',
    title: 'Everything from nothing',
    does: 'build',
    photos: 'none',
    change: (one) => one.clear(),
  },
  {
    name: 'check',
    title: 'Check, nothing changed',
    does: 'check',
    photos: 'none',
    change: nothing,
  },
  { name: 'unchanged', title: 'Nothing changed', does: 'build', photos: 'none', change: nothing },
  {
    name: 'added',
    title: 'One article added',
    does: 'build',
    photos: 'none',
    change: (one, corpus, n) => one.write(corpus.added(n)),
  },
  {
    name: 'edited',
    title: 'One old article edited',
    does: 'build',
    photos: 'none',
    change: (one, corpus, n) => one.write(edited(corpus, n)),
  },
  {
    name: 'template',
    title: 'A word of the footer changed',
    does: 'build',
    photos: 'none',
    change: (one, _, n) => one.touchTemplate(`lần ${n}`),
  },
  { name: 'renamed', title: 'A unit renamed', does: 'build', photos: 'none', change: renameUnit },
  {
    name: 'photos-cold',
    title: '100 photos of 12 megapixels',
    does: 'build',
    photos: 'camera',
    size: 100,
    change: (one) => one.clear(),
  },
  {
    name: 'photos-cached',
    title: 'The same, photos cached',
    does: 'build',
    photos: 'camera',
    size: 100,
    change: (one) => rmSync(one.out, { recursive: true, force: true }),
  },
  // The reader's search (first and repeated query in a browser) is a case of its own kind: it starts
  // where 'cold' has left a site, and its rows belong behind these.
];

/** An article from the older half with one more sentence in the body. */
function edited({ articles }: Corpus, n: number): BenchArticle {
  const old = articles.filter(
    ({ date, draft }) => !draft && Number(date.slice(0, 4)) <= lastYear - 3,
  );
  const article = old[(n * 37) % old.length];
  if (!article) throw new Error('No old article to edit.');
  const at = article.body.findLastIndex((block) => block.kind === 'paragraph');
  const body = article.body.map((block, index) =>
    index === at && block.kind === 'paragraph'
      ? { ...block, text: `Bổ sung lần ${n} của Ban Biên tập. ${block.text}` }
      : block,
  );
  return { ...article, body };
}

/** A battalion that stands in no footer; its articles keep the name they printed. */
function renameUnit(contestant: Contestant, { units }: Corpus, n: number): void {
  const unit = units.find(({ slug }) => slug === 'tieu-doan-9721');
  if (!unit) throw new Error('No unit to rename.');
  contestant.rename({
    ...unit,
    name: `Tiểu đoàn ${9800 + n}`,
    aliases: [],
    former: { name: unit.name, until: lastYear },
  });
}
