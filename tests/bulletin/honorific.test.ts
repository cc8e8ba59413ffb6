import { expect, test } from 'vitest';
import { isFormOfAddress, readHonorific } from '#bulletin/honorific';

test.each([
  ['Đồng chí Nguyễn Văn A', 'Đồng chí'],
  ['đồng chí Nguyễn Văn A', 'đồng chí'],
  ['Đ/c Nguyễn Văn A', 'Đ/c'],
  ['Ông Nguyễn Văn A', 'Ông'],
  ['Bà Nguyễn Văn A', 'Bà'],
  ['Anh Nguyễn Văn A', 'Anh'],
  ['PGS.TS Nguyễn Văn A', 'PGS.TS'],
  ['PGS, TS Nguyễn Văn A', 'PGS, TS'],
  ['GS.TSKH. Nguyễn Văn A', 'GS.TSKH.'],
  ['Bác sĩ CKII Nguyễn Văn A', 'Bác sĩ CKII'],
  ['Tiến sĩ, Nhà giáo Nhân dân Nguyễn Văn A', 'Tiến sĩ, Nhà giáo Nhân dân'],
])('%s', (text, honorific) => {
  expect(readHonorific(text)).toEqual({ honorific, rest: 'Nguyễn Văn A' });
});

test.each(['Nguyễn Văn A', 'Bàng Văn A', 'Anh Đức', 'TSố', 'Ôngbà', ''])('%j has none', (text) => {
  expect(readHonorific(text)).toBeUndefined();
});

test('forms of address are told from titles', () => {
  expect(isFormOfAddress('Đồng chí')).toBe(true);
  expect(isFormOfAddress('Bà')).toBe(true);
  expect(isFormOfAddress('PGS.TS')).toBe(false);
});
