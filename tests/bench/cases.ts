import { rmSync } from 'node:fs';
import type { Contestant } from './contestants/contestant.ts';
import { addressOf, type BenchArticle } from './corpus/article.ts';
import { lastYear } from './corpus/units.ts';
import type { Corpus } from './corpus.ts';

/** One situation in which a site is built. */
export interface Case {
  readonly name: string;
  readonly title: string;
  readonly does: 'build' | 'check' | 'push';
  /** Of the archive. */
  readonly photos: 'none' | 'camera';
  /** Only at this size, whatever was asked for. */
  readonly size?: number;
  /** Only up to this size. */
  readonly upTo?: number;
  /** A peer renders everything every time, so that some cases would only say the same again. */
  readonly whose: 'all' | 'ours';
  /** The case that it comes right behind in every run: what that has left is what this finds. */
  readonly behind?: string;
  /** Whether nothing of earlier builds is left. */
  readonly fromNothing?: true;
  /** Brings the situation about. */
  readonly change: Change;
  /** Takes away from the content what the cases behind this one must not find. */
  readonly after?: Change;
}

/** `n` counts the runs from 1, and every run needs a change of its own. */
type Change = (contestant: Contestant, corpus: Corpus, n: number) => void;

/** No more runs than this have changes of their own, a warm-up among them. */
export const mostRuns = 6;

const nothing = () => {};
const clear: Change = (one) => one.clear();
const build = { does: 'build', photos: 'none', whose: 'all' } as const;
const ours = { does: 'build', photos: 'none', whose: 'ours' } as const;
const check = { does: 'check', photos: 'none', whose: 'ours' } as const;
const camera = { does: 'build', photos: 'camera', whose: 'all', size: 100 } as const;
/** Everything is rendered again, or an archive is brought in: at the largest size only patience is measured. */
const upTo = 10_000;

/** In the order in which they run: what follows finds the site that the one before has left. */
export const cases: readonly Case[] = [
  { ...check, name: 'check-cold', title: 'Check, no cache', fromNothing: true, change: clear },
  { ...build, name: 'cold', title: 'Everything from nothing', fromNothing: true, change: clear },
  {
    ...ours,
    name: 'cold-unchanged',
    title: '· nothing changed, right behind that',
    behind: 'cold',
    change: nothing,
  },
  {
    ...ours,
    name: 'cold-added',
    title: '· one article added, right behind that',
    behind: 'cold-unchanged',
    change: (one, corpus, n) => one.write(corpus.added(n)),
  },
  {
    // Whatever is kept between builds must never have seen that year, so each run needs a cold one before.
    ...ours,
    name: 'year',
    title: '· the first article of a year, right behind that',
    behind: 'cold-added',
    upTo,
    change: (one, corpus, n) => one.write(corpus.firstOfYear(n)),
    after: (one, corpus, n) => one.remove?.(corpus.firstOfYear(n)),
  },
  { ...check, name: 'check', title: 'Check, nothing changed', change: nothing },
  {
    ...build,
    name: 'added',
    title: 'One article added',
    change: (one, corpus, n) => one.write(corpus.added(mostRuns + n)),
  },
  {
    ...ours,
    name: 'unchanged-first',
    title: 'Nothing changed, first build that finds it so',
    behind: 'added',
    change: nothing,
  },
  {
    ...build,
    name: 'unchanged',
    title: 'Nothing changed, builds behind that one',
    behind: 'unchanged-first',
    change: nothing,
  },
  {
    ...build,
    name: 'edited',
    title: 'One old article edited',
    change: (one, corpus, n) => one.write(edited(corpus, n)),
  },
  {
    ...ours,
    name: 'deleted',
    title: 'One article deleted',
    change: (one, corpus, n) => one.remove?.(forgettable(corpus, n)),
  },
  {
    ...ours,
    name: 'backdated',
    title: 'One article added to an old year',
    change: (one, corpus, n) => one.write(corpus.backdated(n)),
  },
  {
    ...build,
    name: 'story',
    title: 'A photo story added, 5 photos of 12 megapixels',
    change: (one, corpus, n) => one.write(corpus.story(2 * mostRuns + n)),
  },
  {
    ...build,
    name: 'template',
    title: 'A word of the footer changed',
    upTo,
    change: (one, _, n) => one.touchTemplate(`lần ${n}`),
  },
  { ...build, name: 'renamed', title: 'A unit renamed', upTo, change: renameUnit },
  {
    ...ours,
    does: 'push',
    name: 'push',
    title: 'One article pushed, until nginx serves its page',
    upTo,
    change: nothing,
  },
  {
    ...camera,
    name: 'photos-cold',
    title: '100 photos of 12 megapixels',
    fromNothing: true,
    change: clear,
  },
  {
    ...camera,
    name: 'photos-cached',
    title: 'The same, photos cached',
    behind: 'photos-cold',
    change: (one) => rmSync(one.out, { recursive: true, force: true }),
  },
];

/** An article from the older half with one more sentence in the body. */
function edited(corpus: Corpus, n: number): BenchArticle {
  const article = oldOne(corpus, n * 37);
  const at = article.body.findLastIndex((block) => block.kind === 'paragraph');
  const body = article.body.map((block, index) =>
    index === at && block.kind === 'paragraph'
      ? { ...block, text: `Bổ sung lần ${n} của Ban Biên tập. ${block.text}` }
      : block,
  );
  return { ...article, body };
}

/** An article that no other links to, or the check would rightly refuse what is left. */
function forgettable(corpus: Corpus, n: number): BenchArticle {
  const runs = Array.from({ length: mostRuns }, (_, index) => index + 1);
  const later = runs.flatMap((run) => [
    corpus.added(run),
    corpus.added(mostRuns + run),
    corpus.story(2 * mostRuns + run),
    corpus.backdated(run),
    corpus.firstOfYear(run),
  ]);
  const linked = new Set(
    [...corpus.articles, ...later].flatMap(({ body }) =>
      body.flatMap((block) =>
        block.kind === 'paragraph' ? (/\]\(([^)]+)\)/u.exec(block.text)?.[1] ?? []) : [],
      ),
    ),
  );
  const taken = new Set(runs.map((run) => oldOne(corpus, run * 37)));
  for (let at = n * 41; ; at++) {
    const article = oldOne(corpus, at);
    const isNeighbour = at % 41 > 20;
    if (isNeighbour) throw new Error('No article to delete that no other links to.');
    if (!linked.has(addressOf(article)) && !taken.has(article)) return article;
  }
}

function oldOne({ articles }: Corpus, at: number): BenchArticle {
  const old = articles.filter(
    ({ date, draft }) => !draft && Number(date.slice(0, 4)) <= lastYear - 3,
  );
  const article = old[at % old.length];
  if (!article) throw new Error('No old article to change.');
  return article;
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
