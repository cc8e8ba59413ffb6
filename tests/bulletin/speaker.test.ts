import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullNameOf, parseSpeaker, type Speaker, speakerSchema } from '#bulletin/speaker';

const HUNG = { rank: 'Thiếu tướng', name: 'Đinh Quốc Hùng' };
const CHINH = { rank: 'Thượng tá', name: 'Nguyễn Gia Chinh' };

const READ: [string, Speaker][] = [
  [
    'Thiếu tướng Đinh Quốc Hùng, Bí thư Đảng ủy Đoàn 969, Chính ủy Bộ Tư lệnh Bảo vệ Lăng (chỉ đạo)',
    {
      ...HUNG,
      posts: ['Bí thư Đảng ủy Đoàn 969', 'Chính ủy Bộ Tư lệnh Bảo vệ Lăng'],
      role: 'chỉ đạo',
    },
  ],
  [
    'Thiếu tướng Đinh Quốc Hùng, Bí thư Đảng ủy Đoàn 969, Chính ủy Bộ Tư lệnh Bảo vệ Lăng dự và chỉ đạo Hội nghị.',
    {
      ...HUNG,
      posts: ['Bí thư Đảng ủy Đoàn 969', 'Chính ủy Bộ Tư lệnh Bảo vệ Lăng'],
      role: 'dự và chỉ đạo Hội nghị',
    },
  ],
  [
    'Thiếu tướng Đinh Quốc Hùng, Bí thư Đảng ủy Đoàn 969, Chính ủy Bộ Tư lệnh',
    { ...HUNG, posts: ['Bí thư Đảng ủy Đoàn 969', 'Chính ủy Bộ Tư lệnh'] },
  ],
  [
    'Thiếu tướng Đinh Quốc Hùng phát biểu chỉ đạo.',
    { ...HUNG, posts: [], role: 'phát biểu chỉ đạo' },
  ],
  [
    'Thượng tá Nguyễn Gia Chinh, Bí thư Đảng ủy, Phó Chủ nhiệm Chính trị Bộ Tư lệnh Bảo vệ Lăng báo cáo kết quả',
    {
      ...CHINH,
      posts: ['Bí thư Đảng ủy', 'Phó Chủ nhiệm Chính trị Bộ Tư lệnh Bảo vệ Lăng'],
      role: 'báo cáo kết quả',
    },
  ],
  [
    'Thượng tá Nguyễn Gia Chinh báo cáo tại Hội nghị.',
    { ...CHINH, posts: [], role: 'báo cáo tại Hội nghị' },
  ],
  [
    '- Thượng tá Nguyễn Gia Chinh – Phó Chủ nhiệm Chính trị;',
    { ...CHINH, posts: ['Phó Chủ nhiệm Chính trị'] },
  ],
  ['Thượng tá\u00A0Nguyễn Gia Chinh (Chủ trì)', { ...CHINH, posts: [], role: 'Chủ trì' }],
  ['Đồng chí Nguyễn Văn A', { honorific: 'Đồng chí', name: 'Nguyễn Văn A', posts: [] }],
  ['Đ/c Hùng, Bí thư', { honorific: 'Đ/c', name: 'Hùng', posts: ['Bí thư'] }],
  [
    'Bà Trần Thị Bích, Chủ tịch UBND xã (khách mời)',
    { honorific: 'Bà', name: 'Trần Thị Bích', posts: ['Chủ tịch UBND xã'], role: 'khách mời' },
  ],
  ['Lê Văn C, Giám đốc dự án', { name: 'Lê Văn C', posts: ['Giám đốc dự án'] }],
  [
    'Đại tá, PGS.TS Nguyễn Văn B, Viện trưởng Viện 69',
    { rank: 'Đại tá', honorific: 'PGS.TS', name: 'Nguyễn Văn B', posts: ['Viện trưởng Viện 69'] },
  ],
  [
    'Thượng tướng, PGS, TS Nguyễn Văn B',
    { rank: 'Thượng tướng', honorific: 'PGS, TS', name: 'Nguyễn Văn B', posts: [] },
  ],
  [
    'Đồng chí Chuẩn Đô đốc Lê Văn D',
    { rank: 'Chuẩn Đô đốc', honorific: 'Đồng chí', name: 'Lê Văn D', posts: [] },
  ],
  [
    'Thiếu tá QNCN Y Thông Niê, Trợ lý (phụ trách cán bộ, chính sách)',
    {
      rank: 'Thiếu tá QNCN',
      name: 'Y Thông Niê',
      posts: ['Trợ lý (phụ trách cán bộ, chính sách)'],
    },
  ],
  [
    'Trung uý Đinh Y-Kông, nguyên Chính trị viên Đại đội 1, quyền Chủ nhiệm kiêm Trợ lý (tham luận)',
    {
      rank: 'Trung uý',
      name: 'Đinh Y-Kông',
      posts: ['nguyên Chính trị viên Đại đội 1', 'quyền Chủ nhiệm kiêm Trợ lý'],
      role: 'tham luận',
    },
  ],
  [
    'Trung tá Lê Văn C, Ủy viên Ban chỉ đạo 35, Phó Giám đốc điều hành',
    {
      rank: 'Trung tá',
      name: 'Lê Văn C',
      posts: ['Ủy viên Ban chỉ đạo 35', 'Phó Giám đốc điều hành'],
    },
  ],
  ['Ông Đinh Y-Kông (già làng)', { honorific: 'Ông', name: 'Đinh Y-Kông', posts: ['già làng'] }],
  ['• Đồng chí Lê Văn C / ;.', { honorific: 'Đồng chí', name: 'Lê Văn C', posts: [] }],
  ['* Lê Văn C', { name: 'Lê Văn C', posts: [] }],
  [
    'Đại tá, Đồng chí, PGS Lê Văn C',
    {
      rank: 'Đại tá',
      honorific: 'Đồng chí PGS',
      name: 'Lê Văn C',
      posts: [],
      prefix: 'Đại tá, Đồng chí, PGS',
    },
  ],
  ['Lê Văn C: Trợ lý', { name: 'Lê Văn C', posts: ['Trợ lý'] }],
  ['Lê Văn C - Trợ lý', { name: 'Lê Văn C', posts: ['Trợ lý'] }],
  ['Lê Văn C — Trợ lý', { name: 'Lê Văn C', posts: ['Trợ lý'] }],
  ['Lê Văn C; Trợ lý', { name: 'Lê Văn C', posts: ['Trợ lý'] }],
  ['Lê Văn C ( Trung đoàn 9001 )', { name: 'Lê Văn C', posts: ['Trung đoàn 9001'] }],
  ['Lê Văn C, Trợ lý ( dự )', { name: 'Lê Văn C', posts: ['Trợ lý'], role: 'dự' }],
  ['Lê Văn C, Trợ lý (ban) A', { name: 'Lê Văn C', posts: ['Trợ lý (ban) A'] }],
  ['Đại tá ĐINH QUỐC HÙNG', { rank: 'Đại tá', name: 'ĐINH QUỐC HÙNG', posts: [] }],
];

describe('reads', () => {
  test.each(READ)('%s', (line, speaker) => {
    expect(parseSpeaker(line)).toEqual({ ok: true, speaker });
    expect(parseSpeaker(line.normalize('NFD'))).toEqual({ ok: true, speaker });
    expect(speakerSchema.parse(speaker)).toEqual(speaker);
  });
});

test('rank, titles and name are put together as they are printed', () => {
  const name = 'Nguyễn Văn A';
  const line = (parts: Partial<Speaker>) => fullNameOf({ name, posts: [], ...parts });
  expect(line({})).toBe('Nguyễn Văn A');
  expect(line({ rank: 'Đại tá' })).toBe('Đại tá Nguyễn Văn A');
  expect(line({ honorific: 'Bà' })).toBe('Bà Nguyễn Văn A');
  expect(line({ rank: 'Đại tá', honorific: 'Đồng chí' })).toBe('Đồng chí Đại tá Nguyễn Văn A');
  expect(line({ rank: 'Đại tá', honorific: 'PGS.TS' })).toBe('Đại tá, PGS.TS Nguyễn Văn A');
});

test('what was put together is read back', () => {
  const speaker = fc.record<Speaker>(
    {
      rank: fc.constantFrom('Thiếu tướng', 'Đại uý', 'Trung tá QNCN', 'Phó Đô đốc'),
      honorific: fc.constantFrom('Đồng chí', 'PGS.TS', 'Tiến sĩ'),
      name: fc.constantFrom('Đinh Quốc Hùng', 'Y Thông Niê', 'Đinh Y-Kông', 'Nguyễn Văn A'),
      posts: fc.uniqueArray(
        fc.constantFrom('Bí thư Đảng ủy', 'nguyên Chính ủy Đoàn 969', 'Phó Chủ nhiệm (A, B)'),
      ),
      role: fc.constantFrom('chỉ đạo', 'dự và phát biểu', 'kết luận'),
    },
    { requiredKeys: ['name', 'posts'] },
  );
  fc.assert(
    fc.property(speaker, (one) => {
      const role = one.role === undefined ? '' : ` (${one.role})`;
      const line = `${[fullNameOf(one), ...one.posts].join(', ')}${role}`;
      expect(parseSpeaker(line)).toEqual({ ok: true, speaker: one });
    }),
  );
});

test('no line makes the reader throw, and what it reads fits the schema', () => {
  const unit = fc.constantFrom(
    ...['Thiếu tướng', 'Hùng', 'Đinh', ' ', ',', '(', ')', '–', 'Chính ủy', 'dự', 'và', 'PGS', '.'],
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (line) => {
      const parsed = parseSpeaker(line);
      if (parsed.ok) expect(speakerSchema.parse(parsed.speaker)).toEqual(parsed.speaker);
      else expect(parsed.reason).toMatch(/\.$/u);
    }),
    { numRuns: 2000 },
  );
});
