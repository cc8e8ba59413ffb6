import fc from 'fast-check';
import { expect, test } from 'vitest';
import { glue } from '#view/glue';

const units = ['Phòng Chính trị', 'Đoàn 9000', 'Trung đoàn 9001', 'Khu Di tích Đồi Thông'];

/** The title with its glued runs in brackets. */
function shown(title: string): string {
  return glue(title, units)
    .map((run) => (run.glued ? `[${run.text}]` : run.text))
    .join('');
}

test('keeps names of units, numbers and their words together', () => {
  expect(
    shown(
      'Đảng ủy Phòng Chính trị ra nghị quyết lãnh đạo thực hiện nhiệm vụ 6 tháng cuối năm 2023',
    ),
  ).toBe(
    'Đảng ủy [Phòng Chính trị] ra nghị quyết lãnh đạo thực hiện nhiệm vụ [6 tháng] cuối [năm 2023]',
  );
});

test('a number after its word takes that word, not the next one', () => {
  expect(shown('Năm 2023 của Tiểu đoàn 9011 tổ chức')).toBe(
    '[Năm 2023] của Tiểu [đoàn 9011] tổ chức',
  );
});

test('the longer name of a unit wins', () => {
  expect(shown('Trung đoàn 9001 hành quân')).toBe('[Trung đoàn 9001] hành quân');
});

test('keeps a rank and the family name together', () => {
  expect(shown('Thiếu tướng Đinh Quốc Hùng thăm Đoàn 9000')).toBe(
    '[Thiếu tướng Đinh] Quốc Hùng thăm [Đoàn 9000]',
  );
  expect(shown('Phó Đô đốc Trần Văn A')).toBe('[Phó Đô đốc Trần] Văn A');
});

test('marks that touch a run belong to it, so that no line ends or begins with them', () => {
  expect(shown('Chi bộ Đại đội 3, Tiểu đoàn 9011: đại hội năm 2023.')).toBe(
    'Chi bộ Đại [đội 3,] Tiểu [đoàn 9011:] đại hội [năm 2023.]',
  );
  expect(shown('Tọa đàm “Phòng Chính trị – 6 tháng (2023)”; tổng kết 5 năm… (Đoàn 9000)')).toBe(
    'Tọa đàm [“Phòng Chính trị] – [6 tháng] (2023)”; tổng kết [5 năm…] [(Đoàn 9000)]',
  );
  expect(shown('Hội thi (“Năm 2023 quyết thắng”), nhiệm kỳ 2020-2025')).toBe(
    'Hội thi [(“Năm 2023] quyết thắng”), nhiệm [kỳ 2020-]2025',
  );
});

test('leaves long names and parts of words alone', () => {
  expect(shown('Dâng hương tại Khu Di tích Đồi Thông')).toBe(
    'Dâng hương tại Khu Di tích Đồi Thông',
  );
  expect(shown('K9 và A6')).toBe('K9 và A6');
});

test('never changes the text', () => {
  const word = fc.constantFrom(
    '6',
    '2.000',
    'năm',
    'Phòng',
    'Chính',
    'trị',
    'Đại tá',
    'Ễ',
    '(',
    ',',
    '“',
    '–',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 12 }), (words) => {
      const title = words.join(' ');
      expect(
        glue(title, units)
          .map((run) => run.text)
          .join(''),
      ).toBe(title);
    }),
  );
});
