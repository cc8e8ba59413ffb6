import { expect, test } from 'vitest';
import { secrecyCoordinates } from '#pipeline/check/secrecy/secrecy-coordinates';
import { messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['tại 21.0367, 105.8345 gần', 'tại ⟦21.0367, 105.8345⟧ gần'],
  ['tại 21,0367; 105,8345', 'tại ⟦21,0367; 105,8345⟧'],
  ['tại 21.03°N, 105.83°E', 'tại ⟦21.03°N, 105.83°E⟧'],
  ['tại 21°02\'12"N 105°50\'04"E', 'tại ⟦21°02\'12"N⟧ ⟦105°50\'04"E⟧'],
  ['8°34’ vĩ độ Bắc', '⟦8°34’ vĩ độ Bắc⟧'],
  ['ô 48QWJ87312653', 'ô ⟦48QWJ87312653⟧'],
  ['ô 48Q WJ 8731 2653', 'ô ⟦48Q WJ 8731 2653⟧'],
  ['48Q 587312 2326453', '⟦48Q 587312 2326453⟧'],
  ['X=2326453, Y=587312', '⟦X=2326453, Y=587312⟧'],
  ['tọa độ (48512; 02345)', 'tọa độ (⟦48512; 02345⟧)'],
])('%s', (text, expected) => {
  expect(shown(secrecyCoordinates, text, { glossary })).toBe(expected);
});

test.each([
  "nhiệt độ 37,5°C, góc 30°15'",
  '12.345, 102.678 đồng',
  'đạt 96,55; 98,75 điểm',
  '1.240.000, 2.350.000 đồng',
  'hệ tọa độ VN-2000, vĩ tuyến 17',
  'Nghị định 30/2020; 1945, 1975',
  'Đại đội 3, B 52',
  '1200.1234, 300.1234',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(secrecyCoordinates, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(secrecyCoordinates, '21.0367, 105.8345', { glossary })).toMatchInlineSnapshot(`
    [
      "“21.0367, 105.8345” giống tọa độ. Bỏ đi, hoặc xác nhận trong mục “đã rà soát”.",
    ]
  `);
});
