import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentionsIn } from '#domain/mention';

/** Every mention as `printed text [name | posts]`. */
function shown(text: string): string[] {
  return mentionsIn(text).map(({ speaker, start, end }) => {
    const inside = [speaker.rank, speaker.honorific, speaker.name, ...speaker.posts];
    return `${text.slice(start, end)} [${inside.filter((part) => part !== undefined).join(' | ')}]`;
  });
}

test('the sapo of a report: posts end where the predicate begins', () => {
  const text =
    'Sáng ngày 29/6/2023, Đảng ủy Phòng Chính trị tổ chức Hội nghị. Thiếu tướng Đinh Quốc Hùng, ' +
    'Bí thư Đảng ủy Đoàn 969, Chính ủy Bộ Tư lệnh Bảo vệ Lăng dự và chỉ đạo Hội nghị.';
  expect(shown(text)).toEqual([
    'Thiếu tướng Đinh Quốc Hùng, Bí thư Đảng ủy Đoàn 969, Chính ủy Bộ Tư lệnh Bảo vệ Lăng ' +
      '[Thiếu tướng | Đinh Quốc Hùng | Bí thư Đảng ủy Đoàn 969 | Chính ủy Bộ Tư lệnh Bảo vệ Lăng]',
  ]);
});

test('a predicate with a comma of its own, and a caption', () => {
  const text =
    'Phát biểu, Thiếu tướng Đinh Quốc Hùng, Chính ủy Bộ Tư lệnh ghi nhận, đánh giá cao kết quả.\n\n' +
    'Thượng tá Nguyễn Gia Chinh báo cáo tại Hội nghị.';
  expect(shown(text)).toEqual([
    'Thiếu tướng Đinh Quốc Hùng, Chính ủy Bộ Tư lệnh [Thiếu tướng | Đinh Quốc Hùng | Chính ủy Bộ Tư lệnh]',
    'Thượng tá Nguyễn Gia Chinh [Thượng tá | Nguyễn Gia Chinh]',
  ]);
});

test('a list of attendees comes apart at ranks and semicolons', () => {
  const text =
    'Dự có Đại tá Trần An, Chính ủy Trung đoàn 9001, Đoàn 9000, Thượng tá QNCN Y Thông Niê, Trợ lý; ' +
    'Đại uý, TS Lê Bình – Trưởng ban Hậu cần – Kỹ thuật và Hạ sĩ Vũ Ca; các đồng chí chỉ huy.';
  expect(shown(text)).toEqual([
    'Đại tá Trần An, Chính ủy Trung đoàn 9001, Đoàn 9000 [Đại tá | Trần An | Chính ủy Trung đoàn 9001, Đoàn 9000]',
    'Thượng tá QNCN Y Thông Niê, Trợ lý [Thượng tá QNCN | Y Thông Niê | Trợ lý]',
    'Đại uý, TS Lê Bình – Trưởng ban Hậu cần – Kỹ thuật [Đại uý | TS | Lê Bình | Trưởng ban Hậu cần – Kỹ thuật]',
    'Hạ sĩ Vũ Ca [Hạ sĩ | Vũ Ca]',
  ]);
});

test('what follows a comma without being a post stays outside', () => {
  expect(
    shown('Đại tá Trần An, ban hành lệnh. Thiếu tá Lê Bình, Trợ lý, người viết sách.'),
  ).toEqual([
    'Đại tá Trần An [Đại tá | Trần An]',
    'Thiếu tá Lê Bình, Trợ lý [Thiếu tá | Lê Bình | Trợ lý]',
  ]);
});

test('a name ends where a post begins without a comma', () => {
  expect(shown('Thượng tá Nguyễn Gia Chinh Phó Chủ nhiệm')).toEqual([
    'Thượng tá Nguyễn Gia Chinh [Thượng tá | Nguyễn Gia Chinh]',
  ]);
});

test.each([
  ...['Đại tá Hùng đến.', 'quân hàm Thiếu tá, Trung tá', 'cấp đại tá trở lên'],
  ...['phong quân hàm Đại tá, Hà Nội', 'Đại tá CTĐ CTCT', 'Chủ tịch Hồ Chí Minh'],
])('%j mentions nobody for certain', (text) => {
  expect(mentionsIn(text)).toEqual([]);
});

test('mentions lie in the text, in order, without overlap, and nothing throws', () => {
  const unit = fc.constantFrom(
    ...['Đại tá', ' ', ', ', 'Trần An', 'Chính ủy', ' – ', '(', ')', '.', '\n', ' và ', 'dự', 'TS'],
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (text) => {
      let before = 0;
      for (const { speaker, start, end } of mentionsIn(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(text.slice(start, end)).toContain(speaker.name);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});
