import { expect, test } from 'vitest';
import { textLostLetters } from '#pipeline/check/spelling/text-lost-letters';
import { article, bare, hitsOf, messagesOf, shown } from './articles.ts';
import { officialProse } from './official-prose.ts';

test.each([
  '⟦Ho?i ngh? t?ng k?t c?a ??n⟧ v?.',
  'Hội nghị ⟦�ảng⟧ ủy',
  '⟦�⟧',
  'Đảng ⟦ủ�, chi �y⟧ họp',
  'Ảnh ⟦￼⟧ đây',
  '⟦H□i⟧ nghị',
  'Phong trào ⟦t?ng⟧ gia',
  'Nghe ⟦ngh?⟧ quyết',
  '⟦Ho?i⟧ nghị',
  'Trung đoàn ⟦h?p⟧ bàn',
  'đơn vị ⟦??n⟧ vị',
  'một\n⟦H?i ngh?⟧ tổng\nhai',
  '⟦?ng b? c?⟧ sở',
  '⟦Ð?i h?i⟧ lần',
])('%s', (drawing) => {
  expect(shown(textLostLetters, bare(drawing))).toBe(drawing);
});

test.each([
  'Thật không?anh hỏi',
  'Ai?Tôi đây',
  'Bao nhiêu km? mấy kg? anh đáp',
  'TNHH? là gì',
  'không ?anh',
  'Nam □ Nữ □',
  '□Có □Không',
  'Xem https://a.vn/x?id=1&t?ng=2',
  'Được không? được.',
  'Hỏi: gì?à, thế?ừ',
  'Nam□Nữ',
  'Vì sao?? Vì thế',
  'Cái gì???',
  'VN?là',
  'Thế nào? Đó là',
  '(?) và [?]',
  'a ? b : c',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(textLostLetters, text)).toBe(text);
});

test('one finding a line, and the first word of it in the message', () => {
  expect(hitsOf(textLostLetters, article('H?i ngh?\nt?ng k?t'))).toHaveLength(2);
  expect(messagesOf(textLostLetters, 'H?i ngh? t?ng')).toMatchInlineSnapshot(`
    [
      "“H?i” đã mất chữ khi chép hoặc chuyển mã. Chép lại từ bản gốc hoặc gõ lại.",
    ]
  `);
  expect(messagesOf(textLostLetters, `${'a'.repeat(29)}�a`)[0]).toContain(`“${'a'.repeat(29)}�…”`);
  expect(messagesOf(textLostLetters, `${'a'.repeat(29)}�`)[0]).toContain(`“${'a'.repeat(29)}�”`);
});

test('a page of lost letters ends', () => {
  expect(hitsOf(textLostLetters, article('�'.repeat(200_000)))).toHaveLength(1);
});
