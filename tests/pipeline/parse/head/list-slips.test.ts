import { describe, expect, test } from 'vitest';
import { judged } from '../../judged.ts';

/** The article with these lines in its front matter. */
function file(lines: string, author = 'tác giả: Lê Minh'): string {
  const head = ['tiêu đề: Đảng ủy họp', 'đơn vị: Phòng Chính trị', 'ngày: 29/6/2023', author];
  return `---\n${[...head, lines].filter(Boolean).join('\n')}\n---\n\nSáng ngày 29/6/2023, Đảng ủy họp bàn.\n`;
}

const offered = (text: string) =>
  judged(text).findings.map(({ line, fix }) => `${line}: ${fix ?? ''}`);

/** With every line that is offered in its place. */
function mended(text: string): string {
  const lines = text.split('\n');
  for (const { line, fix } of judged(text).findings) if (fix !== undefined) lines[line - 1] = fix;
  return lines.join('\n');
}

const speakers = (text: string) => judged(text).parsed?.head?.speakers.map(({ name }) => name);
const an = 'Thượng tá Phan Văn An, Trung đoàn trưởng (khai mạc)';
const ba = 'Trung tá Ngô Văn Ba, Phó Trung đoàn trưởng (báo cáo)';
const list = (...lines: string[]) => file(['phát biểu:', ...lines].join('\n'));

describe('two speakers never become one: every line is told and offered', () => {
  test.each([
    [`  ${an}`, `  ${ba}`],
    [an, ba],
    ...['–', '—', '−', '•', '·', '●', '▪', '*', '+', '--', '➢', '\uF0B7'].map((sign) => [
      `  ${sign} ${an}`,
      `  ${sign} ${ba}`,
    ]),
    [`  –${an}`, `  –${ba}`],
    [`  -${an}`, `  -${ba}`],
    [`  •\t${an}`, `  •\t${ba}`],
    [`  –\u00A0${an}`, `  –\u00A0${ba}`],
    [`– ${an}`, `– ${ba}`],
    [`  1. ${an}`, `  2. ${ba}`],
    [`  a) ${an}`, `  b) ${ba}`],
    ['  Nguyễn Văn An, Chủ tịch xã (khai mạc)', '  Trần Thị Ba, Bí thư (kết luận)'],
    ['  Hòa thượng Thích Thiện An', '  Ông Lê Ba'],
  ])('%j, %j', (one, two) => {
    const text = list(one, two);
    const lines = judged(text).findings.map(({ line }) => line);
    expect(lines).toEqual([7, 8]);
    const after = mended(text);
    expect(judged(after).findings).toEqual([]);
    expect(speakers(after)).toHaveLength(2);
  });

  test.each([
    [`  - ${an}`, `  ${ba}`],
    [`  - ${an}`, `    ${ba}`],
    [`  - ${an}`, `   - ${ba}`],
    [`  - ${an}`, ` - ${ba}`],
    [`  - ${an}`, `- ${ba}`],
    [`- ${an}`, `  - ${ba}`],
    [`  - ${an}`, `  – ${ba}`],
    [`  - ${an}`, `  -${ba}`],
    [`- ${an}`, ba],
  ])('the second alone: %j, %j', (one, two) => {
    const text = list(one, two);
    expect(judged(text).findings.map(({ line }) => line)).toEqual([8]);
    expect(judged(mended(text)).findings).toEqual([]);
    expect(speakers(mended(text))).toHaveLength(2);
  });

  test('a sign that joins the lines goes too', () => {
    const text = file(`phát biểu: |\n  ${an}\n  ${ba}`);
    expect(offered(text)).toEqual(['6: phát biểu:', `7:   - ${an}`, `8:   - ${ba}`]);
    expect(judged(mended(text)).findings).toEqual([]);
  });

  test('beside the key there is no one line to offer', () => {
    for (const text of [
      file(`phát biểu: ${an}\n  ${ba}`),
      file(`phát biểu: - ${an}\n  - ${ba}`),
      file(`phát biểu: ${an}\n  - ${ba}`),
    ]) {
      expect(offered(text)).toEqual(['6: ']);
      expect(judged(text).findings[0]?.message).toContain('Xuống dòng sau dấu hai chấm');
    }
  });

  test('a line in which something else is wrong is told of both and offered only with both mended', () => {
    const text = list(`  – ${an}`, '  – Trung tá ngô văn ba');
    expect(offered(text)).toEqual([`7:   - ${an}`, '8: ', '8: ']);
  });
});

describe('other lists', () => {
  test.each([
    ['chuyên mục:\n  – Huấn luyện\n  – Thi đua', ['7:   - Huấn luyện', '8:   - Thi đua']],
    ['chuyên mục:\n  Huấn luyện\n  Thi đua', ['7:   - Huấn luyện', '8:   - Thi đua']],
    ['chuyên mục: - Huấn luyện', ['6: chuyên mục: Huấn luyện']],
    ['đính chính:\n  • ngày: 30/6/2023\n    nội dung: Tên', ['7:   - ngày: 30/6/2023']],
  ])('%j', (lines, offers) => {
    expect(offered(file(lines))).toEqual(offers);
    expect(judged(mended(file(lines))).findings).toEqual([]);
  });

  test('two authors never become one', () => {
    const text = file('', 'tác giả:\n  Hương Giang\n  Đức Bình');
    expect(offered(text)).toEqual(['6:   - Hương Giang', '7:   - Đức Bình']);
    expect(offered(file('', 'tác giả: Hương Giang\n  Đức Bình'))).toEqual(['5: ']);
  });
});

describe('right as it is', () => {
  test.each([
    `phát biểu:\n  - ${an}\n  - ${ba}`,
    `phát biểu:\n- ${an}\n- ${ba}`,
    `phát biểu:\n  -   ${an}\n  -   ${ba}`,
    `phát biểu: ${an}`,
    `phát biểu:\n  ${an}`,
    'phát biểu:\n  - Thượng tá Phan Văn An,\n    Trung đoàn trưởng (khai mạc)',
    'phát biểu: Thượng tá Phan Văn An,\n  Trung đoàn trưởng (khai mạc)',
    'phát biểu:\n  - "Thượng tá Phan Văn An,\n    Trung đoàn trưởng"',
    'phát biểu:\n  - họ tên: Phan Văn An\n    chức vụ:\n      - Bí thư\n      - Chính ủy',
    'phát biểu:\n  - họ tên: Phan Văn An\n    chức vụ: Bí thư\n  - Trung tá Ngô Văn Ba',
    'phát biểu:\n  - Trung tá Ngô Văn Ba\n\n  # người sau vắng\n  - Đại tá Lê An',
    `phát biểu: ["${an}", "${ba}"]`,
    'chuyên mục: [Huấn luyện,\n  Thi đua]',
    'chuyên mục:\n  [Huấn luyện,\n  Thi đua]',
    'tóm tắt: |\n  - một\n  – hai\n  * ba',
    'tóm tắt: Câu thứ nhất\n  và câu thứ hai.',
    'đường dẫn cũ:\n  - /tin/1.html\n  - /tin/2.html',
  ])('%j', (lines) => {
    expect(judged(file(lines)).findings).toEqual([]);
  });

  test.each([
    'tác giả:\n  Tin: Hương Giang\n  Ảnh: Đức Bình',
    'tác giả:\n  - Tin: Hương Giang\n  - Ảnh: Đức Bình',
    'tác giả:\n  Hương Giang,\n  Đức Bình',
    'tác giả: Hương Giang,\n  Đức Bình',
    'tác giả: Hương Giang và\n  Đức Bình',
  ])('%j', (author) => {
    expect(judged(file('', author)).findings).toEqual([]);
  });

  test('a line without its colon is not taken for an entry', () => {
    const [finding] = judged(file('nháp không')).findings;
    expect(finding).toMatchObject({ line: 6, fix: 'nháp: không' });
  });
});
