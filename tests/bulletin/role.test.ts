import { expect, test } from 'vitest';
import { indexOfPredicate, isRole, mayBeRole } from '#bulletin/role';

test.each([
  ['Chính ủy Bộ Tư lệnh Bảo vệ Lăng | dự và chỉ đạo Hội nghị'],
  ['Phó Chủ nhiệm Chính trị | báo cáo kết quả'],
  ['Chính ủy Bộ Tư lệnh | ghi nhận, đánh giá cao'],
  ['Phó Trưởng ban chỉ đạo 35 | chủ trì hội nghị'],
  ['Giám đốc dự án | phát biểu'],
  ['Phó Chủ nhiệm (đã nghỉ hưu) | đến dự'],
])('%s', (marked) => {
  const [before = ''] = marked.split('| ');
  expect(indexOfPredicate(marked.replace('| ', ''))).toBe(before.length);
});

test.each([
  ...['Ủy viên Ban Chỉ đạo 35', 'Giám đốc điều hành', 'Trưởng ban dự án', 'Báo cáo viên cấp trên'],
  ...[
    'Trưởng phòng Kế hoạch và dự trữ',
    'Phó Chủ nhiệm (nay đã nghỉ hưu)',
    'Cục Điều hành bay',
    '',
  ],
])('%j has no predicate', (text) => {
  expect(indexOfPredicate(text)).toBe(-1);
});

test('known roles stand in parentheses in any case', () => {
  for (const role of [
    'chỉ đạo',
    'Chủ trì',
    'dự và chỉ đạo',
    'tham luận',
    'điều hành',
    'kết luận',
  ]) {
    expect(isRole(role), role).toBe(true);
  }
  expect(isRole('Trung đoàn 9001')).toBe(false);
  expect(isRole('phụ trách cán bộ')).toBe(false);
});

test('an unlisted role begins small, a qualification of the post is none', () => {
  expect(mayBeRole('nghiệm thu')).toBe(true);
  expect(mayBeRole('phụ trách cán bộ')).toBe(false);
  expect(mayBeRole('nhiệm kỳ 2020–2025')).toBe(false);
  expect(mayBeRole('Trung đoàn 9001')).toBe(false);
});
