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
  [', ;', []],
])('%j comes apart where posts do', (text, posts) => {
  expect(splitPosts(text)).toEqual(posts);
});

test.each([
  ...['Bí thư Chi bộ', 'Chính uỷ', 'nguyên quyền Trưởng phòng', 'Phó Chủ nhiệm', 'Tham mưu trưởng'],
  ...['Trung đoàn trưởng', 'Ủy viên Thường vụ', 'CHÍNH ỦY', 'Trợ lý Tuyên huấn'],
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
});
