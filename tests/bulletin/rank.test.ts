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
])('%j keeps its printed spelling', (text, rank, canonical) => {
  expect(readRank(text)).toEqual({ rank, canonical, rest: 'Trần B' });
});

test.each([
  ...['', 'Nguyễn Văn A', 'Đại táo', 'Thượng tầng', 'Hạ sĩ quan Trần B', 'Nguyên Đại tá'],
  ...['3// Trần B', 'Đại  ', 'Binh chủng'],
])('%j begins with no rank', (text) => {
  expect(readRank(text)).toBeUndefined();
});

test('there is no Đại tá among the professional servicemen', () => {
  expect(readRank('Đại tá QNCN Trần B')).toEqual({
    ...{ rank: 'Đại tá', canonical: 'Đại tá', rest: 'QNCN Trần B' },
  });
  expect(rankOrder('Đại tá QNCN')).toBeUndefined();
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
