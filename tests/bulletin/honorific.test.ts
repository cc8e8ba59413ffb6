import { expect, test } from 'vitest';
import { isFormOfAddress, readHonorific } from '#bulletin/honorific';

const both = (honorific: string): [string, string] => [`${honorific} Nguyễn Văn A`, honorific];

test.each([
  ['Đồng chí Nguyễn Văn A', 'Đồng chí'],
  ['đồng chí Nguyễn Văn A', 'đồng chí'],
  ['Đ/c Nguyễn Văn A', 'Đ/c'],
  ['Ông Nguyễn Văn A', 'Ông'],
  ['Bà Nguyễn Văn A', 'Bà'],
  ['Anh Nguyễn Văn A', 'Anh'],
  ...['Chị', 'Cụ', 'Bác', 'Ngài', 'ông', 'bà', 'đ/c', 'Đ/C', 'Đc', 'Đc.'].map(both),
  ...['TSKH', 'GS', 'PGS', 'TS', 'ThS', 'Th.S', 'BS', 'DS', 'KS', 'LS', 'NSND', 'NSƯT'].map(both),
  ...['NGND', 'NGƯT', 'TTND', 'TTƯT', 'Giáo sư', 'Phó Giáo sư', 'Phó giáo sư'].map(both),
  ...['Tiến sĩ', 'Tiến sỹ', 'Thạc sĩ', 'Bác sĩ', 'Dược sĩ', 'Viện sĩ', 'Kỹ sư', 'Luật sư'].map(
    both,
  ),
  ...['Nhà báo', 'Nhà thơ', 'Nhà văn', 'Nghệ sĩ', 'Nhạc sĩ', 'Họa sĩ'].map(both),
  ...['Nhà giáo Nhân dân', 'Nhà giáo nhân dân', 'Anh hùng LLVTND'].map(both),
  ...['Anh hùng LLVT nhân dân', 'Anh hùng Lực lượng vũ trang nhân dân'].map(both),
  ...['BS CKI', 'BS.CKII', 'BSCK II', 'BS. CK I', 'Bác sĩ CK II', 'BS'].map(both),
  ...['GS - TS', 'GS–TS', 'GS.,TS', 'GS TS.'].map(both),
  ['GS,  Nguyễn Văn A', 'GS'],
  ['TS , Nguyễn Văn A', 'TS'],
  ['PGS.TS Nguyễn Văn A', 'PGS.TS'],
  ['PGS, TS Nguyễn Văn A', 'PGS, TS'],
  ['GS.TSKH. Nguyễn Văn A', 'GS.TSKH.'],
  ['Bác sĩ CKII Nguyễn Văn A', 'Bác sĩ CKII'],
  ['Tiến sĩ, Nhà giáo Nhân dân Nguyễn Văn A', 'Tiến sĩ, Nhà giáo Nhân dân'],
])('%s', (text, honorific) => {
  expect(readHonorific(text)).toEqual({ honorific, rest: 'Nguyễn Văn A' });
});

test.each([
  'Nguyễn Văn A',
  'Bàng Văn A',
  'Anh Đức',
  'TSố',
  'Ôngbà',
  'TS1',
  'Ông2',
  'xÔng A',
  'Anh Đức an',
  'Nhà cửa',
  'Bác Hồ',
  'TS\u0301',
  '',
])('%j has none', (text) => {
  expect(readHonorific(text)).toBeUndefined();
});

test('forms of address are told from titles', () => {
  expect(isFormOfAddress('Đồng chí')).toBe(true);
  expect(isFormOfAddress('Bà')).toBe(true);
  expect(isFormOfAddress('Anh')).toBe(true);
  expect(isFormOfAddress('Đồng chí Tiến sĩ')).toBe(true);
  expect(isFormOfAddress('PGS.TS')).toBe(false);
  expect(isFormOfAddress('Mẹ Việt Nam Anh hùng')).toBe(false);
  expect(isFormOfAddress('Bà mẹ Việt Nam Anh hùng')).toBe(false);
  expect(isFormOfAddress('Anh hùng LLVTND')).toBe(false);
});
