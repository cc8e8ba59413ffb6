import { expect, test } from 'vitest';
import { secrecyId } from '#pipeline/check/secrecy/secrecy-id';
import { messagesOf, shown } from './articles.ts';
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
