import { expect, test } from 'vitest';
import { secrecyRank } from '#pipeline/check/secrecy/secrecy-rank';
import { bare, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['Nguyễn Văn A, 3//, Trợ lý', 'Nguyễn Văn A, ⟦3//⟧, Trợ lý'],
  ['cấp bậc 2/ và quân hàm: 1//-', 'cấp bậc ⟦2/⟧ và quân hàm: ⟦1//-⟧'],
  ['Trần Văn B (4/ CN)', 'Trần Văn B (⟦4/ CN⟧)'],
  ['Trần Văn B, 4/, y tá', 'Trần Văn B, ⟦4/⟧, y tá'],
])('%s', (text, expected) => {
  expect(shown(secrecyRank, text, { glossary })).toBe(expected);
});

test.each([
  '1/ Mục đích; 2/ Yêu cầu',
  '6/2023, 29/6, ½, 1/2, 2/3 quân số',
  'http://1.2.3.4//x và https://a.vn/3//b',
  'Đoàn 969./. giải 3/.',
  '5// và 12//',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(secrecyRank, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(secrecyRank, 'A, 3//, Trợ lý', { glossary })).toMatchInlineSnapshot(`
    [
      "“3//” là ký hiệu cấp bậc nội bộ. Viết đầy đủ cấp bậc.",
    ]
  `);
});

test.each([
  ...['1', '2', '3', '4'].flatMap((digit) => [
    `⟦${digit}//⟧`,
    `⟦${digit}//-⟧`,
    `⟦${digit}/-⟧`,
    `⟦${digit}/⟧`,
  ]),
  ...[
    '⟦3/CN⟧',
    '⟦3/ CN⟧',
    '⟦3// QNCN⟧',
    '⟦3/ QNCN⟧ về',
    '⟦3//⟧ về',
    '⟦3/⟧, về',
    '⟦3/⟧; về',
    '(⟦3/⟧)',
    '⟦3/⟧ , về',
    'A ⟦3/⟧',
  ],
  ...['cấp bậc ⟦3/⟧ về', 'quân hàm: ⟦3/⟧ về', 'Cấp : ⟦3/⟧ về', 'cấp ⟦3/⟧ về'],
  ...['⟦3//⟧ CNa'],
])('%s', (drawing) => {
  expect(shown(secrecyRank, bare(drawing))).toBe(drawing);
});

test.each([
  ...[
    '0//',
    '5//',
    '3',
    '3/ về',
    '3/CNa về',
    'bậc thợ 3/ về',
    '3///',
    '3//a',
    '3//2',
    '3//.',
    '3/a',
    '3/1',
  ],
  ...['a3//', '13//', '/3//', '.3//', ':3//', ',3//', '-3//', 'à3//'],
])('finds nothing in %s', (text) => {
  expect(shown(secrecyRank, text)).toBe(text);
});
