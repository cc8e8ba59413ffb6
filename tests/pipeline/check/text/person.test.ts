import { expect, test } from 'vitest';
import type { Period, Person } from '#bulletin/person';
import { parseSpeaker, type Speaker } from '#bulletin/speaker';
import { personPost } from '#pipeline/check/names/person-post';
import { personRank } from '#pipeline/check/names/person-rank';
import type { FindInText } from '#pipeline/check/text-rule';
import { article, hitsOf, messagesOf, shown } from './articles.ts';

const line =
  'Thiếu tướng Đinh Quốc Hùng, Bí thư Đảng ủy Đoàn 969, Chính ủy Bộ Tư lệnh Bảo vệ Lăng (chỉ đạo)';
const posts = ['Bí thư Đảng ủy Đoàn 969', 'Chính ủy Bộ Tư lệnh Bảo vệ Lăng'];

/** What the register is asked about a speaker: rank, then posts. */
const person: { readonly findInText: FindInText<unknown> } = {
  *findInText(passages, known) {
    yield* personRank.findInText(passages, known);
    yield* personPost.findInText(passages, known);
  },
};

function speakerOf(text: string): Speaker {
  const parsed = parseSpeaker(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.speaker;
}

function register(...periods: readonly Period[]): Person[] {
  return [{ slug: 'dinh-quoc-hung', name: 'Đinh Quốc Hùng', aliases: ['Quốc Hùng'], periods }];
}

function checked(people: readonly Person[], text = line, date = '2023-06-29'): string {
  return shown(person, ['speaker', text], { people, speakers: [speakerOf(text)], date });
}

test('another rank on that day', () => {
  const people = register({ since: '2020-01-01', rank: 'Đại tá', posts });
  expect(checked(people)).toBe(line.replace('Thiếu tướng', '⟦Thiếu tướng⟧'));
  const known = { people, speakers: [speakerOf(line)], date: '2023-06-29' };
  expect(messagesOf(personRank, ['speaker', line], known)).toMatchInlineSnapshot(`
    [
      "Theo people.yaml, ngày 29/6/2023 Đinh Quốc Hùng là Đại tá; bài ghi Thiếu tướng. Kiểm tra lại.",
    ]
  `);
});

test('no post in common', () => {
  const people = register({ rank: 'Thiếu tướng', posts: ['Chủ nhiệm Chính trị Đoàn 969'] });
  expect(checked(people)).toBe(
    line.replace('Bí thư Đảng ủy Đoàn 969', '⟦Bí thư Đảng ủy Đoàn 969⟧'),
  );
  const known = { people, speakers: [speakerOf(line)], date: '2023-06-29' };
  expect(messagesOf(personPost, ['speaker', line], known)).toMatchInlineSnapshot(`
    [
      "Theo people.yaml, ngày 29/6/2023 Đinh Quốc Hùng không giữ chức “Bí thư Đảng ủy Đoàn 969, Chính ủy Bộ Tư lệnh Bảo vệ Lăng”. Kiểm tra lại.",
    ]
  `);
});

test('a rank or post written over several lines is named by the name', () => {
  const text = 'rank: Thiếu tướng\nname: Đinh Quốc Hùng';
  const speakers = [speakerOf(line)];
  const known = {
    people: register({ rank: 'Đại tá', posts: ['Y tá'] }),
    speakers,
    date: '2023-06-29',
  };
  const passages = article(['speaker', text]);
  expect(hitsOf(personRank, passages, known)).toMatchObject([{ offset: 24, length: 14 }]);
  expect(hitsOf(personPost, passages, known)).toMatchObject([{ offset: 24, length: 14 }]);
});

test.each<[string, readonly Person[]]>([
  ['the same', register({ rank: 'Thiếu tướng', posts })],
  [
    'marks of tone placed otherwise',
    register({ rank: 'Thiếu tướng', posts: ['Bí thư Đảng uỷ Đoàn 969'] }),
  ],
  ['a short form', register({ posts: ['Chính ủy Bộ Tư lệnh'] })],
  ['a period long past', register({ until: '2022-12-31', rank: 'Đại tá', posts: ['Y tá'] })],
  ['a period to come', register({ since: '2024-01-01', rank: 'Trung tướng', posts: ['Y tá'] })],
  [
    'one of two periods of that day',
    register(
      { until: '2023-06-29', rank: 'Đại tá', posts: [] },
      { since: '2023-06-29', rank: 'Thiếu tướng', posts },
    ),
  ],
  ['a period without rank', register({ posts })],
  ['no periods', register()],
  [
    'somebody else',
    [
      {
        slug: 'x',
        name: 'Đinh Quốc Hưng',
        aliases: [],
        periods: [{ rank: 'Hạ sĩ', posts: ['Y tá'] }],
      },
    ],
  ],
])('finds nothing with %s', (_, people) => {
  expect(checked(people)).toBe(line);
});

test.each([
  ['Đại uý Đinh Quốc Hùng, Trợ lý', { rank: 'Đại úy', posts: ['Trợ lý'] }],
  ['Thiếu tá Đinh Quốc Hùng, Trợ lý', { rank: 'Thiếu tá QNCN', posts: ['Trợ lý'] }],
  ['Đại tá Đinh Quốc Hùng, nguyên Chính ủy', { rank: 'Đại tá', posts: ['Trợ lý'] }],
  ['Đại tá Quốc Hùng, quyền Chính ủy', { rank: 'Đại tá', posts: ['Chính ủy'] }],
  ['Đinh Quốc Hùng, Trợ lý', { rank: 'Đại tá', posts: ['Trợ lý'] }],
  ['Đại tá Đinh Quốc Hùng', { rank: 'Đại tá', posts: ['Trợ lý'] }],
])('finds nothing in %s', (text, period) => {
  expect(checked(register(period), text)).toBe(text);
});

test('finds nothing without the day of the article', () => {
  const people = register({ rank: 'Hạ sĩ', posts: ['Y tá'] });
  expect(shown(person, ['speaker', line], { people, speakers: [speakerOf(line)] })).toBe(line);
});

test('of two people whose names differ in tone placement only either may be meant', () => {
  const people = ['Lê Thúy', 'Lê Thuý'].map((name, index) => ({
    ...{ slug: `le-thuy-${index}`, name, aliases: [] },
    periods: [{ rank: ['Đại tá', 'Trung tá'][index] ?? '', posts: [] }],
  }));
  for (const rank of ['Đại tá', 'Trung tá']) {
    expect(checked(people, `${rank} Lê Thúy`)).toBe(`${rank} Lê Thúy`);
  }
  expect(checked(people, 'Thiếu tá Lê Thúy')).toBe('⟦Thiếu tá⟧ Lê Thúy');
});
