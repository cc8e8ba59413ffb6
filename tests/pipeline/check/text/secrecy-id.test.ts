import { expect, test } from 'vitest';
import { secrecyId } from '#pipeline/check/secrecy/secrecy-id';
import { bare, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['CCCD 036085012345, cấp', 'CCCD ⟦036085012345⟧, cấp'],
  ['số 012345678 và 001 085 012 345', 'số ⟦012345678⟧ và ⟦001 085 012 345⟧'],
  ['hộ chiếu B1234567', 'hộ chiếu ⟦B1234567⟧'],
  ['mang giấy C7654321', 'mang giấy ⟦C7654321⟧'],
  ['số hiệu sĩ quan: 12345678', 'số hiệu sĩ quan: ⟦12345678⟧'],
  ['CMND số 123 456 789', 'CMND số ⟦123 456 789⟧'],
])('%s', (text, expected) => {
  expect(shown(secrecyId, text, { glossary })).toBe(expected);
});

test.each([
  '150000000 đồng, 123456789 đồng, 200000000',
  '150.000.000 đồng, 1.234.567.890',
  '069551234',
  'https://qdnd.vn/123456789',
  'ngày 29062023, mã 20230629',
  'IMG_123456789',
  'căn cước công dân gắn chip cho 1.240 người',
  '123 456 789 cây xanh',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(secrecyId, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(secrecyId, 'CCCD 036085012345', { glossary })).toMatchInlineSnapshot(`
    [
      "“036085012345” giống số giấy tờ tùy thân. Bỏ đi, hoặc xác nhận trong mục “đã rà soát”.",
    ]
  `);
});

test.each([
  ...[
    '⟦123456789⟧',
    '⟦123456789012⟧',
    '⟦012 345 678 901⟧',
    '⟦012.345.678.901⟧',
    '⟦012 345 678⟧',
    '⟦A1234567⟧',
    '⟦P12345678⟧',
  ],
  ...[
    'số: ⟦123456789⟧',
    '“⟦123456789⟧”',
    '(⟦123456789⟧)',
    '⟦123456789⟧. Hết',
    '⟦123456789⟧, cấp',
    '⟦123456789⟧ - A',
    '⟦123456789⟧ cây',
  ],
  ...['⟦123450001⟧', '⟦012345000⟧'],
  ...[
    ...'CMND CMTND CMT CMSQ CMQĐ CCCD'.split(' '),
    ...[
      'căn cước',
      'căn cước công dân',
      'chứng minh',
      'chứng minh thư',
      'chứng minh nhân dân',
      'chứng minh sĩ quan',
    ],
    ...[
      'chứng minh quân nhân',
      'hộ chiếu',
      'số hiệu sĩ quan',
      'số hiệu quân nhân',
      'Căn cước',
      'cmnd',
    ],
  ].flatMap((paper) => [`${paper} ⟦123456⟧`, `${paper}: ⟦12.34.56⟧`, `${paper} số là: ⟦1234567⟧`]),
  ...['CCCD ⟦1500000⟧ đồng', 'CCCD 12 chữ số ⟦123456789⟧'],
])('%s', (drawing) => {
  expect(shown(secrecyId, bare(drawing))).toBe(drawing);
});

test.each([
  ...[
    '12345678',
    '1234567890',
    '12345678901',
    '1234567890123',
    '123 456 789',
    '112 345 678 901',
    '012 3456 789',
    'A123456',
    'A12345678',
  ],
  ...['069123456', '069 123 456', '0123456789', '012 345.678'],
  ...[
    'đ123456789',
    '1/123456789',
    '/123456789',
    '.123456789',
    ',123456789',
    '_123456789',
    '+123456789',
    '-123456789',
  ],
  ...['123456789a', '123456789/2', '123456789_', '123456789.5', '123456789,5', '123456789-5'],
  ...['a@b.vn:123456789', 'www.a.vn?123456789', '123456000', '100000000'],
  ...'đồng đ VND VNĐ USD người lượt tấn mét m km kg ha Đồng'
    .split(' ')
    .map((unit) => `123456789 ${unit}`),
  ...[
    '123456789đồng',
    'CCCD; 123456',
    'CCCD. 123456',
    `CCCD ${'a'.repeat(13)} 123456`,
    'thẻ 123456',
  ],
])('finds nothing in %s', (text) => {
  expect(shown(secrecyId, text)).toBe(text);
});

test('a unit is a whole word', () => {
  expect(shown(secrecyId, '123456789 mía')).toBe('⟦123456789⟧ mía');
  expect(shown(secrecyId, '123456789 hai')).toBe('⟦123456789⟧ hai');
});
