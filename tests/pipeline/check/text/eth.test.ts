import { expect, test } from 'vitest';
import { textEth } from '#pipeline/check/spelling/text-eth';
import { messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['Ðảng ủy Ðoàn 969', '⟦Ð→Đ⟧ảng ủy ⟦Ð→Đ⟧oàn 969'],
  ['toàn quân ðoàn kết', 'toàn quân ⟦ð→đ⟧oàn kết'],
  ['công tác CTÐ và QÐND', 'công tác CT⟦Ð→Đ⟧ và Q⟦Ð→Đ⟧ND'],
  ['Ɖại tá Đinh Văn Hùng', '⟦Ɖ→Đ⟧ại tá Đinh Văn Hùng'],
])('%s', (text, expected) => {
  expect(shown(textEth, text, { glossary })).toBe(expected);
});

test.each([
  'Bà Guðrún Sigurðardóttir thăm Đoàn 969',
  'Đảng ủy Đoàn 969 đoàn kết',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(textEth, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(textEth, 'Ðảng ủy', { glossary })).toMatchInlineSnapshot(`
    [
      "“Ðảng” có chữ Ð chép từ tài liệu khác, không phải chữ Đ tiếng Việt. Gõ lại chữ Đ.",
    ]
  `);
});
