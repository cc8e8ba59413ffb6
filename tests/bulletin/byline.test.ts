import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  authorsOf,
  type Byline,
  bylineSchema,
  parseByline,
  printedPieces,
  readByline,
} from '#bulletin/byline';
import { isGroup } from '#bulletin/office';

type Parts = Byline['parts'];

describe('reads', () => {
  const cases: [string | string[], Parts][] = [
    ['Hương Giang', [{ names: ['Hương Giang'] }]],
    [' Hương\u00A0Giang./.', [{ names: ['Hương Giang'] }]],
    ['Hương Giang'.normalize('NFD'), [{ names: ['Hương Giang'] }]],
    [['Hương Giang', 'Minh Anh'], [{ names: ['Hương Giang', 'Minh Anh'] }]],
    ['Hương Giang, Minh Anh', [{ names: ['Hương Giang', 'Minh Anh'] }]],
    ['Hương Giang – Minh Anh', [{ names: ['Hương Giang', 'Minh Anh'] }]],
    ['Hương Giang - Y-Kông', [{ names: ['Hương Giang', 'Y-Kông'] }]],
    ['Hương Giang, Minh Anh và Bảo', [{ names: ['Hương Giang', 'Minh Anh', 'Bảo'] }]],
    ['Tin, ảnh: Hương Giang', [{ label: 'Tin, ảnh', names: ['Hương Giang'] }]],
    ['Bài và ảnh: Giang – Anh', [{ label: 'Bài và ảnh', names: ['Giang', 'Anh'] }]],
    ['PV: Hương Giang', [{ label: 'PV', names: ['Hương Giang'] }]],
    ...['Bài: Giang; Ảnh: Anh', 'Bài: Giang, Ảnh: Anh', 'Bài: Giang. Ảnh: Anh'].map(
      (text): [string, Parts] => [
        text,
        [
          { label: 'Bài', names: ['Giang'] },
          { label: 'Ảnh', names: ['Anh'] },
        ],
      ],
    ),
    [
      ['Bài: Giang', 'Ảnh: Anh, CTV'],
      [
        { label: 'Bài', names: ['Giang'] },
        { label: 'Ảnh', names: ['Anh', 'CTV'] },
      ],
    ],
    ['Giang (ảnh: Minh Anh)', [{ names: ['Giang'] }, { label: 'ảnh', names: ['Minh Anh'] }]],
    ['Ban Biên tập', [{ names: ['Ban Biên tập'] }]],
    ['Phòng Tuyên huấn và Báo chí', [{ names: ['Phòng Tuyên huấn và Báo chí'] }]],
    ['Ban Biên tập và Hương Giang', [{ names: ['Ban Biên tập', 'Hương Giang'] }]],
    ['Phòng Chính trị và Ban Hậu cần', [{ names: ['Phòng Chính trị', 'Ban Hậu cần'] }]],
    ['Nguyễn Văn A.', [{ names: ['Nguyễn Văn A.'] }]],
    ['Không Quân', [{ names: ['Không Quân'] }]],
    ['Quân không tên lửa', [{ names: ['Quân không tên lửa'] }]],
    ['Giang | Anh', [{ names: ['Giang', 'Anh'] }]],
    ['Giang ,Anh', [{ names: ['Giang', 'Anh'] }]],
    ['Giang—Anh', [{ names: ['Giang', 'Anh'] }]],
    ['Giang–Anh', [{ names: ['Giang', 'Anh'] }]],
    ['Giang & Anh', [{ names: ['Giang', 'Anh'] }]],
    ['Giang+Anh&Bảo', [{ names: ['Giang', 'Anh', 'Bảo'] }]],
    ['Giang VÀ Anh', [{ names: ['Giang', 'Anh'] }]],
    ['Ban Biên tập & Cục', [{ names: ['Ban Biên tập & Cục'] }]],
    ['Ban Biên tập VÀ Cục', [{ names: ['Ban Biên tập VÀ Cục'] }]],
    ['Đội Tuyên truyền và Báo chí', [{ names: ['Đội Tuyên truyền và Báo chí'] }]],
    ['Hương Giang (ảnh)', [{ names: ['Hương Giang'] }]],
    ['(Hương Giang)', [{ names: ['Hương Giang'] }]],
    ['. ,(Hương Giang ),', [{ names: ['Hương Giang'] }]],
    ['Hương Giang.', [{ names: ['Hương Giang'] }]],
    ['Ng. Giang', [{ names: ['Ng. Giang'] }]],
    ['Giang./. Anh', [{ names: ['Giang./. Anh'] }]],
    ['Minh An .', [{ names: ['Minh An .'] }]],
    ['Tin:Giang', [{ label: 'Tin', names: ['Giang'] }]],
    ['Tin , ảnh : Giang', [{ label: 'Tin , ảnh', names: ['Giang'] }]],
    ['Tin,ảnh: Giang', [{ label: 'Tin,ảnh', names: ['Giang'] }]],
    ['Tin-ảnh: Giang', [{ label: 'Tin-ảnh', names: ['Giang'] }]],
    ['Tin ảnh: Giang', [{ label: 'Tin ảnh', names: ['Giang'] }]],
    ['Trình bày: Giang', [{ label: 'Trình bày', names: ['Giang'] }]],
    ['Bài viết: Giang', [{ label: 'Bài viết', names: ['Giang'] }]],
    ['Ngọc Tin: Giang', [{ names: ['Ngọc'] }, { label: 'Tin', names: ['Giang'] }]],
    ['Ngọctin: Giang', [{ label: 'Ngọctin', names: ['Giang'] }]],
    ['Tổ: Giang: Anh', [{ label: 'Tổ', names: ['Giang: Anh'] }]],
    [
      ['Giang', 'Ảnh: Anh', 'Bảo'],
      [{ names: ['Giang'] }, { label: 'Ảnh', names: ['Anh'] }, { names: ['Bảo'] }],
    ],
    [['Giang', 'Anh', 'Bảo'], [{ names: ['Giang', 'Anh', 'Bảo'] }]],
    ['Giang - ảnh: Anh', [{ names: ['Giang'] }, { label: 'ảnh', names: ['Anh'] }]],
    ['Giang-ảnh: Anh', [{ names: ['Giang'] }, { label: 'ảnh', names: ['Anh'] }]],
  ];
  test.each(cases)('%j', (text, parts) => {
    const byline = parseByline(text);
    const read = byline.parts.map(({ label, names }) => ({ ...(label && { label }), names }));
    expect({ ...byline, parts: read }).toEqual({ parts, anonymous: false });
  });
});

/** What a page prints, `⟦name⟧` for those who are linked, a line a part. */
function shown(text: string | string[]): string {
  const byline = parseByline(text);
  const authors = authorsOf(byline);
  return byline.parts
    .map((part) => {
      const pieces = printedPieces(part).map((piece) =>
        piece.isName && authors.includes(piece.text) ? `⟦${piece.text}⟧` : piece.text,
      );
      return `${part.label === undefined ? '' : `${part.label}: `}${pieces.join('')}`;
    })
    .join('\n');
}

describe('prints as written', () => {
  test.each<[string | string[], string]>([
    ['Hương Giang', '⟦Hương Giang⟧'],
    ['Hương Giang./.', '⟦Hương Giang⟧'],
    ['Lê Minh (thực hiện)', '⟦Lê Minh⟧ (thực hiện)'],
    ['Lê Minh (thực hiện).', '⟦Lê Minh⟧ (thực hiện)'],
    ['Lê Minh (Biên soạn, giới thiệu)', '⟦Lê Minh⟧ (Biên soạn, giới thiệu)'],
    ['Lê Minh (tin; ảnh)', '⟦Lê Minh⟧ (tin; ảnh)'],
    ['Hương Giang (ảnh) và Đức Bình (tin)', '⟦Hương Giang⟧ (ảnh) và ⟦Đức Bình⟧ (tin)'],
    ['Hương Giang (ảnh: Minh Anh)', '⟦Hương Giang⟧\nảnh: ⟦Minh Anh⟧'],
    ['Hương Giang (TTXVN)', '⟦Hương Giang⟧ (TTXVN)'],
    ['(TTXVN)', '(⟦TTXVN⟧)'],
    ['(Hương Giang, Đức Bình)', '(⟦Hương Giang⟧, ⟦Đức Bình⟧)'],
    ['[CTV] Lê Minh', '[CTV] ⟦Lê Minh⟧'],
    ['Lê Minh (thực hiện', '⟦Lê Minh⟧ (thực hiện'],
    ['Lê Minh, (ảnh tư liệu)', '⟦Lê Minh⟧, (ảnh tư liệu)'],
    ['Hương Giang – Đức Bình', '⟦Hương Giang⟧ – ⟦Đức Bình⟧'],
    ['Hương Giang và Đức Bình', '⟦Hương Giang⟧ và ⟦Đức Bình⟧'],
    ['Hương Giang và cộng sự', '⟦Hương Giang⟧ và cộng sự'],
    ['Hương Giang và nhóm phóng viên', '⟦Hương Giang⟧ và ⟦nhóm phóng viên⟧'],
    ['Hương Giang - Phòng Chính trị', '⟦Hương Giang⟧ - ⟦Phòng Chính trị⟧'],
    ['Văn phòng HĐND và UBND xã', '⟦Văn phòng HĐND và UBND xã⟧'],
    ['Văn phòng Đảng ủy và Ủy ban nhân dân', '⟦Văn phòng Đảng ủy và Ủy ban nhân dân⟧'],
    ['Ban Tuyên giáo và Dân vận', '⟦Ban Tuyên giáo và Dân vận⟧'],
    ['Ban Tuyên giáo & Dân vận', '⟦Ban Tuyên giáo & Dân vận⟧'],
    ['BAN TUYÊN GIÁO VÀ DÂN VẬN', '⟦BAN TUYÊN GIÁO VÀ DÂN VẬN⟧'],
    ['Sở Văn hóa, Thể Thao và Du Lịch', '⟦Sở Văn hóa, Thể Thao và Du Lịch⟧'],
    ['Phòng Giáo dục và Đào tạo huyện', '⟦Phòng Giáo dục và Đào tạo huyện⟧'],
    ['Phòng Chính trị, Trung đoàn 9002', '⟦Phòng Chính trị, Trung đoàn 9002⟧'],
    ['Đảng ủy và Chỉ huy Tiểu đoàn 9011', '⟦Đảng ủy và Chỉ huy Tiểu đoàn 9011⟧'],
    ['Ban Biên tập và Hương Giang', '⟦Ban Biên tập⟧ và ⟦Hương Giang⟧'],
    ['Nguồn: Báo Quân đội nhân dân', 'Nguồn: Báo Quân đội nhân dân'],
    ['NGUỒN: TTXVN', 'NGUỒN: TTXVN'],
    ['Nguồn: https://qdnd.vn/a, b', 'Nguồn: https://qdnd.vn/a, b'],
    ['Theo Báo Quân đội nhân dân', 'Theo Báo Quân đội nhân dân'],
    ['(Theo Báo Phòng không - Không quân)', '(Theo Báo Phòng không - Không quân)'],
    ['Hương Giang (theo TTXVN)', '⟦Hương Giang⟧ (theo TTXVN)'],
    ['Hương Giang, theo TTXVN', '⟦Hương Giang⟧, theo TTXVN'],
    [['Lê Minh (tin)', 'Đức Bình'], '⟦Lê Minh⟧ (tin), ⟦Đức Bình⟧'],
  ])('%j', (text, page) => {
    expect(shown(text)).toBe(page);
  });
});

describe('says what has no place in a byline', () => {
  test.each<[string, string[]]>([
    ['Tin: Hương Giang; Ảnh:', ['“Ảnh:” chưa có tên người. Ghi thêm tên, hoặc xóa đi.']],
    ['không; Hương Giang', ['đã có tên tác giả thì không ghi “không”. Xóa chữ ấy.']],
    ['không', []],
    ['Hương Giang; .', []],
  ])('%s', (text, faults) => {
    expect(readByline(text).faults).toEqual(faults);
  });
});

test('every letter and figure written is printed in its order, or is told', () => {
  const word = fc.constantFrom(
    ...['Giang', 'Lê Minh', 'Đức Bình', 'Phòng Chính trị', 'HĐND', 'UBND xã', 'Dân vận', 'cộng sự'],
    ...['Theo', 'Nguồn', 'Báo Biên phòng', 'Tin', 'Ảnh', 'Bài', 'không', 'Y-Kông', 'A.', '9002'],
    ...['(thực hiện)', '(', ')', '[CTV]', ':', ': ', ';', ', ', ' và ', ' – ', ' - ', ' & ', '|'],
    ...[' ', ' ', ' ', './.', '.', '\u00a0'],
  );
  const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
  fc.assert(
    fc.property(fc.array(word, { maxLength: 9 }), (words) => {
      const text = words.join('');
      const { byline, faults } = readByline(text);
      if (faults.length > 0 || byline.anonymous) return;
      expect(letters(shown(text))).toBe(letters(text));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  'không',
  'khong',
  'KHÔNG',
  ' Không. ',
  'không có',
  'không có tác giả',
  'không tên',
  '(không)',
])('%j says that there is no byline', (text) => {
  expect(parseByline(text)).toEqual({ parts: [], anonymous: true });
  expect(parseByline([text])).toEqual({ parts: [], anonymous: true });
});

test('a name beside không is still a name', () => {
  expect(parseByline(['không', 'Giang'])).toEqual({
    ...{ parts: [{ names: ['Giang'] }], anonymous: false },
  });
});

test.each(['', ' ', ':', 'Ảnh:', ', ; –'])('%j names nobody and does not say so', (text) => {
  expect(parseByline(text)).toEqual({ parts: [], anonymous: false });
});

test('authors are named once each, in order; a source is none', () => {
  const authors = (text: string) => authorsOf(parseByline(text));
  expect(authors('Bài: Giang, Anh; Ảnh: Anh, Bảo')).toEqual(['Giang', 'Anh', 'Bảo']);
  expect(authors('Giang; Nguồn: QĐND')).toEqual(['Giang']);
  expect(authors('không')).toEqual([]);
});

test.each([
  ...['Ban Biên tập', 'phòng Chính trị', 'Đội Tuyên truyền', 'Đoàn cơ sở 9011', 'Câu lạc bộ A'],
  ...['Cục Chính trị', 'ĐOÀN cơ sở'],
])('%s is an office', (name) => {
  expect(isGroup(name)).toBe(true);
});

test.each([
  ...['Hương Giang', 'Đoàn Văn Hậu', 'ĐOÀN VĂN HẬU', 'Bantin', 'Tuyên huấn', 'Lê Ban An'],
  ...['Ban', 'Các ban biên tập'],
])('%s is none', (name) => {
  expect(isGroup(name)).toBe(false);
});

test('the schema refuses a part without names', () => {
  expect(bylineSchema.safeParse({ parts: [{ names: [] }], anonymous: false }).success).toBe(false);
  expect(bylineSchema.safeParse({ parts: [], anonymous: true }).success).toBe(true);
  const part = { label: ' Tin ', names: [' Giang '] };
  expect(bylineSchema.parse({ parts: [part], anonymous: false }).parts).toEqual([
    { label: 'Tin', names: ['Giang'] },
  ]);
  for (const wrong of [{ label: ' ' }, { names: [' '] }, { khac: 'x' }]) {
    const parts = [{ ...part, ...wrong }];
    expect(bylineSchema.safeParse({ parts, anonymous: false }).success).toBe(false);
  }
});

test('no text makes the reader throw, and what it reads fits the schema', () => {
  const unit = fc.constantFrom(
    ...[
      'Giang',
      ' ',
      ',',
      ':',
      ';',
      'và',
      ' – ',
      'Ảnh',
      'Bài',
      '(',
      ')',
      '.',
      'Ban Biên tập',
      'không',
    ],
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (text) => {
      const byline = parseByline(text);
      expect(bylineSchema.parse(byline)).toEqual(byline);
      expect(byline.anonymous && byline.parts.length > 0).toBe(false);
      expect(new Set(authorsOf(byline)).size).toBe(authorsOf(byline).length);
    }),
    { numRuns: 2000 },
  );
});
