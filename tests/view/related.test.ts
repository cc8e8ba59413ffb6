import { expect, test } from 'vitest';
import { type Article, compareNewestFirst } from '#bulletin/article';
import { addDays } from '#vietnamese/calendar-date';
import { RelatedIndex } from '#view/related';
import { article, speaker, topic, unit } from '../bulletin/articles.ts';

const sorted = (articles: readonly Article[]) => articles.toSorted(compareNewestFirst);

test('says why each article is there, the strongest reason first', () => {
  const own = {
    unit: unit('phong-chinh-tri'),
    topics: [topic('xay-dung-dang')],
    kind: { slug: 'hoi-nghi', name: 'Hội nghị' },
    speakers: [speaker('hung', 'Thiếu tướng')],
  };
  const main = article('2023-06-29', 'ra-nghi-quyet-2023', own);
  const all = sorted([
    main,
    article('2022-06-28', 'ra-nghi-quyet-2022', { unit: own.unit }),
    article('2023-06-01', 'nguoi', { speakers: own.speakers }),
    article('2023-06-02', 'don-vi', { unit: own.unit }),
    article('2023-06-03', 'chuyen-muc', { topics: own.topics }),
    article('2023-06-04', 'loai', { kind: own.kind }),
    article('2023-06-05', 'khac'),
    article('2023-06-06', 'khac-nua'),
  ]);
  const found = new RelatedIndex(all).related(main, 6);
  expect(found.map(({ article: { slug }, reason }) => [slug, reason])).toEqual([
    ['ra-nghi-quyet-2022', 'Kỳ trước'],
    ['nguoi', 'Cùng người phát biểu'],
    ['don-vi', 'Cùng đơn vị'],
    ['chuyen-muc', 'Cùng chuyên mục'],
    ['loai', 'Cùng loại sự kiện'],
    ['khac-nua', 'Tin mới'],
  ]);
});

test('an older edition comes before a newer one that is as near', () => {
  const edition = (date: string, year: number) =>
    article(date, `hoi-thi-${year}`, { title: `Hội thi năm ${year}`, unit: unit('a') });
  const main = edition('2022-06-09', 2022);
  const all = sorted([main, edition('2023-06-09', 2023), edition('2021-06-09', 2021)]);
  const found = new RelatedIndex(all).related(main, 6);
  expect(found.map(({ article: { slug }, reason }) => [slug, reason])).toEqual([
    ['hoi-thi-2021', 'Kỳ trước'],
    ['hoi-thi-2023', 'Kỳ sau'],
  ]);
});

/** Articles of ten years that share units, topics and speakers as a big newsroom's do. */
function newsroom(count: number): Article[] {
  return sorted(
    Array.from({ length: count }, (_, index) =>
      article(addDays('2014-01-01', Math.floor((index * 3650) / count)), `bai-${index}`, {
        unit: unit(`u${(index * 7) % 30}`),
        topics: [topic(`t${(index * 5) % 7}`)],
        kind: { slug: `k${index % 9}`, name: '' },
        speakers: [speaker(`s${(index * 13) % 200}`, ''), speaker(`s${(index * 31) % 200}`, '')],
      }),
    ),
  );
}

test.each([0, 1, 2, 5, 6, 7, 500])(
  'of %i articles each has six others, or all there are',
  (count) => {
    const all = newsroom(count);
    const index = new RelatedIndex(all);
    for (const one of all) {
      const ids = index.related(one, 6).map(({ article: { id } }) => id);
      expect(new Set(ids).size).toBe(Math.min(6, count - 1));
      expect(ids).not.toContain(one.id);
    }
  },
);

test('the same articles give the same lists, whatever order they were read in', () => {
  const all = newsroom(400);
  const again = sorted(all.toReversed());
  const first = new RelatedIndex(all);
  const second = new RelatedIndex(again);
  for (const one of all) {
    expect(second.related(one, 6)).toEqual(first.related(one, 6));
  }
});

test('time grows with the number of articles, not with its square', () => {
  const perArticle = (count: number) => {
    const all = newsroom(count);
    const began = process.cpuUsage();
    const index = new RelatedIndex(all);
    for (const one of all) index.related(one, 6);
    return process.cpuUsage(began).user / count;
  };
  perArticle(1_000);
  const fastest = (count: number) =>
    Math.min(perArticle(count), perArticle(count), perArticle(count));
  // All pairs would make this ten.
  expect(fastest(10_000) / fastest(1_000)).toBeLessThan(4);
});

test('two articles of one day are no editions of each other, and numbers alone are no title', () => {
  const shared = { unit: unit('a') };
  const main = article('2023-06-09', 'mot', { ...shared, title: '1975' });
  const all = sorted([
    main,
    article('2023-06-09', 'hai', { ...shared, title: '1975' }),
    article('2022-06-09', 'ba', { ...shared, title: '2022' }),
  ]);
  const reasons = new RelatedIndex(all).related(main, 6).map(({ reason }) => reason);
  expect(reasons).toEqual(['Cùng đơn vị', 'Cùng đơn vị']);
  const titled = (slug: string, date: string) =>
    article(date, slug, { ...shared, title: 'Hội thi năm 2023' });
  const twin = titled('bon', '2023-06-09');
  const twins = sorted([twin, titled('nam', '2023-06-09')]);
  expect(new RelatedIndex(twins).related(twin, 6)[0]?.reason).toBe('Cùng đơn vị');
});
