import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullNameOf, parseSpeaker, prefixOf, type Speaker } from '#bulletin/speaker';

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
