import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankOrder, readRank } from '#bulletin/rank';

/** High to low, one line for equals. */
const ORDER = [
  ['Đại tướng'],
  ['Thượng tướng', 'Đô đốc'],
  ['Trung tướng', 'Phó Đô đốc'],
  ['Thiếu tướng', 'Chuẩn Đô đốc'],
  ['Đại tá'],
  ['Thượng tá', 'Thượng tá QNCN'],
  ['Trung tá', 'Trung tá QNCN'],
  ['Thiếu tá', 'Thiếu tá QNCN'],
  ['Đại úy', 'Đại úy QNCN'],
  ['Thượng úy', 'Thượng úy QNCN'],
  ['Trung úy', 'Trung úy QNCN'],
  ['Thiếu úy', 'Thiếu úy QNCN'],
  ['Chuẩn úy', 'Chuẩn úy QNCN'],
  ['Thượng sĩ'],
  ['Trung sĩ'],
  ['Hạ sĩ'],
  ['Binh nhất'],
  ['Binh nhì'],
];

test('every rank is read before a name, with its place in the order', () => {
  for (const [place, names] of ORDER.entries()) {
    for (const rank of names) {
      const read = readRank(`${rank} Nguyễn Văn A`);
      expect(read).toEqual({ rank, canonical: rank, rest: 'Nguyễn Văn A' });
      expect(rankOrder(rank)).toBe(place);
    }
  }
});

test.each([
  ['Đại uý Trần B', 'Đại uý', 'Đại úy'],
  ['Thượng sỹ Trần B', 'Thượng sỹ', 'Thượng sĩ'],
  ['thiếu tá Trần B', 'thiếu tá', 'Thiếu tá'],
  ['TRUNG UÝ Trần B', 'TRUNG UÝ', 'Trung úy'],
  ['Phó đô đốc Trần B', 'Phó đô đốc', 'Phó Đô đốc'],
  ['  Trung\u00A0úy  QNCN Trần B', 'Trung úy QNCN', 'Trung úy QNCN'],
  ['Thiếu tá (QNCN) Trần B', 'Thiếu tá (QNCN)', 'Thiếu tá QNCN'],
  ['Thiếu úy chuyên nghiệp Trần B', 'Thiếu úy chuyên nghiệp', 'Thiếu úy QNCN'],
  ['Đại úy Trần B'.normalize('NFD'), 'Đại úy', 'Đại úy'],
  ['Phó  Đô  đốc Trần B', 'Phó Đô đốc', 'Phó Đô đốc'],
  ['Thiếu úy quân nhân chuyên nghiệp Trần B', 'Thiếu úy quân nhân chuyên nghiệp', 'Thiếu úy QNCN'],
  [
    'Thiếu  úy  quân  nhân  chuyên  nghiệp Trần B',
    'Thiếu úy quân nhân chuyên nghiệp',
    'Thiếu úy QNCN',
  ],
])('%j keeps its printed spelling', (text, rank, canonical) => {
  expect(readRank(text)).toEqual({ rank, canonical, rest: 'Trần B' });
});

test.each([
  ...['', 'Nguyễn Văn A', 'Đại táo', 'Thượng tầng', 'Hạ sĩ quan Trần B', 'Nguyên Đại tá'],
  ...[
    '3// Trần B',
    'Đại  ',
    'Binh chủng',
    'Đạitá Trần B',
    'Đại tá1',
    'Hạ sĩ  quan',
    'Hạ sĩ\u0301 B',
    'xĐại tá',
  ],
])('%j begins with no rank', (text) => {
  expect(readRank(text)).toBeUndefined();
});

test('there is no Đại tá among the professional servicemen', () => {
  expect(readRank('Đại tá QNCN Trần B')).toEqual({
    ...{ rank: 'Đại tá', canonical: 'Đại tá', rest: 'QNCN Trần B' },
  });
  expect(rankOrder('Đại tá QNCN')).toBeUndefined();
});

test.each([
  'QNCNx',
  'QNCN1',
  'quânnhân chuyên nghiệp',
  'quân nhânchuyên nghiệp',
  'chuyênnghiệp',
  'chuyên nghiệpx',
])('%s does not belong to the rank', (word) => {
  expect(readRank(`Đại úy ${word} B`)).toEqual({
    ...{ rank: 'Đại úy', canonical: 'Đại úy', rest: `${word} B` },
  });
});

test('Hạ sĩ quan is no rank, Hạ sĩ Quang is a person', () => {
  expect(readRank('Hạ sĩ Quang')?.rest).toBe('Quang');
  expect(readRank('Thiếu táQNCN')).toBeUndefined();
  expect(rankOrder('QNCN Đại úy')).toBeUndefined();
  expect(rankOrder('Đại úy QNCN khác')).toBeUndefined();
});

test('what is no rank has no place', () => {
  expect(rankOrder('Chính ủy')).toBeUndefined();
  expect(rankOrder('')).toBeUndefined();
});

test('reading never throws, and rank and rest make up the text', () => {
  const words = fc.constantFrom('Đại', 'tá', 'úy', 'uý', ' ', 'QNCN', '(', 'Phó Đô đốc', 'quan');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: words }), fc.string({ unit: 'binary' })), (text) => {
      const read = readRank(text);
      if (read === undefined) return;
      const bare = (piece: string) => piece.normalize('NFC').replace(/\s/gu, '');
      expect(bare(read.rank + read.rest)).toBe(bare(text));
      expect(rankOrder(read.canonical)).toBeTypeOf('number');
    }),
  );
});
