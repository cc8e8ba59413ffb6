import { expect, test } from 'vitest';
import { secrecyPhone } from '#pipeline/check/secrecy/secrecy-phone';
import { messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['gọi 0912345678.', 'gọi ⟦0912345678⟧.'],
  [
    'gọi 0912 345 678, 0912.345.678, 091-234-5678',
    'gọi ⟦0912 345 678⟧, ⟦0912.345.678⟧, ⟦091-234-5678⟧',
  ],
  ['gọi +84 912 345 678 hoặc (+84) 912345678', 'gọi ⟦+84 912 345 678⟧ hoặc ⟦(+84) 912345678⟧'],
  [
    'ĐT: (024) 3845 1234; 024.38451234; 0243.845.1234',
    'ĐT: ⟦(024) 3845 1234⟧; ⟦024.38451234⟧; ⟦0243.845.1234⟧',
  ],
  ['ĐT: 069.551234, 069 551 234', 'ĐT: ⟦069.551234⟧, ⟦069 551 234⟧'],
  ['ĐT: 04.3845.1234', 'ĐT: ⟦04.3845.1234⟧'],
  ['0987 65 43 21', '⟦0987 65 43 21⟧'],
])('%s', (text, expected) => {
  expect(shown(secrecyPhone, text, { glossary })).toBe(expected);
});

test.each([
  'tổng đài 1900 1234, 1800.1091',
  '09/6/2023, 05.4.2012, 08 và 09/6/2023',
  'năm 2023 2024 2025',
  '1.091.234.567 đồng, 0,912345678',
  '036085012345',
  '08:30 - 09:45',
  'số 0312',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(secrecyPhone, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(secrecyPhone, 'gọi 0912345678', { glossary })).toMatchInlineSnapshot(`
    [
      "“0912345678” giống số điện thoại. Bỏ đi, hoặc xác nhận trong mục “đã rà soát”.",
    ]
  `);
});
