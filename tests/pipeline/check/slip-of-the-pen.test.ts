import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slipOfThePen } from '#pipeline/check/names/slip-of-the-pen';

const names = [
  ...['Phòng Chính trị', 'Phòng Chính trị Đoàn 9000', 'Trung đoàn 9001', 'Trung đoàn 9002'],
  ...[
    'Lữ đoàn 5',
    'Quân đoàn II',
    'Kho A',
    'Trạm Quân y 9090',
    'Khu Di tích Đồi Thông',
    'Sở Nội vụ',
  ],
  ...['Xây dựng Đảng', 'Huấn luyện', 'Thi đua', 'Dân vận', 'Văn hóa – Văn nghệ', 'Thông báo'],
  ...['Hội nghị', 'Đại hội', 'Tập huấn', 'Hội thi', 'Lễ dâng hương', 'Lễ ký kết', 'Lễ kết nạp'],
];

describe('a slip of the pen', () => {
  test.each([
    ['Phòng Chính Chị', 'Phòng Chính trị'],
    ['Phòng Chinh tri', 'Phòng Chính trị'],
    ['phòng chính trịj', 'Phòng Chính trị'],
    ['Phòg Chính trị', 'Phòng Chính trị'],
    ['Phòngchính trị', 'Phòng Chính trị'],
    ['Trung đoan 9002', 'Trung đoàn 9002'],
    ['Trugn đoàn 9002', 'Trung đoàn 9002'],
    ['Trung đoàn 9002.', 'Trung đoàn 9002'],
    ['Trạm Quân i 9090', undefined],
    ['Khu Di tích Đồi Thôngg', 'Khu Di tích Đồi Thông'],
    ['Xây dựng Đản', 'Xây dựng Đảng'],
    ['Sây dựng Đảng', 'Xây dựng Đảng'],
    ['Xây rựng Đảng', 'Xây dựng Đảng'],
    ['Văn hóa - Văn nghê', 'Văn hóa – Văn nghệ'],
    ['Hội ngị', 'Hội nghị'],
    ['Lễ kí kết', 'Lễ ký kết'],
    ['Huấn luỵn', 'Huấn luyện'],
  ])('“%s” meant “%s”', (written, meant) => {
    expect(slipOfThePen(written, names)).toBe(meant);
  });
});

describe('another body', () => {
  test.each([
    ...[
      'Tổng cục Chính trị',
      'Cục Chính trị',
      'Ban Chính trị',
      'Phòng Chính sách',
      'Phòng Hậu cần',
    ],
    ...['Trung đoàn 9003', 'Trung đoàn 902', 'Tiểu đoàn 9002', 'Trung đội 9002', 'Trung đoàn'],
    ...['Sư đoàn 5', 'Quân đoàn III', 'Quân đoàn I', 'Kho B', 'Trạm Quân y 9009', 'Tổ Nội vụ'],
    ...['Văn bản', 'Hội thảo', 'Thông cáo', 'Thông tin', 'Đại đội', 'Tập luyện', 'Lễ kết nghĩa'],
    ...['Lễ dâng hoa', 'Thi đấu', 'Hội', 'Đảng', 'Phòng Chính trị Đoàn 9001', '', '“”', '9002'],
  ])('“%s” is none of the register’s', (written) => {
    expect(slipOfThePen(written, names)).toBeUndefined();
  });

  test('that is as near as yet another is not chosen', () => {
    expect(slipOfThePen('Khoa Nộii', ['Khoa Nội', 'Khoa Nộiu'])).toBeUndefined();
    expect(slipOfThePen('Khoa Nộii', ['Khoa Nội', 'Khoa Nội'])).toBe('Khoa Nội');
  });

  test('has other figures, wherever they stand', () => {
    const figures = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(
        figures,
        figures,
        fc.constantFrom('Trung đoàn ', 'Kho K', 'Trạm '),
        (a, b, kind) => {
          fc.pre(a !== b);
          expect(slipOfThePen(`${kind}${a}`, [`${kind}${b}`])).toBeUndefined();
        },
      ),
    );
  });
});
