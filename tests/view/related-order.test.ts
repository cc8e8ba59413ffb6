import { expect, test } from 'vitest';
import { type Article, compareNewestFirst } from '#bulletin/article';
import { addDays } from '#vietnamese/calendar-date';
import { RelatedIndex } from '#view/related';
import { article, speaker, topic, unit } from '../bulletin/articles.ts';

const own = {
  unit: unit('phong'),
  topics: [topic('xay-dung')],
  kind: { slug: 'hoi-nghi', name: 'Hội nghị' },
  speakers: [speaker('hung', '')],
};

const relatedTo = (main: Article, others: readonly Article[], count = 6) =>
  new RelatedIndex([main, ...others].toSorted(compareNewestFirst))
    .related(main, count)
    .map(({ article: { slug }, reason }) => [slug, reason]);

test('of articles that share the same the nearer in time comes first, before or after', () => {
  const main = article('2022-06-01', 'chinh', { unit: own.unit });
  const others = [
    article('2024-06-01', 'hai-nam-sau', { unit: own.unit }),
    article('2023-05-01', 'gan-mot-nam-sau', { unit: own.unit }),
    article('2022-06-11', 'muoi-ngay-sau', { unit: own.unit }),
    article('2022-05-20', 'muoi-hai-ngay-truoc', { unit: own.unit }),
    article('2020-01-01', 'hai-nam-truoc', { unit: own.unit }),
  ];
  expect(relatedTo(main, others).map(([slug]) => slug)).toEqual([
    ...['muoi-ngay-sau', 'muoi-hai-ngay-truoc', 'gan-mot-nam-sau', 'hai-nam-sau', 'hai-nam-truoc'],
  ]);
});

test('what is shared counts more than time, and adds up', () => {
  const main = article('2022-06-01', 'chinh', { ...own, title: 'Hội thi năm 2022' });
  const { unit: same, topics, kind, speakers } = own;
  const others = [
    article('2021-06-01', 'ky-truoc', { unit: same, title: 'Hội thi năm 2021' }),
    article('2022-05-01', 'bon', { unit: same, topics, kind, speakers }),
    article('2022-05-02', 'ba', { unit: same, topics, speakers }),
    article('2022-05-03', 'nguoi', { speakers }),
    article('2022-05-04', 'don-vi-loai', { unit: same, kind }),
    article('2022-05-05', 'don-vi', { unit: same }),
    article('2022-05-06', 'muc-loai', { topics, kind }),
    article('2022-05-07', 'loai', { kind }),
  ];
  expect(relatedTo(main, others, 9)).toEqual([
    ['bon', 'Cùng người phát biểu'],
    ['ky-truoc', 'Kỳ trước'],
    ['ba', 'Cùng người phát biểu'],
    ['don-vi-loai', 'Cùng đơn vị'],
    ['nguoi', 'Cùng người phát biểu'],
    ['muc-loai', 'Cùng chuyên mục'],
    ['don-vi', 'Cùng đơn vị'],
    ['loai', 'Cùng loại sự kiện'],
  ]);
});

test('editions are near in years, and a leap day makes none of them older', () => {
  const edition = (date: string) =>
    article(date, date.slice(0, 4), { unit: own.unit, title: `Hội thi năm ${date.slice(0, 4)}` });
  const main = edition('2022-06-09');
  const others = ['2024-06-08', '2023-06-20', '2021-05-30', '2020-06-09', '2018-06-09'].map(
    edition,
  );
  expect(relatedTo(main, others)).toEqual([
    ...[
      ['2021', 'Kỳ trước'],
      ['2023', 'Kỳ sau'],
      ['2020', 'Kỳ trước'],
      ['2024', 'Kỳ sau'],
    ],
    ['2018', 'Kỳ trước'],
  ]);
});

test.each([
  [48, 20, 47],
  [49, 24, 48],
  [60, 30, 48],
  [60, 0, 24],
  [60, 59, 24],
])(
  'of %i articles that share one thing, for number %i at most 24 on either side count',
  (count, place, counted) => {
    const all = Array.from({ length: count }, (_, index) =>
      article(addDays('2023-06-01', -index), `a${index}`, { unit: own.unit, title: '2023' }),
    );
    const main = all[place];
    if (!main) throw new Error('no such place');
    const found = relatedTo(main, all.toSpliced(place, 1), count);
    expect(found.filter(([, reason]) => reason === 'Cùng đơn vị')).toHaveLength(counted);
    expect(found).toHaveLength(count - 1);
  },
);

test('an article that is not among the others has related ones too', () => {
  const all = [1, 2, 3].map((day) => article(`2023-06-0${4 - day}`, `a${day}`, { unit: own.unit }));
  const found = new RelatedIndex(all).related(article('2023-06-02', 'moi', { unit: own.unit }), 2);
  expect(found.map(({ article: { slug } }) => slug)).toEqual(['a2', 'a1']);
});
