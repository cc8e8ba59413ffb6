import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullNameOf, parseSpeaker, prefixOf, type Speaker, speakerSchema } from '#bulletin/speaker';

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

describe('reads titles and names of every kind', () => {
  test.each([
    ['Mẹ Việt Nam Anh hùng', 'Trần Thị Sen'],
    ['Bà mẹ Việt Nam anh hùng', 'Trần Thị Sen'],
    ['Cựu chiến binh', 'Phan Văn Sáu'],
    ['Chiến sĩ', 'Đỗ Văn Tám'],
    ['Chiến sỹ mới', 'Đỗ Văn Tám'],
    ['Hòa thượng', 'Thích Thiện Đăng'],
    ['Hoà thượng, Tiến sĩ', 'Thích Thiện Đăng'],
    ['Thượng tọa', 'Thích Thiện Đăng'],
    ['Đại đức', 'Thích Thiện Đăng'],
    ['Ni sư', 'Thích Nữ Diệu An'],
    ['Linh mục', 'Giuse Nguyễn Văn An'],
    ['Mục sư', 'Y Ngông Niê Kđăm'],
    ['Ngài', 'Abdul bin Rahman'],
    ['Giáo sư', 'Nguyễn Văn An'],
    ['GS.TS.', 'Nguyễn Văn An'],
    ['PGS, TS.', 'Nguyễn Văn An'],
    ['TS.', 'Nguyễn Văn An'],
    ['Bác sĩ CKII', 'Nguyễn Văn An'],
    ['Bác sĩ chuyên khoa II', 'Nguyễn Văn An'],
    ['Tiến sĩ khoa học', 'Nguyễn Văn An'],
    ['Nghệ sĩ Nhân dân', 'Trần An'],
    ['Nghệ nhân Ưu tú', 'Rơ Ô H’Nhi'],
    ['Thầy thuốc Nhân dân', 'Trần An'],
    ['Anh hùng LLVTND', 'Trần An'],
    ['Anh hùng Lao động', 'Trần An'],
    ['nhà báo', 'Trần An'],
    ['Nhà nghiên cứu lịch sử', 'Trần An'],
    ['Già làng', 'A Brao'],
    ['Trưởng thôn', 'Y Thim'],
    ['Em', 'Nguyễn Thị Lan'],
    ['Thầy giáo', 'Lê Văn Ba'],
    ['Đại sứ', 'Jean-Pierre O’Brien'],
    ['', 'Abdul bin Rahman'],
    ['', 'Ludwig van der Meer'],
    ['', 'John McDonald Jr.'],
    ['', 'J. R. Smith'],
    ['', 'Bashar al-Assad'],
    ['', "H'Hen Niê"],
    ['', 'Y Ngông Niê Kđăm'],
    ['', 'Ksor H’Bơ Khăp'],
    ['', 'Sùng A Chứ'],
    ['Đại tá', 'Ludwig von der Meer'],
  ])('%s %s', (title, name) => {
    const line = `${title} ${name}, Bí thư (phát biểu)`.trim();
    const parsed = parseSpeaker(line);
    expect(parsed).toMatchObject({
      ok: true,
      speaker: { name, posts: ['Bí thư'], role: 'phát biểu' },
    });
    if (parsed.ok) expect(prefixOf(parsed.speaker)).toBe(title);
  });

  test('ranks and titles are printed in the order in which they were written', () => {
    for (const line of [
      'Anh hùng LLVTND, Thiếu tướng Nguyễn Văn An',
      'PGS.TS, Đại tá Nguyễn Văn An',
      'Cựu chiến binh, Đại tá Nguyễn Văn An',
      'Đồng chí Thượng tá, Tiến sĩ Nguyễn Văn An',
    ]) {
      const parsed = parseSpeaker(line);
      expect(parsed.ok && fullNameOf(parsed.speaker)).toBe(line);
    }
  });

  test.each([
    'Bà Trần Thị Sen, vợ Đại tá Nguyễn Văn An',
    'Bà Trần Thị Sen, thân nhân liệt sĩ, Bà Rịa - Vũng Tàu',
    'Ông Lê Văn Ba, Hiệu trưởng Trường Nguyễn Văn Trỗi',
    'Ông Lê Văn Ba, phường Lê Hồng Phong, Hà Đông',
    'Thiếu tá Lê Văn Ba, Trợ lý (phụ trách) Hội Phụ nữ',
    'Ông Lê Văn Ba, Chủ tịch UBND TP, Hồ Chí Minh',
  ])('one person: %s', (line) => {
    expect(parseSpeaker(line).ok).toBe(true);
  });

  test.each([
    'Thượng tá Phan Văn Dũng, Trung đoàn trưởng (khai mạc) Trung tá Ngô Văn Hải, Phó Trung đoàn trưởng',
    'Thượng tá Phan Văn Dũng, Trung đoàn trưởng Trung tá Ngô Văn Hải, Phó Trung đoàn trưởng',
    'Trần Thị Sen, Chủ tịch xã (khai mạc) Lê Văn Ba, Bí thư (kết luận)',
    'Trần Thị Sen, Chủ tịch xã (khai mạc) - Ông Lê Ba, Bí thư (kết luận)',
    'Đồng chí Trần An, Bí thư; Nguyễn Văn Bình, Chủ tịch xã',
    'Đồng chí Trần An, Bí thư; ông Nguyễn Bình, Chủ tịch xã',
    'Hòa thượng Thích Thiện Đăng, Trụ trì; Đại tá Ngô Hải',
    'Trần An, Chính ủy + Thượng tá Lê Bình',
  ])('two people never become one: %s', (line) => {
    const parsed = parseSpeaker(line);
    expect(parsed).toMatchObject({ ok: false });
    if (!parsed.ok) expect(parsed.reason).toContain('mỗi dòng chỉ ghi một người');
  });
});

/** What the page and the index print of one. */
function printed(speaker: Speaker): string {
  return [fullNameOf(speaker), ...speaker.posts, speaker.role ?? ''].join(' ');
}

test('every letter and figure written is printed in its order, or is told', () => {
  const word = fc.constantFrom(
    ...['Thiếu tướng', 'Đại tá QNCN', 'Đồng chí', 'Ông', 'PGS.TS', 'Hòa thượng', 'Chiến sĩ', 'Em'],
    ...['Đinh Quốc Hùng', 'Trần An', 'Abdul bin Rahman', 'H’Hen Niê', 'Hùng', 'Lê Văn Ba'],
    ...[
      'Bí thư Đảng ủy',
      'nguyên Chính ủy',
      'Trung đoàn 9001',
      'Trợ lý',
      'thôn 5',
      'dự',
      'báo cáo',
    ],
    ...['(chỉ đạo)', '(', ')', ',', ', ', ', ', '; ', ' – ', ' và ', ': ', ' ', ' ', ' ', '.', '•'],
  );
  const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
  const any = fc.array(word, { maxLength: 9 }).map((words) => words.join(''));
  const likely = fc
    .tuple(fc.constantFrom('Đại tá', 'PGS, Đại tá', 'Đồng chí', 'Chiến sĩ'), any)
    .map(([title, more]) => `${title} Đinh Quốc Hùng${more}`);
  fc.assert(
    fc.property(fc.oneof(any, likely), (line) => {
      const parsed = parseSpeaker(line);
      if (parsed.ok) expect(letters(printed(parsed.speaker))).toBe(letters(line));
    }),
    { numRuns: 2000 },
  );
});

describe('refuses, and says what is missing', () => {
  const reasonOf = (line: string) => {
    const parsed = parseSpeaker(line);
    return parsed.ok ? undefined : parsed.reason;
  };

  test('a line without a name', () => {
    expect(reasonOf('')).toMatchInlineSnapshot(`"chưa thấy họ tên."`);
    expect(reasonOf('Thiếu tướng')).toMatchInlineSnapshot(`"chưa thấy họ tên."`);
    expect(reasonOf('Chính ủy Bộ Tư lệnh')).toMatchInlineSnapshot(
      `"“Chính ủy Bộ Tư lệnh” là chức vụ, chưa thấy họ tên."`,
    );
    expect(reasonOf('Đại tá, Bí Thư Đảng Ủy')).toMatchInlineSnapshot(
      `"“Bí Thư Đảng Ủy” là chức vụ, chưa thấy họ tên."`,
    );
  });

  test('a name that is not written like one', () => {
    expect(reasonOf('Thiếu tướng đinh quốc hùng, Chính ủy')).toMatchInlineSnapshot(
      `"“đinh quốc hùng” chưa giống họ tên, mỗi tiếng trong họ tên viết hoa chữ đầu."`,
    );
    expect(reasonOf('Hùng')).toMatchInlineSnapshot(`"“Hùng” mới có một tiếng, chưa đủ họ tên."`);
    expect(reasonOf('Đại tá Đinh Quốc Hùng Chính ủy Bộ Tư lệnh')).toMatchInlineSnapshot(
      `"sau họ tên trong “Đinh Quốc Hùng Chính ủy Bộ Tư lệnh” cần một dấu phẩy."`,
    );
  });

  test('two people, or a rank in the wrong place', () => {
    expect(reasonOf('Thượng tá Trần An; Thượng tá Lê Bình')).toMatchInlineSnapshot(
      `"mỗi dòng chỉ ghi một người, “Thượng tá Lê Bình” ghi sang dòng khác."`,
    );
    expect(reasonOf('Trần An, Chính ủy và đồng chí Lê Bình')).toMatchInlineSnapshot(
      `"mỗi dòng chỉ ghi một người, “Chính ủy và đồng chí Lê Bình” ghi sang dòng khác."`,
    );
    expect(reasonOf('Trần An, Thượng tá, Chính ủy')).toMatchInlineSnapshot(
      `"cấp bậc “Thượng tá” viết trước họ tên."`,
    );
  });
});

test('the object form is strict: a name, a list of posts, nothing unknown', () => {
  expect(speakerSchema.safeParse({ name: 'Trần An', posts: [] }).success).toBe(true);
  expect(speakerSchema.safeParse({ name: ' ', posts: [] }).success).toBe(false);
  expect(speakerSchema.safeParse({ name: 'Trần An' }).success).toBe(false);
  expect(speakerSchema.safeParse({ name: 'Trần An', posts: [''] }).success).toBe(false);
  expect(speakerSchema.safeParse({ name: 'Trần An', posts: [], rank: undefined }).success).toBe(
    false,
  );
  expect(speakerSchema.safeParse({ name: 'Trần An', posts: [], tuoi: '50' }).success).toBe(false);
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
