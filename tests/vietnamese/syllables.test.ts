import fc from 'fast-check';
import { expect, test } from 'vitest';
import { syllables } from '#vietnamese/syllables';

const textsOf = (text: string) => syllables(text).map((token) => token.text);

test('words come apart at spaces and punctuation, marks stay with their letters', () => {
  expect(textsOf('Đảng ủy “Mẫu mực”, tiêu-biểu.')).toEqual([
    ...['Đảng', 'ủy', 'Mẫu', 'mực', 'tiêu', 'biểu'],
  ]);
  expect(textsOf('Đảng ủy'.normalize('NFD'))).toHaveLength(2);
});

test.each([
  ['ngày 29/6/2023, tại TP. Hà Nội', ['ngày', '29/6/2023', 'tại', 'TP.', 'Hà', 'Nội']],
  ['Đ/c Nguyễn Văn A', ['Đ/c', 'Nguyễn', 'Văn', 'A']],
  ['hơn 2.000 lượt, lúc 08:30 và 8h30', ['hơn', '2.000', 'lượt', 'lúc', '08:30', 'và', '8h30']],
  ['PGS.TS Lê Bình', ['PGS.', 'TS', 'Lê', 'Bình']],
  ['Khu Di tích K9 (CTĐ, CTCT)', ['Khu', 'Di', 'tích', 'K9', 'CTĐ', 'CTCT']],
  ['2023-06-29 và 2022-2023', ['2023-06-29', 'và', '2022', '2023']],
  ['Đoàn 969./.', ['Đoàn', '969']],
  ['sách, báo, v.v.', ['sách', 'báo', 'v.v.']],
  ['N.V.A. viết', ['N.V.A.', 'viết']],
  ['N.V. viết, A. đọc', ['N.V.', 'viết', 'A', 'đọc']],
  ['báo v.v', ['báo', 'v.v']],
  ['1-2-3 và 1-2', ['1-2-3', 'và', '1', '2']],
  ['12-34-56', ['12-34-56']],
  ['xĐ/c và Đ/cx', ['xĐ', 'c', 'và', 'Đ', 'cx']],
  ['ATP. Huế', ['ATP', 'Huế']],
  ['12.345.678', ['12.345.678']],
])('%j', (text, tokens) => {
  expect(textsOf(text)).toEqual(tokens);
});

test('tokens lie in order, do not overlap, and are the text between their offsets', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
      let before = 0;
      for (const token of syllables(text)) {
        expect(token.start).toBeGreaterThanOrEqual(before);
        expect(token.end).toBeGreaterThan(token.start);
        expect(text.slice(token.start, token.end)).toBe(token.text);
        before = token.end;
      }
    }),
  );
});

test('no letter or digit is lost', () => {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ĐTPaủ1.2/-: cv') }), (text) => {
      expect(bare(textsOf(text).join(''))).toBe(bare(text));
    }),
  );
});
