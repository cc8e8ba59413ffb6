import { expect, test } from 'vitest';
import { parseSpeaker } from '#bulletin/speaker';
import { buildArchive, groupByDay, groupByYear, yearGrid } from '#view/archive';
import { demonstrationNotice } from '#view/demonstration-notice';
import { gatherAuthors, gatherSpeakers, gatherTopics, gatherUnits } from '#view/gather';
import { article, speaker, topic, unit } from '../bulletin/articles.ts';

test('units without an article are shown only where they stand above one that has', () => {
  const units = [unit('tren'), unit('giua', 'tren'), unit('duoi', 'giua'), unit('la', 'tren')];
  const gathered = gatherUnits(
    [article('2023-01-01', 'a', { unit: units[2] ?? unit('x') })],
    units,
  );
  expect(gathered.map(({ slug, articles }) => [slug, articles.length])).toEqual([
    ['tren', 0],
    ['giua', 0],
    ['duoi', 1],
  ]);
  expect(gathered[0]?.children.map(({ slug }) => slug)).toEqual(['giua']);
  expect(gathered[2]?.parent?.slug).toBe('giua');
});

test('what a speaker was is told as each article printed it, newest first', () => {
  const said = (date: string, rank: string, posts: string[]) =>
    article(date, `d${date}`, { speakers: [speaker('gia-chinh', rank, posts)] });
  const articles = [
    said('2023-06-29', 'Thượng tá', ['Phó Chủ nhiệm']),
    said('2023-01-05', 'Thượng tá', ['Phó Chủ nhiệm']),
    said('2021-03-02', 'Trung tá', ['Trưởng ban']),
  ];
  const [person] = gatherSpeakers(articles, []);
  expect(person?.appearances).toEqual([
    {
      date: '2023-01-05',
      until: '2023-06-29',
      count: 2,
      titles: 'Thượng tá',
      posts: ['Phó Chủ nhiệm'],
    },
    {
      date: '2021-03-02',
      until: '2021-03-02',
      count: 1,
      titles: 'Trung tá',
      posts: ['Trưởng ban'],
    },
  ]);
});

test.each([
  ['Mẹ Việt Nam Anh hùng Trần Thị Sen', 'Mẹ Việt Nam Anh hùng'],
  ['Bà mẹ Việt Nam anh hùng Trần Thị Sen', 'Bà mẹ Việt Nam anh hùng'],
  ['Anh hùng LLVTND, Thiếu tướng Nguyễn Văn An', 'Anh hùng LLVTND, Thiếu tướng'],
  ['Anh hùng Lực lượng vũ trang nhân dân Nguyễn Văn An', 'Anh hùng Lực lượng vũ trang nhân dân'],
  ['Đại tá, PGS.TS Nguyễn Văn An', 'Đại tá, PGS.TS'],
  ['Hòa thượng Thích Trí Quảng', 'Hòa thượng'],
  ['Đồng chí Đại tá Nguyễn Văn An', 'Đại tá'],
  ['Đồng chí Anh hùng Lao động Nguyễn Văn An', 'Anh hùng Lao động'],
  ['Đồng chí Nguyễn Văn An', ''],
  ['Anh Nguyễn Văn An', ''],
  ['Cụ Nguyễn Văn An', ''],
])('of “%s” the speaker’s page tells “%s”', (line, titles) => {
  const parsed = parseSpeaker(line);
  const speakers = parsed.ok ? [{ ...parsed.speaker, slug: 'a' }] : [];
  const [person] = gatherSpeakers([article('2023-01-01', 'a', { speakers })], []);
  expect(person?.appearances.map((period) => period.titles)).toEqual([titles]);
});

test('a title that came later begins another period', () => {
  const said = (date: string, line: string) => {
    const parsed = parseSpeaker(`${line}, Chính ủy`);
    return article(date, date, {
      speakers: parsed.ok ? [{ ...parsed.speaker, slug: 'an' }] : [],
    });
  };
  const [person] = gatherSpeakers(
    [
      said('2023-03-01', 'Đại tá, Anh hùng LLVTND Lê Văn An'),
      said('2023-02-01', 'Đồng chí Đại tá Lê Văn An'),
      said('2023-01-01', 'Đại tá Lê Văn An'),
    ],
    [],
  );
  expect(person?.appearances.map(({ titles, count }) => [titles, count])).toEqual([
    ['Đại tá, Anh hùng LLVTND', 1],
    ['Đại tá', 2],
  ]);
});

test('the same posts before and after others are two periods, and none overlaps another', () => {
  const said = (date: string, post: string) =>
    article(date, `d${date}`, { speakers: [speaker('gia-chinh', 'Thượng tá', [post])] });
  const [person] = gatherSpeakers(
    [
      said('2023-06-28', 'Phó Chủ nhiệm'),
      article('2023-04-01', 'without-him'),
      said('2023-03-16', 'Bí thư Chi bộ'),
      said('2023-02-16', 'Bí thư Chi bộ'),
      said('2023-01-03', 'Phó Chủ nhiệm'),
    ],
    [],
  );
  expect(
    person?.appearances.map(({ date, until, posts, count }) => [date, until, count, ...posts]),
  ).toEqual([
    ['2023-06-28', '2023-06-28', 1, 'Phó Chủ nhiệm'],
    ['2023-02-16', '2023-03-16', 2, 'Bí thư Chi bộ'],
    ['2023-01-03', '2023-01-03', 1, 'Phó Chủ nhiệm'],
  ]);
});

test('speakers are sorted by given name, or by the name the register gives', () => {
  const names = ['Nguyễn Văn An', 'Đinh Quốc Hùng', 'Y Bhin Niê'];
  const speakers = names.map((name, index) => ({ slug: `s${index}`, name, posts: [] }));
  const people = [{ slug: 's2', name: 'Y Bhin Niê', sort: 'Bhin', aliases: [], periods: [] }];
  const gathered = gatherSpeakers([article('2023-01-01', 'a', { speakers })], people);
  expect(gathered.map(({ name }) => name)).toEqual([
    'Nguyễn Văn An',
    'Y Bhin Niê',
    'Đinh Quốc Hùng',
  ]);
});

test('one name is sorted by address, and a speaker is named as printed last', () => {
  const named = (slug: string, name: string) => ({ slug, name, posts: [] });
  const articles = [
    article('2023-01-02', 'a', { speakers: [named('c', 'Lê An'), named('b', 'Lê An Mới')] }),
    article('2023-01-01', 'b', { speakers: [named('b', 'Lê An'), named('a', 'Lê An')] }),
  ];
  const gathered = gatherSpeakers(articles, []);
  expect(
    gathered.map(({ slug, name, address, articles: own }) => [slug, name, address, own.length]),
  ).toEqual([
    ['a', 'Lê An', '/phat-bieu/a/', 1],
    ['c', 'Lê An', '/phat-bieu/c/', 1],
    ['b', 'Lê An Mới', '/phat-bieu/b/', 2],
  ]);
  expect(gathered[0]).not.toHaveProperty('person');
  const people = [{ slug: 'b', name: 'Lê Văn An', aliases: [], periods: [] }];
  expect(gatherSpeakers(articles, people).find(({ slug }) => slug === 'b')).toMatchObject({
    name: 'Lê Văn An',
    person: people[0],
  });
});

test('authors are sorted by given name, then by address, each with all that they wrote', () => {
  const named = (slug: string, name: string) => ({ slug, name });
  const articles = [
    article('2023-01-02', 'a', {
      authors: [
        named('a', 'Lê Giang'),
        named('giang-2', 'Giang'),
        named('an', 'Lê An'),
        named('an', 'Lê An'),
      ],
    }),
    article('2023-01-01', 'b', { authors: [named('giang', 'Giang'), named('an', 'An')] }),
  ];
  const listed = (of: typeof articles) =>
    gatherAuthors(of).map(({ kind, slug, name, address, articles: own }) => [
      ...[kind, slug, name, address],
      own.length,
    ]);
  const expected = [
    ['author', 'an', 'Lê An', '/tac-gia/an/', 2],
    ['author', 'giang', 'Giang', '/tac-gia/giang/', 1],
    ['author', 'giang-2', 'Giang', '/tac-gia/giang-2/', 1],
    ['author', 'a', 'Lê Giang', '/tac-gia/a/', 1],
  ];
  expect(listed(articles)).toEqual(expected);
  const swapped = articles.map((one) => ({ ...one, authors: one.authors.toReversed() }));
  expect(listed(swapped)).toEqual(expected);
});

test('days and years are groups of their articles', () => {
  const dates = ['2023-06-29', '2023-06-20', '2019-01-01', '2018-01-01'];
  const articles = dates.map((date) => article(date, 'a'));
  expect(groupByDay(articles).map(({ date }) => date)).toEqual(dates);
  expect(groupByYear(articles).map(({ year, articles: own }) => [year, own.length])).toEqual([
    ['2023', 2],
    ['2019', 1],
    ['2018', 1],
  ]);
  const [year] = buildArchive(articles);
  expect(year && yearGrid(year)).toEqual({
    ...{ year: '2023', total: 2, months: [{ month: '2023-06', total: 2 }] },
  });
});

test('readers are told what is invented', () => {
  expect(demonstrationNotice).toEqual({
    ...{ label: 'minh họa', title: 'Dữ liệu minh họa', explanation: 'đơn vị và nhân vật hư cấu' },
  });
});

test('a topic keeps its place and its page without any article', () => {
  const gathered = gatherTopics(
    [article('2023-01-01', 'a', { topics: [topic('b')] })],
    [topic('a'), topic('b')],
  );
  expect(gathered.map(({ slug, articles }) => [slug, articles.length])).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
});

test('the archive is a calendar: years newest first, months oldest first, days newest first', () => {
  const dates = ['2023-06-29', '2023-06-29', '2023-06-02', '2023-01-05', '2022-12-31'];
  const archive = buildArchive(dates.map((date, index) => article(date, `a${index}`)));
  expect(
    archive.map(({ year, articles, months }) => [
      year,
      articles.length,
      months.map(({ month, days }) => [month, days.map((day) => [day.date, day.articles.length])]),
    ]),
  ).toEqual([
    [
      '2023',
      4,
      [
        ['2023-01', [['2023-01-05', 1]]],
        [
          '2023-06',
          [
            ['2023-06-29', 2],
            ['2023-06-02', 1],
          ],
        ],
      ],
    ],
    ['2022', 1, [['2022-12', [['2022-12-31', 1]]]]],
  ]);
});
