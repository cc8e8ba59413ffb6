import { expect, test } from 'vitest';
import { bylineCrowded } from '#pipeline/check/names/byline-crowded';
import { messagesOf, shown } from './articles.ts';
import { officialProse } from './official-prose.ts';

test.each([
  ['Hương Giang / Đức Bình', 'Hương Giang, Đức Bình'],
  ['Hương Giang/Đức Bình', 'Hương Giang, Đức Bình'],
  ['Hương Giang + Đức Bình & Thu Hằng', 'Hương Giang, Đức Bình, Thu Hằng'],
  ['Hương Giang\tĐức Bình', 'Hương Giang, Đức Bình'],
  ['Hương Giang - Đức Bình - Thu Hằng', 'Hương Giang, Đức Bình, Thu Hằng'],
  ['HƯƠNG GIANG - ĐỨC BÌNH', 'HƯƠNG GIANG, ĐỨC BÌNH'],
  ['Tin: Hương Giang / Ảnh: Đức Bình', 'Tin: Hương Giang; Ảnh: Đức Bình'],
])('%s', (text, list) => {
  expect(shown(bylineCrowded, ['author', text])).toBe(`⟦${text}→${list}⟧`);
});

test.each(['Hương Giang / PV', 'Giang - Bình - Ban Tuyên huấn'])(
  'offers nothing for %s',
  (text) => {
    expect(shown(bylineCrowded, ['author', text])).toBe(`⟦${text}⟧`);
  },
);

test.each([
  'Hương Giang',
  'Hương Giang, Đức Bình',
  'Hương Giang và Đức Bình',
  'Tin, ảnh: Hương Giang',
  'Tin/ảnh: Hương Giang',
  'Tin & ảnh: Hương Giang',
  'Tin: Hương Giang; Ảnh: Đức Bình',
  'Hương Giang - Phòng Chính trị',
  'Đinh Y-Kông',
  'Ban Tuyên giáo & Dân vận',
  'Báo Phòng không - Không quân - Nhân dân',
  'Nguồn: https://bao.example/tin/1',
  'Theo Báo A / B',
  'Lê Minh (t/h)',
  'Lê Minh (PV/CTV)',
  'Đ/c Lê Minh',
  'Văn phòng HĐND và UBND xã',
  'không',
])('finds nothing in %s', (text) => {
  expect(shown(bylineCrowded, ['author', text])).toBe(text);
});

test.each(officialProse)('only reads the author: %s', (text) => {
  expect(shown(bylineCrowded, text)).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(bylineCrowded, ['author', 'A + B'])).toMatchInlineSnapshot(`
    [
      "Dòng tác giả gộp nhiều người bằng dấu “+”. Viết “Tin: A; Ảnh: B” hoặc ghi thành danh sách.",
    ]
  `);
});

test.each(['/', '+', '&', '\t', '|', '\\', ' - ', ' – ', ' — '])('%j parts two names', (sign) => {
  const text = `Hương Giang${sign}Đức Bình`;
  expect(shown(bylineCrowded, ['author', text])).toBe(`⟦${text}→Hương Giang, Đức Bình⟧`);
  expect(shown(bylineCrowded, ['author', `${text}${sign}`])).toContain('→Hương Giang, Đức Bình⟧');
});

test.each([
  ...[
    'Hương Giang-Đức Bình',
    'Hương Giang -Đức Bình',
    'Hương Giang –',
    'Tin-ảnh: Hương Giang',
    'Tin / ảnh: A',
    'Tin – ảnh: Hương Giang',
  ],
])('finds nothing in %s', (text) => {
  expect(shown(bylineCrowded, ['author', text])).toBe(text);
});

test('labels stay, and a list of labels is parted by semicolons', () => {
  expect(shown(bylineCrowded, ['author', 'Tin: Hương Giang + Đức Bình'])).toContain(
    '→Tin: Hương Giang; Đức Bình⟧',
  );
  expect(shown(bylineCrowded, ['author', 'Hương Giang + Ảnh: Đức Bình'])).toContain(
    '→Hương Giang; Ảnh: Đức Bình⟧',
  );
});

test.each([
  ['Hương Giang\tĐức Bình', 'dấu tab'],
  ['Hương Giang + Đức Bình & Thu Hằng', 'dấu “+”, dấu “&”'],
  ['Tin/ảnh: Hương Giang - Đức Bình - Thu Hằng', 'dấu “-”'],
])('names the marks that hold the people apart: %s', (text, marks) => {
  const [message] = messagesOf(bylineCrowded, ['author', text]);
  expect(message).toContain(`gộp nhiều người bằng ${marks}.`);
});
