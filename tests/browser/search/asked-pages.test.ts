import { expect, test } from 'vitest';
import { pagesAskedFor } from '#browser/search/asked-pages';
import { readQuery } from '#browser/search/query';

const lists = [
  ['Trung đoàn 9001', '/don-vi/trung-doan-9001/'],
  ['Phòng Chính trị Đoàn 9000', '/don-vi/phong-chinh-tri/'],
  ['Đoàn 9000', '/don-vi/doan-9000/'],
  ['Văn hóa – Văn nghệ', '/chuyen-muc/van-hoa/'],
  ['Phạm Quốc Hưng', '/phat-bieu/hung-1/'],
  ['Phạm Quốc Hùng', '/phat-bieu/hung-2/'],
  ['Phạm Quốc Hùng', '/tac-gia/hung/'],
] as const;

test.each([
  ['trung doan 9001', ['/don-vi/trung-doan-9001/']],
  ['TRUNG ĐOÀN 9001', ['/don-vi/trung-doan-9001/']],
  ['Đoàn 9000', ['/don-vi/doan-9000/']],
  ['Phòng Chính trị Đoàn 9000', ['/don-vi/phong-chinh-tri/']],
  ['van hoa van nghe', ['/chuyen-muc/van-hoa/']],
  ['Văn hoá - Văn nghệ', ['/chuyen-muc/van-hoa/']],
  ['"Phạm Quốc Hưng"', ['/phat-bieu/hung-1/']],
  ['Đại tá Phạm Quốc Hùng', ['/phat-bieu/hung-2/', '/tac-gia/hung/']],
  ['pham quoc hung', ['/phat-bieu/hung-1/', '/phat-bieu/hung-2/', '/tac-gia/hung/']],
  // Other marks are another man; a part of a name is nobody’s.
  ['Phạm Quốc Hứng', []],
  ['Hùng', []],
  ['Trung đoàn', []],
  ['hội nghị Đoàn 9000', []],
  ['Tổ Cổ động', ['/don-vi/trung-doan-9001/']],
])('%s', (query, addresses) => {
  const readings = readQuery(query, [['Tổ Cổ động', 'Trung đoàn 9001']]);
  const asked = readings.flatMap(({ phrase }) => phrase.spellings);
  expect(pagesAskedFor(lists, asked).map(([, address]) => address)).toEqual(addresses);
});
