import { expect, test } from 'vitest';
import { secrecyUnit } from '#pipeline/check/secrecy/secrecy-unit';
import { bare, messagesOf, shown } from './articles.ts';
import { officialProse } from './official-prose.ts';

test.each([
  '⟦d15/e9002/f9000⟧',
  '⟦c3/d15⟧ và ⟦e9002/f9000⟧',
  '(⟦D15/E9002⟧)',
  '⟦c3/d5⟧',
  '⟦b1/c2/d3⟧',
  '⟦B1/C2/D3⟧',
  '⟦f395/QK3⟧',
  '⟦d1/l242⟧',
  '⟦E2/F30⟧',
])('%s', (drawing) => {
  expect(shown(secrecyUnit, bare(drawing))).toBe(drawing);
});

test.each([
  '15/KH-BTL, km/h, TB-e9002, 12/TB-e9002',
  'B1/B2, A2/B1, A00/D01, A1/D07, b1/b6/b12, A4/A3',
  'a1/b2',
  'e2/d15',
  'C1/D2',
  'http://a.vn/c1/d22',
  'd15',
  'd15/15',
  'd15/e9002/x',
  'xd15/e9002',
  'd12345/e1',
  'd15/e9002-2',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(secrecyUnit, text)).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(secrecyUnit, 'd15/e9002')).toMatchInlineSnapshot(`
    [
      "“d15/e9002” là ký hiệu đơn vị nội bộ. Viết tên đơn vị được công khai, hoặc xác nhận trong mục “đã rà soát”.",
    ]
  `);
});
