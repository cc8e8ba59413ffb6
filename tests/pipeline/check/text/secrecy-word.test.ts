import { expect, test } from 'vitest';
import { secrecyWord } from '#pipeline/check/secrecy/secrecy-word';
import { messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['Mật', '⟦Mật⟧'],
  ['(Mật) Kế hoạch', '(⟦Mật⟧) Kế hoạch'],
  ['đóng dấu “mật”', 'đóng dấu “⟦mật⟧”'],
  ['Độ mật: A', 'Độ ⟦mật⟧: A'],
  ['tài liệu mật, hồ sơ mật', 'tài liệu ⟦mật⟧, hồ sơ ⟦mật⟧'],
  ['Tối mật. TUYỆT MẬT. tuyệt mật', '⟦Tối mật⟧. ⟦TUYỆT MẬT⟧. ⟦tuyệt mật⟧'],
  ['Lưu hành nội bộ; chỉ lưu hành nội bộ', '⟦Lưu hành nội bộ⟧; chỉ ⟦lưu hành nội bộ⟧'],
  ['KẾ HOẠCH MẬT', 'KẾ HOẠCH ⟦MẬT⟧'],
])('%s', (text, expected) => {
  expect(shown(secrecyWord, text, { glossary })).toBe(expected);
});

test.each([
  'giữ bí mật quân sự, bí mật nhà nước, BÍ MẬT',
  'thân mật, mật thiết, mật ong, mật độ, mật khẩu, điện mật mã, thông tin mật độ cao',
  'Mật ong rừng. Mật thư',
  'BẢO MẬT THÔNG TIN',
  'đoàn kết nội bộ, lưu hành tem',
  'mức độ mật thiết',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(secrecyWord, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(secrecyWord, 'Tối mật', { glossary })).toMatchInlineSnapshot(`
    [
      "Có chữ “Tối mật”. Xác nhận nội dung được phép công khai; nếu được, ghi vào mục “đã rà soát”.",
    ]
  `);
});
