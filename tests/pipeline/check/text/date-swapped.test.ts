import { expect, test } from 'vitest';
import { dateSwapped } from '#pipeline/check/dates/date-swapped';
import { bare, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['Sáng ngày 6/29/2023, Đảng ủy', 'Sáng ngày ⟦6/29/2023→29/6/2023⟧, Đảng ủy'],
  ['ngày 06-29-2023 và 6.29.2023', 'ngày ⟦06-29-2023→29-06-2023⟧ và ⟦6.29.2023→29.6.2023⟧'],
])('%s', (text, expected) => {
  expect(shown(dateSwapped, text, { glossary })).toBe(expected);
});

test.each([
  'ngày 29/6/2023 và 05/4/2012',
  'ngày 2/30/2023, 31/6/2023, 13/13/2023',
  '16/6/29/2023',
  '1.6.29.2023',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(dateSwapped, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(dateSwapped, '6/29/2023', { glossary })).toMatchInlineSnapshot(`
    [
      "“6/29/2023” có vẻ ghi tháng trước ngày. Viết 29/6/2023.",
    ]
  `);
});

test.each([
  ...[
    '⟦12/13/2023→13/12/2023⟧',
    '⟦1/31/2023→31/1/2023⟧',
    '⟦2/29/2024→29/2/2024⟧',
    '(⟦6/29/2023→29/6/2023⟧)',
    '⟦6/29/2023→29/6/2023⟧.',
  ],
])('%s', (drawing) => {
  expect(shown(dateSwapped, bare(drawing))).toBe(drawing);
});

test.each([
  ...[
    '2/29/2023',
    '12/12/2023',
    '6/29/20234',
    '6/29/2023/1',
    '6/29.2023',
    '-6/29/2023',
    '.6/29/2023',
    '/6/29/2023',
    '16/29/2023',
    '6/29/23',
  ],
])('finds nothing in %s', (text) => {
  expect(shown(dateSwapped, text)).toBe(text);
});
