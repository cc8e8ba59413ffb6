import { expect, test } from 'vitest';
import { secrecyWord } from '#pipeline/check/secrecy/secrecy-word';
import { bare, messagesOf, shown } from './articles.ts';
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

test.each([
  ...['⟦tuyệt mật⟧', '⟦Tối  mật⟧', '⟦lưu hành\nnội  bộ⟧', 'bản ⟦tuyệt mật⟧ này'],
  ...'độ,dấu,mức,loại,tài liệu,văn bản,công văn,hồ sơ,thông tin,điện,kế hoạch,bản đồ,sơ đồ,mệnh lệnh'
    .split(',')
    .flatMap((word) => [`có ${word} ⟦mật⟧ này`, `${word}  ⟦Mật⟧ của`]),
  ...[
    'bản ⟦MẬT⟧ này',
    '[⟦mật⟧]',
    '(⟦mật⟧)',
    '“⟦mật⟧”',
    '‘⟦mật⟧’',
    '"⟦mật⟧"',
    '⟦Mật⟧',
    ' ⟦Mật⟧ ',
    '⟦Mật⟧.',
    '⟦Mật⟧ :',
    '⟦Mật⟧! ',
  ],
  ...['⟦MẬT⟧ mãi', 'độ ⟦mật⟧ mãi'],
])('%s', (drawing) => {
  expect(shown(secrecyWord, bare(drawing))).toBe(drawing);
});

test.each([
  ...'bí bảo cơ thân đường ong trăng tuần túi ống dịch'
    .split(' ')
    .flatMap((word) => [`${word} MẬT`, `(${word} mật)`]),
  ...'mã khẩu độ thiết ong danh vụ thám lệnh báo ngữ hiệu nghị thư đạo gấu mía phục tập đàm'
    .split(' ')
    .flatMap((word) => [`MẬT ${word}`, `tài liệu mật ${word}`]),
  ...[
    'mật',
    'mật.',
    'Mật này',
    'này Mật',
    'Mật?',
    '(mật',
    'mật)',
    '(mật này)',
    'bản mật này',
    'mậta',
    'amật',
    'tuyệt mậtt',
  ],
  ...['lưu hành', 'lưu hành bộ', 'tuyệtmật'],
])('finds nothing in %s', (text) => {
  expect(shown(secrecyWord, text)).toBe(text);
});
