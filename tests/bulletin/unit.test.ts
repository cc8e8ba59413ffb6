import { expect, test } from 'vitest';
import { unitKey, unitNameOn } from '#bulletin/unit';
import { unit } from './articles.ts';

const renamed = {
  ...unit('ban'),
  name: 'Ban Tuyên huấn',
  names: [
    { name: 'Tổ Tuyên truyền', since: '2015-01-01', until: '2022-12-31' },
    { name: 'Ban Tuyên huấn', since: '2023-01-01' },
  ],
};

test.each([
  ['2014-12-31', 'Ban Tuyên huấn'],
  ['2015-01-01', 'Tổ Tuyên truyền'],
  ['2022-12-31', 'Tổ Tuyên truyền'],
  ['2023-01-01', 'Ban Tuyên huấn'],
  ['2030-01-01', 'Ban Tuyên huấn'],
])('on %s the unit is called %s', (date, name) => {
  expect(unitNameOn(renamed, date)).toBe(name);
});

test('a name is found whatever its letter case, spaces and tone placement, but not without marks', () => {
  expect(unitKey('  phòng   HOÀ bình ')).toBe(unitKey('Phòng Hòa bình'));
  expect(unitKey('Phòng Hòa bình'.normalize('NFD'))).toBe(unitKey('Phòng Hòa bình'));
  expect(unitKey(' PHÒNG  Hoà ')).toBe('phòng hòa');
  expect(unitKey('Phong Hoa binh')).not.toBe(unitKey('Phòng Hòa bình'));
});
