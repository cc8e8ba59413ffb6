import { expect, test } from 'vitest';
import { indexOfPredicate, isRole, mayBeRole } from '#bulletin/role';

test.each([
  ['Chính ủy Bộ Tư lệnh Bảo vệ Lăng | dự và chỉ đạo Hội nghị'],
  ['Phó Chủ nhiệm Chính trị | báo cáo kết quả'],
  ['Chính ủy Bộ Tư lệnh | ghi nhận, đánh giá cao'],
  ['Phó Trưởng ban chỉ đạo 35 | chủ trì hội nghị'],
  ['Giám đốc dự án | phát biểu'],
  ['Phó Chủ nhiệm (đã nghỉ hưu) | đến dự'],
  ['Phó Chủ nhiệm () (đã nghỉ) (sẽ về) | đến dự'],
  ...['dẫn đầu', 'đánh giá', 'nêu', 'giới thiệu', 'gửi', 'phân tích', 'chỉ rõ', 'thay mặt'].map(
    (verb): [string] => [`Chính ủy Đoàn 969 | ${verb} đoàn`],
  ),
  ...['đã', 'đang', 'giao nhiệm vụ', 'chủ trì', 'đồng chủ trì', 'tham dự', 'dự', 'phát biểu'].map(
    (verb): [string] => [`Chính ủy Đoàn 969 | ${verb} hội nghị`],
  ),
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

test.each(
  ['Ban', 'ban', 'Tổ', 'tổ', 'Nhóm', 'nhóm', 'Phòng', 'phòng', 'Đội', 'đội', 'bộ phận']
    .concat(['Cơ quan', 'cơ quan', 'Giám đốc', 'giám đốc', 'Trung tâm', 'công tác', 'phụ trách'])
    .concat(['Chỉ huy và']),
)('%s chỉ đạo is a noun', (noun) => {
  expect(indexOfPredicate(`Thành viên ${noun} chỉ đạo`)).toBe(-1);
});

test.each(['án', 'trữ', 'phòng', 'toán', 'thảo', 'bị', 'khuyết', 'báo', 'kiến'])(
  'dự %s is no verb',
  (word) => {
    expect(indexOfPredicate(`Chính ủy dự ${word} này`)).toBe(-1);
  },
);

test('a verb is a whole word', () => {
  expect(indexOfPredicate('Chính ủy dựng nhà')).toBe(-1);
  expect(indexOfPredicate('Chính ủy xdự')).toBe(-1);
  expect(indexOfPredicate('Chính ủy (dự) họp')).toBe(-1);
  expect(indexOfPredicate('Chính ủy (dự họp')).toBe(-1);
  expect(isRole('Đang nghe chỉ đạo')).toBe(true);
  expect(isRole('nghe chỉ đạo')).toBe(false);
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
  for (const word of ['nguyên', 'quyền', 'kiêm', 'từ', 'nay', 'cũ', 'mới', 'thuộc', 'phía']) {
    expect([word, mayBeRole(`${word} Nam`)]).toEqual([word, false]);
  }
  expect(mayBeRole('nghe nguyên văn')).toBe(true);
  expect(mayBeRole('mớid')).toBe(true);
});
