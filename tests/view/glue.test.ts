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

test.each([
  ...['Năm', 'năm', 'Tháng', 'tháng', 'Ngày', 'ngày', 'Quý', 'quý', 'Khóa', 'khóa', 'Khoá', 'khoá'],
  ...['Kỳ', 'kỳ', 'Thứ', 'thứ', 'Số', 'số', 'Đoàn', 'đoàn', 'Đội', 'đội', 'Điều', 'điều'],
])('%s stays with the number behind it', (word) => {
  expect(shown(`về ${word} 12 mới`)).toBe(`về [${word} 12] mới`);
  expect(shown(`x${word} 12 mới`)).toBe(`x${word} [12 mới]`);
});

test.each(['2.000', '3,5', '1/2', '29/6/2023', '1.000.000'])('%s is one number', (number) => {
  expect(shown(`hơn ${number} lượt người`)).toBe(`hơn [${number} lượt] người`);
});

test('names of units of two words and up to sixteen letters are glued, as they are written', () => {
  const names = ['Đoàn', 'Đoàn A.B', 'Đoàn A.B|C (1)', 'Mười sáu chữ cái', 'Mười bảy chữ cái!'];
  const glued = (title: string) =>
    glue(title, names)
      .filter((run) => run.glued)
      .map((run) => run.text);
  expect(glued('Ở Đoàn A.B tại')).toEqual(['Đoàn A.B']);
  expect(glued('Ở Đoàn A.B|C (1) tại')).toEqual(['Đoàn A.B|C (1)']);
  expect(glued('Ở Đoàn AxB, Đoàn A')).toEqual([]);
  expect(glued('Ở Mười sáu chữ cái này')).toEqual(['Mười sáu chữ cái']);
  expect(glued('Ở Mười bảy chữ cái! này')).toEqual([]);
  expect(glued('ỞĐoàn A.B và 1Đoàn A.B')).toEqual([]);
  expect(glued('Ở [Đoàn A.B] và')).toEqual(['[Đoàn A.B]']);
});

test('runs are never empty, and parts of words never glued', () => {
  expect(glue('năm 2023', units)).toEqual([{ text: 'năm 2023', glued: true }]);
  expect(glue('', units)).toEqual([]);
  expect(glue('a năm 2023 b', units)).toEqual([
    { text: 'a ', glued: false },
    { text: 'năm 2023', glued: true },
    { text: ' b', glued: false },
  ]);
  expect(shown('Đại tá A họp')).toBe('[Đại tá A] họp');
  expect(shown('ĐẠI TÁ LÊ AN')).toBe('[ĐẠI TÁ LÊ] AN');
  expect(shown('năm 2023a')).toBe('năm 2023a');
  expect(shown('còn 5 ')).toBe('còn 5 ');
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
