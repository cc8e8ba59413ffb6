import { expect, test } from 'vitest';
import {
  isForeignName,
  isGivenName,
  isPersonName,
  isVietnameseName,
} from '#vietnamese/person-name';

test.each([
  ...['Đinh Quốc Hùng', 'Hương Giang', 'Nguyễn Văn A', 'Tôn Nữ Thị Ninh', 'NGUYỄN GIA CHINH'],
  ...['Y Thông Niê', 'Đinh Y-Kông', "H'Hen Niê", 'K’Brôi Thị', 'A Sùng', 'Hồ Văn Y'],
  'Trần Thúy'.normalize('NFD'),
  ...['ĐINH Y-KÔNG', "H'HEN NIÊ", 'K’BRÔI THỊ', 'Một Hai Ba Bốn Năm Sáu', 'LÊ THỊ Ý', 'HÀ NỘI'],
])('%s is shaped like a name', (text) => {
  expect(isPersonName(text)).toBe(true);
});

test.each([
  ...['', 'Giang', 'hương giang', 'Phòng Chính trị', 'Chính ủy', 'Ban Biên tập', 'Nguyễn Văn 2'],
  ...[
    'Đoàn 969',
    'Nguyễn  Văn',
    'A QNCN',
    'CTĐ CTct',
    'xNGUYỄN AN',
    'NGUYỄN.AN BÌNH',
    'Một Hai Ba Bốn Năm Sáu Bảy',
  ],
  ...['Nguyễn Văn An, Bí thư', 'Nguyễn-', '- Nguyễn', 'Nguyễn Văn A.'],
])('%j is not', (text) => {
  expect(isPersonName(text)).toBe(false);
});

test('one capitalised syllable is a given name, an abbreviation is not', () => {
  expect(isGivenName('Hùng')).toBe(true);
  expect(isGivenName('Y-Kông')).toBe(true);
  expect(isGivenName('hùng')).toBe(false);
  expect(isGivenName('QNCN')).toBe(false);
  expect(isGivenName('NIÊ')).toBe(false);
  expect(isGivenName('Đinh Hùng')).toBe(false);
});

test.each([
  ...[
    'Abdul bin Rahman',
    'Ludwig van der Meer',
    'John McDonald Jr.',
    'J. R. Smith',
    'Bashar al-Assad',
  ],
  ...['Kim Jong-un', 'Dato’ Abdul', 'H’Hen Niê', 'Charles III'],
])('%s is a name of another country or people', (name) => {
  expect(isForeignName(name)).toBe(true);
});

test.each(['Hùng', 'bin Rahman', 'Abdul bin', 'Nguyễn văn A', 'Abdul bin Rahman 2', '', 'Mr. bin'])(
  '%j is none',
  (name) => {
    expect(isForeignName(name)).toBe(false);
  },
);

test.each([
  ['Nguyễn Văn An', true],
  ['LÊ MINH', true],
  ['Hương Giang', false],
  ['Bà Rịa', false],
  ['nguyễn văn an', false],
])('“%s” begins with a usual surname: %s', (name, expected) => {
  expect(isVietnameseName(name)).toBe(expected);
});
