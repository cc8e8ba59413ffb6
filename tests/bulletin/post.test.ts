import { expect, test } from 'vitest';
import { continuesPosts, postModifier, splitPosts, startsLikePost } from '#bulletin/post';

test.each([
  ['nguyên Chính ủy Bộ Tư lệnh', 'nguyên'],
  ['Nguyên Chính ủy Bộ Tư lệnh', 'nguyên'],
  ['quyền Chủ nhiệm Chính trị', 'quyền'],
  ['phụ trách Chủ nhiệm Hậu cần', 'phụ trách'],
  ['kiêm Chủ nhiệm Ủy ban Kiểm tra', 'kiêm'],
  ['Phó Bí thư Thường trực Đảng ủy', 'Thường trực'],
  ['nguyên Phó Bí thư Thường trực', 'nguyên'],
  ['PHÓ BÍ THƯ THƯỜNG TRỰC', 'Thường trực'],
  ['Phó xThường trực', undefined],
  ['Chính ủy', undefined],
  ['Trưởng phòng Nhân quyền', undefined],
])('%s: %s', (post, modifier) => {
  expect(postModifier(post)).toBe(modifier);
});

test.each([
  [
    'Bí thư Đảng ủy Đoàn 969, Chính ủy Bộ Tư lệnh Bảo vệ Lăng',
    ['Bí thư Đảng ủy Đoàn 969', 'Chính ủy Bộ Tư lệnh Bảo vệ Lăng'],
  ],
  [
    'Phó Chủ nhiệm (phụ trách cán bộ, chính sách), Trưởng ban 35',
    ['Phó Chủ nhiệm (phụ trách cán bộ, chính sách)', 'Trưởng ban 35'],
  ],
  [
    'Bí thư Đảng ủy – Phó Chủ nhiệm Hậu cần – Kỹ thuật',
    ['Bí thư Đảng ủy', 'Phó Chủ nhiệm Hậu cần – Kỹ thuật'],
  ],
  [
    'Trung đội trưởng Trung đội 1, Đại đội 2, Đoàn 9000; Bí thư Chi đoàn',
    ['Trung đội trưởng Trung đội 1, Đại đội 2, Đoàn 9000', 'Bí thư Chi đoàn'],
  ],
  ['', []],
  ['Phó Chủ nhiệm (A (B, C), D), Trưởng ban', ['Phó Chủ nhiệm (A (B, C), D)', 'Trưởng ban']],
  ['Phó Chủ nhiệm A), Trưởng ban (B, C)', ['Phó Chủ nhiệm A)', 'Trưởng ban (B, C)']],
  ['Bí thư; Ủy viên', ['Bí thư', 'Ủy viên']],
  ['Bí thư,Trưởng ban,lớp A', ['Bí thư', 'Trưởng ban', 'lớp A']],
  ['Bí thư - Trưởng ban — Phó phòng', ['Bí thư', 'Trưởng ban', 'Phó phòng']],
  ['Bí thư, Trưởng ban, Đoàn 9000', ['Bí thư', 'Trưởng ban, Đoàn 9000']],
  [', ;', []],
])('%j comes apart where posts do', (text, posts) => {
  expect(splitPosts(text)).toEqual(posts);
});

test.each([
  ...['Bí thư Chi bộ', 'Chính uỷ', 'nguyên quyền Trưởng phòng', 'Phó Chủ nhiệm', 'Tham mưu trưởng'],
  ...['Trung đoàn trưởng', 'Ủy viên Thường vụ', 'CHÍNH ỦY', 'Trợ lý Tuyên huấn'],
  ...['bí thư', 'chủ tọa', 'chủ toạ', 'tham mưu trưởng', 'ủy viên', 'uỷ viên', 'đảng ủy viên'],
  ...['đảng uỷ viên', 'trợ lý', 'trợ lí', 'nhân viên', 'thư ký', 'thư kí', 'chánh', 'hiệu trưởng'],
  ...['tổng biên tập', 'biên tập viên', 'chiến sĩ', 'chiến sỹ', 'học viên', 'đoàn viên', 'phó'],
  ...['tổng bí thư', 'hội trưởng', 'cục trưởng', 'vụ phó', 'tiểu đội trưởng', 'khẩu đội trưởng'],
  ...['nhóm trưởng', 'nhóm phó', 'sư đoàn phó', 'kiêm Trưởng ban', 'nguyên Trưởng ban'],
])('%s begins like a post', (text) => {
  expect(startsLikePost(text)).toBe(true);
});

test.each([
  'Đinh Quốc Hùng',
  'Trương Văn B',
  'nguyên nhân',
  'Bộ Tư lệnh',
  'Đoàn Văn Hậu',
  'Phóng sự ảnh',
  '',
])('%j does not', (text) => {
  expect(startsLikePost(text)).toBe(false);
});

test('a unit continues the post before it, a verb does not', () => {
  expect(continuesPosts('Bộ Tư lệnh Bảo vệ Lăng')).toBe(true);
  expect(continuesPosts('Chính ủy Trung đoàn 9001')).toBe(true);
  expect(continuesPosts('ban hành nghị quyết')).toBe(false);
  for (const unit of [
    'Bộ',
    'Binh chủng',
    'Binh đoàn',
    'Đoàn',
    'Ban',
    'Khoa',
    'Trạm',
    'Văn phòng',
  ]) {
    expect([unit, continuesPosts(`${unit} 9`)]).toEqual([unit, true]);
    expect([unit, continuesPosts(`${unit}x`)]).toEqual([unit, false]);
    expect([unit, continuesPosts(`ở ${unit}`)]).toEqual([unit, false]);
  }
});
