import { expect, test } from 'vitest';
import { dateWeekday } from '#pipeline/check/dates/date-weekday';
import { bare, hitsOf, marked, messagesOf, shown } from './articles.ts';
import { officialProse } from './official-prose.ts';

test.each([
  ['Thứ Sáu, ngày 29/6/2023', '⟦Thứ Sáu⟧, ngày 29/6/2023'],
  ['Sáng thứ tư (28/6) và thứ năm (28/6)', 'Sáng thứ tư (28/6) và ⟦thứ năm⟧ (28/6)'],
  ['Sáng thứ 6, 29-6-2023', 'Sáng ⟦thứ 6⟧, 29-6-2023'],
  ['ngày 29/6/2023 (thứ Sáu)', 'ngày 29/6/2023 (⟦thứ Sáu⟧)'],
  ['Chủ nhật, ngày 29 tháng 6 năm 2023', '⟦Chủ nhật⟧, ngày 29 tháng 6 năm 2023'],
  ['THỨ SÁU, NGÀY 29/6/2023', '⟦THỨ SÁU⟧, NGÀY 29/6/2023'],
  ['Chúa nhật, 29/6', '⟦Chúa nhật⟧, 29/6'],
  ['Thứ bẩy, 29/6', '⟦Thứ bẩy⟧, 29/6'],
  ['Thứ Sáu - 29/06/2023', '⟦Thứ Sáu⟧ - 29/06/2023'],
  ['Thứ Sáu: ngày 29/06/2023', '⟦Thứ Sáu⟧: ngày 29/06/2023'],
  ['THỨ 3 NGÀY 29 THÁNG 6 NĂM 2023', '⟦THỨ 3⟧ NGÀY 29 THÁNG 6 NĂM 2023'],
  ['HÀ NỘI, THỨ BA, 29/6/2023', 'HÀ NỘI, ⟦THỨ BA⟧, 29/6/2023'],
  ['Sáng ngày thứ Sáu, 29/6/2023', 'Sáng ngày ⟦thứ Sáu⟧, 29/6/2023'],
  ['vào ngày thứ 6 (29/6)', 'vào ngày ⟦thứ 6⟧ (29/6)'],
  ['Ngày thứ sáu 29/6/2023', 'Ngày ⟦thứ sáu⟧ 29/6/2023'],
  ['Trong ngày thứ Hai (29/6)', 'Trong ngày ⟦thứ Hai⟧ (29/6)'],
  ['Chiều ngày thứ hai, ngày 29/6/2023', 'Chiều ngày ⟦thứ hai⟧, ngày 29/6/2023'],
  ['Tối ngày thứ bảy 29 tháng 6', 'Tối ngày ⟦thứ bảy⟧ 29 tháng 6'],
  ['Sáng ngày Chủ nhật, 29/6', 'Sáng ngày ⟦Chủ nhật⟧, 29/6'],
  ['Thứ Hai, 01/01 là ngày nghỉ', '⟦Thứ Hai⟧, 01/01 là ngày nghỉ'],
])('%s', (text, expected) => {
  expect(shown(dateWeekday, text, { date: '2023-06-29' })).toBe(expected);
});

test.each([
  'Thứ Năm, ngày 29/6/2023',
  'Sáng thứ năm (29/6), chiều thứ Sáu, 30/6',
  'Sáng thứ 5, 29.6.2023',
  'Chủ nhật (02/7)',
  'THỨ NĂM, NGÀY 29/6/2023',
  'LẦN THỨ BA, NGÀY 29/6/2023',
  'HỘI THI VÒNG THỨ HAI, 29/6',
  'Thứ ba: 2/3 quân số; Thứ tư - 1/2 đơn vị',
  'Chúa nhật, 02/7; thứ bẩy, 01/7',
  'lần thứ ba, ngày 29/6/2023',
  'ngày thứ hai (29/6)',
  'Bước sang ngày thứ hai (30/6/2023), các đội thi bắn súng',
  'Vào ngày thứ ba (30/6), các đội thi bơi',
  'Sáng ngày thứ hai (30/6/2023) của hội thao',
  'Sáng ngày thứ Năm, 29/6/2023',
  'Vào ngày thứ 5 (29/6)',
  'Hội thao lần thứ Ba, ngày 29/6/2023',
  'ngày thứ sáu (29/6)',
  'đợt thứ tư (30/6/2023)',
  'Thứ Sáu, 31/6/2023',
  'thứ năm, 20 điểm',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(dateWeekday, text, { date: '2023-06-29' })).toBe(text);
});

test('says what to do', () => {
  expect(
    messagesOf(dateWeekday, 'Thứ Sáu, ngày 29/6/2023', { date: '2023-06-29' }),
  ).toMatchInlineSnapshot(`
    [
      "Ngày 29/6/2023 là thứ Năm, không phải thứ Sáu. Sửa thứ hoặc ngày.",
    ]
  `);
});

test('without a year the nearest such day is meant, and nothing where the article has no day', () => {
  const text = 'Thứ Hai, 01/01';
  expect(shown(dateWeekday, text, { date: '2023-12-28' })).toBe(text);
  expect(shown(dateWeekday, text, { date: '2022-12-28' })).toBe('⟦Thứ Hai⟧, 01/01');
  expect(shown(dateWeekday, text)).toBe(text);
});

test('across emphasis', () => {
  const passages = marked('|**|Thứ Sáu|**|, ngày 29/6/2023');
  expect(hitsOf(dateWeekday, passages)).toMatchObject([{ offset: 2, length: 7 }]);
});

const on = (text: string) => shown(dateWeekday, text, { date: '2023-06-29' });

// 29 June 2023 was a Thursday.
test.each(['hai', 'ba', 'tư', 'sáu', 'bảy', '2', '3', '4', '6', '7'])(
  'Thứ %s is another day',
  (day) => {
    expect(on(`Thứ ${day}, ngày 29/6/2023`)).toBe(`⟦Thứ ${day}⟧, ngày 29/6/2023`);
    expect(on(`ngày 29/6/2023 (thứ ${day})`)).toBe(`ngày 29/6/2023 (⟦thứ ${day}⟧)`);
  },
);

test.each([
  ['25/6', 'Chủ nhật'],
  ['26/6', 'Thứ hai'],
  ['26/6', 'Thứ 2'],
  ['27/6', 'Thứ ba'],
  ['27/6', 'Thứ 3'],
  ['28/6', 'Thứ tư'],
  ['28/6', 'Thứ 4'],
  ['29/6', 'Thứ năm'],
  ['29/6', 'Thứ 5'],
  ['30/6', 'Thứ sáu'],
  ['30/6', 'Thứ 6'],
  ['01/7', 'THỨ BẢY'],
  ['1/7', 'Thứ  7'],
  ['2/7', 'CHỦ\nNHẬT'],
])('%s is %s', (date, day) => {
  for (const text of [`${day}, ${date}`, `${day} (${date})`, `${date} (${day})`]) {
    expect(on(text)).toBe(text);
  }
});

test.each([
  ...[
    '⟦Thứ Sáu⟧ 29/6',
    '⟦Thứ Sáu⟧ (29/6)',
    '⟦Thứ Sáu⟧,29/6',
    '⟦Thứ Sáu⟧ ngày 29/6',
    '⟦Thứ Sáu⟧\n( ngày 29/6)',
  ],
  ...[
    '⟦Thứ Sáu⟧, 29/06/2023',
    '⟦Thứ Sáu⟧, 29-6-2023',
    '⟦Thứ Sáu⟧, 29.06.2023',
    '⟦Thứ Sáu⟧, 29 tháng 6',
  ],
  ...['⟦Thứ Sáu⟧, 29 tháng 6 năm 2023', '⟦Thứ Sáu⟧, 29 tháng 6, năm 2023', '⟦thứ\u00a0sáu⟧, 29/6'],
  ...[
    '29/6, (⟦thứ sáu⟧)',
    '29/6(⟦thứ sáu⟧)',
    '29/6 ( ⟦thứ sáu⟧ )',
    '29/6 (⟦thứ sáu⟧, buổi sáng)',
    '29-6-2023 (⟦Thứ 6⟧)',
  ],
  ...['⟦Chủ nhật⟧, 29/6', 'hai ngày: ⟦thứ sáu⟧, 29/6 và ⟦thứ tư⟧, 29/6'],
  // Words behind which a weekday in small letters may stand, and signs.
  ...'sáng trưa chiều tối đêm hôm vào từ đến tới và cuối mỗi'
    .split(' ')
    .map((word) => `${word} ⟦thứ sáu⟧, 29/6`),
  ...[',', '.', ';', ':', '(', '“', '–', '-'].map((sign) => `họp${sign} ⟦thứ sáu⟧, 29/6`),
  ...['⟦thứ sáu⟧, 29/6', 'Sáng ⟦thứ sáu⟧, 29/6', 'lần ⟦Thứ sáu⟧, 29/6', 'nghỉ ⟦chủ nhật⟧, 29/6'],
])('%s', (drawing) => {
  expect(on(bare(drawing))).toBe(drawing);
});

test.each([
  ...[
    'lần thứ sáu, 29/6',
    'giải thứ sáu, 29/6',
    'ngày thứ sáu, 29/6',
    'xsáng thứ sáu, 29/6',
    'nghỉvà thứ sáu, 29/6',
  ],
  ...[
    'Thứ Sáu, 29/6/23',
    'Thứ Sáu, 29/6/',
    'Thứ Sáu, 29/67',
    'Thứ Sáu, 29.6-2023',
    'Thứ Sáu, 29-6',
    'Thứ Sáu, 32/6',
  ],
  ...[
    'Thứ Sáu, 29/13',
    'Thứ Sáu và 29/6',
    'Thứ Sáua, 29/6',
    'Thứ Tám, 29/6',
    'Thứ 8, 29/6',
    'Thứ 1, 29/6',
    'Thứ Sáu',
  ],
  ...['29/6 thứ sáu', '29/6 (thứ sáu tuần này)', '29/6/2023 ((thứ sáu))'],
])('finds nothing in %s', (text) => {
  expect(on(text)).toBe(text);
});

test('a day without a year is the one nearest to the article, before or behind', () => {
  // 31 December: Sunday in 2023, Saturday in 2022; 1 January: Monday in 2024, Sunday in 2023.
  expect(shown(dateWeekday, 'Chủ nhật, 31/12', { date: '2024-01-02' })).toBe('Chủ nhật, 31/12');
  expect(shown(dateWeekday, 'Thứ Hai, 01/01', { date: '2023-12-30' })).toBe('Thứ Hai, 01/01');
  expect(shown(dateWeekday, 'Thứ Bảy, 31/12', { date: '2024-01-02' })).toBe('⟦Thứ Bảy⟧, 31/12');
  // The 29th of February is only in some years: the nearest such was a Thursday.
  expect(shown(dateWeekday, 'Thứ Năm, 29/2', { date: '2023-06-29' })).toBe('Thứ Năm, 29/2');
  expect(shown(dateWeekday, 'Thứ Tư, 29/2', { date: '2023-06-29' })).toBe('⟦Thứ Tư⟧, 29/2');
  // With a year the article's day does not matter.
  expect(shown(dateWeekday, 'Thứ Sáu, 29/6/2023')).toBe('⟦Thứ Sáu⟧, 29/6/2023');
});

test('names a Sunday as it is written in a sentence', () => {
  const [message] = messagesOf(dateWeekday, 'Thứ Sáu, ngày 2/7/2023', { date: '2023-06-29' });
  expect(message).toContain('là Chủ nhật, không phải thứ Sáu');
});
