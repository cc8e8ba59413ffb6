import { expect, test } from 'vitest';
import { textResidue } from '#pipeline/check/spelling/text-residue';
import { bare, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['(Bqp.vn) - Sáng nay', '⟦(Bqp.vn) - →⟧Sáng nay'],
  ['QĐND - Sáng nay', '⟦QĐND - →⟧Sáng nay'],
  ['QĐND Online – Sáng nay', '⟦QĐND Online – →⟧Sáng nay'],
  ['(baodanang.vn) — Sáng nay', '⟦(baodanang.vn) — →⟧Sáng nay'],
  ['Bài viết khác:', '⟦Bài viết khác:→⟧'],
  ['Xem thêm: Đoàn 969 họp', '⟦Xem thêm: ⟧Đoàn 969 họp'],
  ['ảnh leftcenterrightdel Đại biểu', 'ảnh⟦ leftcenterrightdel → ⟧Đại biểu'],
  ['leftcenterrightdel', '⟦leftcenterrightdel→⟧'],
  ['Hội&nbsp;nghị &nbsp; và', 'Hội⟦&nbsp;→ ⟧nghị⟦ &nbsp; → ⟧và'],
  ['[removed] Sáng nay', '⟦[removed] →⟧Sáng nay'],
])('%s', (text, expected) => {
  expect(shown(textResidue, text, { glossary })).toBe(expected);
});

test.each([
  'Phóng viên Báo QĐND - cơ quan của Quân ủy',
  'Các bài viết khác nhau',
  'Xem thêm vài tư liệu khác',
  'Ông đọc thêm sách báo',
  '(Ảnh: Hương Giang) - tư liệu',
  'Tin khác hẳn nhau',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(textResidue, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(textResidue, 'QĐND - Sáng nay', { glossary })).toMatchInlineSnapshot(`
    [
      "“QĐND -” là phần thừa chép từ nơi khác. Xóa đi.",
    ]
  `);
});

test.each([
  ...[
    'qdnd.vn',
    'a.b.com',
    'a-b.net',
    'x1.org',
    'QĐND',
    'BQP',
    'TTXVN',
    'ĐCSVN',
    'VOV',
    'vov',
  ].flatMap((source) => [`⟦(${source}) - →⟧Sáng`, `⟦ (${source})–  →⟧Sáng`]),
  ...['Báo QĐND', 'Báo QĐND Online', 'TTXVN', 'ĐCSVN', 'VOV', 'VOV.VN', 'Bqp.vn'].map(
    (source) => `⟦${source} — →⟧Sáng`,
  ),
  ...['Bài viết', 'Bài', 'Tin', 'Tin bài'].flatMap((label) => [
    `⟦Các ${label} khác→⟧`,
    `⟦${label} liên quan:→⟧`,
    `⟦${label} khác: ⟧Sáng`,
  ]),
  ...['⟦Xem thêm→⟧', '⟦đọc thêm :→⟧', '⟦ Đọc thêm: ⟧Sáng'],
  ...['nbsp', 'ensp', 'emsp', 'thinsp', '#160', '#xa0', 'NBSP'].map(
    (name) => `một⟦&${name};→ ⟧hai`,
  ),
  ...['một⟦&zwnj;→⟧hai', 'một⟦&zwj;→⟧hai', 'một⟦&zwj;&zwnj;→⟧hai', 'một⟦&zwj;&nbsp;→ ⟧hai'],
  ...[
    'một⟦ &nbsp;  &nbsp; → ⟧hai',
    '⟦&nbsp;→⟧hai',
    'một⟦&nbsp;→⟧',
    'một\n⟦&nbsp;→⟧hai',
    'một⟦ [deleted]→⟧',
    'một⟦ LEFTCENTERRIGHTDEL → ⟧hai',
  ],
])('%s', (drawing) => {
  expect(shown(textResidue, bare(drawing))).toBe(drawing);
});

test.each([
  ...[
    '(qdnd) - Sáng',
    '(qdnd.xy) - Sáng',
    'qdnd.vn - Sáng',
    '(QĐND) Sáng',
    '(QĐND) -Sáng',
    'Sáng (QĐND) - nay',
    '(AFP) - Sáng',
  ],
  ...[
    'Online – Sáng',
    'Bài khác nhau',
    'Các tin',
    'Tin liên quan đến',
    'Các xem',
    '&nbsp',
    'nbsp;',
    '&amp;',
    '[removed',
    'deleted]',
  ],
])('finds nothing in %s', (text) => {
  expect(shown(textResidue, text)).toBe(text);
});
