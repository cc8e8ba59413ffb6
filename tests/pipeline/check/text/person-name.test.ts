import { expect, test } from 'vitest';
import type { Person } from '#bulletin/person';
import { parseSpeaker } from '#bulletin/speaker';
import { personName } from '#pipeline/check/names/person-name';
import { messagesOf, shown } from './articles.ts';

const people: Person[] = [
  {
    slug: 'vu-dinh-khang',
    name: 'Vũ Đình Khang',
    aliases: [],
    periods: [
      { since: '2021-01-01', rank: 'Đại tá', posts: ['Bí thư Đảng ủy', 'Chính ủy Đoàn 9000'] },
    ],
  },
  {
    slug: 'le-van-an-2',
    name: 'Lê Văn An',
    aliases: [],
    periods: [{ rank: 'Thiếu tá', posts: [] }],
  },
  { slug: 'le-minh', name: 'Lê Minh', aliases: [], periods: [{ rank: 'Thiếu tá', posts: [] }] },
  { slug: 'le-ninh', name: 'Lê Ninh', aliases: [], periods: [{ rank: 'Thiếu tá', posts: [] }] },
];

function known(text: string, date = '2023-06-29') {
  const parsed = parseSpeaker(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return { people, speakers: [parsed.speaker], date };
}

test.each([
  'Đại tá ⟦Vũ Đình Khanh⟧, Bí thư Đảng ủy, Chính ủy Đoàn 9000',
  'Đại tá ⟦Vũ Đìn Khang⟧, Chính ủy Đoàn 9000 (chỉ đạo)',
  '⟦Vũ Đình Kang⟧, Chính ủy Đoàn 9000',
  'Thượng tá ⟦Vũ Đình Khan⟧, Chính ủy Đoàn 9000',
  'Đại tá ⟦Vũ Đình Kahng⟧, Bí thư Đảng ủy, Chính ủy',
  'Đại tá ⟦Vũ Đình Khanh⟧',
  'Thiếu tá ⟦Lê Văn Án⟧, Trợ lý',
])('%s', (drawing) => {
  const text = drawing.replace(/[⟦⟧]/gu, '');
  expect(shown(personName, ['speaker', text], known(text))).toBe(drawing);
});

test.each([
  'Đại tá Vũ Đình Khang, Chính ủy Đoàn 9000',
  'Đại tá Vũ Đình Khanh, Bí thư Đảng ủy, Chính ủy Đoàn 9001',
  'Đại tá Vũ Đình Khanh, Chủ nhiệm Hậu cần',
  'Thượng tá Vũ Đình Khanh, Bí thư Đảng ủy',
  'Vũ Đình Khanh',
  // Told as two names of one address.
  'Đại tá Vũ Đình Kháng, Chính ủy Đoàn 9000',
  'Đại tá Vũ Đình Khôi, Chính ủy Đoàn 9000',
  'Thiếu tá Lê Kinh',
  'Thiếu tá Lê Linh',
])('nobody else is meant by %s', (text) => {
  expect(shown(personName, ['speaker', text], known(text))).toBe(text);
});

test('only somebody whom the register knows on that day', () => {
  const text = 'Đại tá Vũ Đình Khanh, Chính ủy Đoàn 9000';
  expect(shown(personName, ['speaker', text], known(text, '2020-12-31'))).toBe(text);
});

test('asks, naming whom the register knows', () => {
  const text = 'Đại tá Vũ Đình Khanh, Chính ủy Đoàn 9000';
  expect(messagesOf(personName, ['speaker', text], known(text))).toEqual([
    'Danh sách people.yaml không có Vũ Đình Khanh. Có phải ý là Vũ Đình Khang?',
  ]);
});
