import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { Hit } from '#browser/search/answer';
import { Bundle } from '#browser/search/bundle';
import type { Catalogue, Row } from '#browser/search/catalogue';
import { narrow } from '#browser/search/narrow';
import type { Question } from '#browser/search/question';

const facets = ['unit', 'year', 'topic', 'speaker', 'author'] as const;
type Facet = (typeof facets)[number];

/** Only which bundle it is counts here; nothing is asked of it. */
const bundleOf = (): Bundle => Object.create(Bundle.prototype);
const bundles = [bundleOf(), bundleOf()] as const;

const nothing: Question = {
  query: 'đoàn',
  chosen: { unit: [], year: [], topic: [], speaker: [], author: [] },
  from: '',
  until: '',
  newestFirst: false,
};

interface Article extends Row {
  readonly hit: Hit;
}

/** Articles → their hits, in this order, and the catalogues that know them. */
function found(articles: readonly Article[], names: Partial<Catalogue['names']> = {}) {
  const none = new Map<string, string>();
  const catalogues = new Map(
    bundles.map((bundle): [Bundle, Catalogue] => [
      bundle,
      {
        rows: new Map(
          articles.filter(({ hit }) => hit.bundle === bundle).map((row) => [row.hit.id, row]),
        ),
        names: { unit: none, year: none, topic: none, speaker: none, author: none, ...names },
      },
    ]),
  );
  return [articles.map(({ hit }) => hit), catalogues] as const;
}

function articleOf(number: number, date: string, values: Partial<Row['values']> = {}): Article {
  // The same ids in both bundles: they are each bundle's own.
  const hit = {
    bundle: bundles[number % 2] ?? bundles[0],
    id: `${number >> 1}`,
    tier: 0,
    weight: 1,
  };
  const year = [date.slice(0, 4)];
  return { hit, date, values: { unit: [], topic: [], speaker: [], author: [], ...values, year } };
}

const slugs = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
const day = fc
  .tuple(fc.integer({ min: 2020, max: 2023 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, of]) => `${year}-06-${String(of).padStart(2, '0')}`);
const articles = fc
  .array(fc.tuple(day, fc.record({ unit: slugs, topic: slugs, speaker: slugs, author: slugs })), {
    maxLength: 30,
  })
  .map((all) => all.map(([date, values], number) => articleOf(number, date, values)));
const question: fc.Arbitrary<Question> = fc.record({
  query: fc.constant('đoàn'),
  chosen: fc.record({
    unit: slugs,
    year: fc.uniqueArray(fc.constantFrom('2020', '2021', '2022', '2019'), { maxLength: 2 }),
    topic: slugs,
    speaker: fc.constant([]),
    author: slugs,
  }),
  from: fc.oneof(fc.constant(''), day),
  until: fc.oneof(fc.constant(''), day),
  newestFirst: fc.boolean(),
});

/** Said another way than by the program: one condition after the other. */
function fitting(all: readonly Article[], asked: Question): readonly Article[] {
  let left = all;
  if (asked.from) left = left.filter(({ date }) => date.localeCompare(asked.from) >= 0);
  if (asked.until) left = left.filter(({ date }) => date.localeCompare(asked.until) <= 0);
  for (const facet of facets) {
    const wanted = new Set(asked.chosen[facet]);
    if (wanted.size === 0) continue;
    left = left.filter(({ values }) => values[facet].some((slug) => wanted.has(slug)));
  }
  return left;
}

const choosing = (asked: Question, facet: Facet, ...chosen: string[]): Question => ({
  ...asked,
  chosen: { ...asked.chosen, [facet]: chosen },
});

test('hits are those that fit everything, in their order or newest first', () => {
  fc.assert(
    fc.property(articles, question, (all, asked) => {
      const { hits } = narrow(...found(all), asked);
      const left = fitting(all, asked);
      if (!asked.newestFirst) {
        expect(hits).toEqual(left.map(({ hit }) => hit));
        return;
      }
      // Those of one day stay in the order of how well they answer.
      const days = [...new Set(left.map(({ date }) => date))].sort().reverse();
      const ordered = days.flatMap((of) => left.filter(({ date }) => date === of));
      expect(hits).toEqual(ordered.map(({ hit }) => hit));
    }),
    { numRuns: 500 },
  );
});

test('the number of a value is what choosing it alone in its list gives, and none is left out', () => {
  fc.assert(
    fc.property(articles, question, (all, asked) => {
      const { choices } = narrow(...found(all), asked);
      for (const facet of facets) {
        const chosen = asked.chosen[facet];
        const values = [...new Set([...chosen, ...all.flatMap(({ values: of }) => of[facet])])];
        const counted = values
          .map((slug) => [slug, fitting(all, choosing(asked, facet, slug)).length] as const)
          // What is chosen stays, to be given up.
          .filter(([slug, count]) => count > 0 || chosen.includes(slug));
        const offered = choices[facet].map(({ slug, count }) => [slug, count] as const);
        expect(new Map(offered)).toEqual(new Map(counted));
        expect(offered).toHaveLength(counted.length);
        for (const [slug, count] of offered) {
          expect(narrow(...found(all), choosing(asked, facet, slug)).hits).toHaveLength(count);
        }
      }
    }),
    { numRuns: 200 },
  );
});

const some = [
  articleOf(0, '2023-06-29', { unit: ['benh-xa'], topic: ['dan-van'] }),
  articleOf(1, '2022-05-19', { unit: ['tieu-doan-1'], topic: ['dan-van', 'thi-dua'] }),
  articleOf(2, '2023-01-02', { unit: ['tieu-doan-1'] }),
  articleOf(3, '2021-12-22', { unit: ['tieu-doan-1'], topic: ['thi-dua'] }),
];

it('offers years newest first, other values by their numbers, with their names', () => {
  const names = {
    unit: new Map([
      ['benh-xa', 'Bệnh xá'],
      ['tieu-doan-1', 'Tiểu đoàn 1'],
    ]),
  };
  const { choices } = narrow(...found(some, names), nothing);
  expect(choices.year.map(({ slug, count }) => [slug, count])).toEqual([
    ['2023', 2],
    ['2022', 1],
    ['2021', 1],
  ]);
  expect(choices.unit).toEqual([
    { slug: 'tieu-doan-1', name: 'Tiểu đoàn 1', count: 3 },
    { slug: 'benh-xa', name: 'Bệnh xá', count: 1 },
  ]);
  // A slug nobody has named is better than nothing.
  expect(choices.topic.map(({ name, count }) => [name, count])).toEqual([
    ['dan-van', 2],
    ['thi-dua', 2],
  ]);
  expect(choices.speaker).toEqual([]);
});

it('a second value of a list adds articles, one of another list takes some away', () => {
  const ids = (asked: Question) => narrow(...found(some), asked).hits.map((hit) => hit);
  const one = choosing(nothing, 'topic', 'dan-van');
  expect(ids(one)).toHaveLength(2);
  expect(ids(choosing(nothing, 'topic', 'dan-van', 'thi-dua'))).toHaveLength(3);
  expect(ids(choosing(one, 'unit', 'benh-xa'))).toEqual([some[0]?.hit]);
});

it('both ends of a range of days belong to it', () => {
  const dates = narrow(...found(some), {
    ...nothing,
    from: '2022-05-19',
    until: '2023-01-02',
  }).hits;
  expect(dates).toEqual([some[1]?.hit, some[2]?.hit]);
});
