import { describe, expect, it } from 'vitest';
import { cases, mostRuns } from './cases.ts';
import type { Contestant } from './contestants/contestant.ts';
import type { BenchArticle } from './corpus/article.ts';
import { imagineCorpus } from './corpus.ts';

const corpus = imagineCorpus({ size: 1000, photos: 'none' });

/** What the runs of a case do to articles: `+` and the text that is written, `-` and the address. */
function changesOf(name: string): string[] {
  const done: string[] = [];
  const contestant: Contestant = {
    name: 'bantin',
    incremental: true,
    version: '',
    out: '/nowhere',
    build: { program: '', parameters: [], cwd: '/nowhere' },
    clear: () => {},
    write: (article) => done.push(`+${article.id} ${JSON.stringify(article.body)}`),
    remove: ({ id }) => done.push(`-${id}`),
    rename: ({ name: unit }) => done.push(unit),
    touchTemplate: (word) => done.push(word),
  };
  const one = cases.find((each) => each.name === name);
  for (let n = 1; n <= mostRuns; n++) one?.change(contestant, corpus, n);
  return done;
}

const changing = ['cold-added', 'added', 'edited', 'deleted', 'backdated', 'story'];

describe('cases', () => {
  it('come right behind the case they name', () => {
    for (const [index, { name, behind }] of cases.entries()) {
      if (behind !== undefined) expect(cases[index - 1]?.name, name).toBe(behind);
    }
  });

  it('change something in every run, and never the same article twice', () => {
    const changed = changing.flatMap(changesOf).map((change) => change.slice(1).split(' ')[0]);
    expect(changed).toHaveLength(changing.length * mostRuns);
    expect(new Set(changed).size).toBe(changed.length);
  });

  it('delete nothing that another article links to', () => {
    const deleted = changesOf('deleted').map((change) =>
      change.slice(1).replace(/^.*-\d{2}-\d{2}-/u, ''),
    );
    const texts = [
      ...corpus.articles.map((article: BenchArticle) => JSON.stringify(article.body)),
      ...changing.flatMap(changesOf).filter((change) => change.startsWith('+')),
    ];
    for (const slug of deleted) {
      expect(
        texts.filter((text) => text.includes(`/${slug}/)`)),
        slug,
      ).toEqual([]);
    }
  });

  it('add the first article of a year that the archive has not reached', () => {
    const years = new Set(corpus.articles.map(({ date }) => date.slice(0, 4)));
    const { date } = corpus.firstOfYear(1);
    expect(years).not.toContain(date.slice(0, 4));
    expect(years).toContain(String(Number(date.slice(0, 4)) - 1));
  });
});
