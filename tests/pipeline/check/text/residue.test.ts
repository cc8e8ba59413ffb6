import { expect, test } from 'vitest';
import { textResidue } from '#pipeline/check/spelling/text-residue';
import { messagesOf, shown } from './articles.ts';
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
