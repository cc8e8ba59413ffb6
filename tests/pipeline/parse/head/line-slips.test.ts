import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judged } from '../../judged.ts';

const good = [
  'tiêu đề: Đảng ủy Phòng Chính trị ra nghị quyết',
  'đơn vị: Phòng Chính trị',
  'ngày: 29/6/2023',
  'tác giả: Lê Minh',
];

/** The article with some lines of its front matter in place of the good ones of the same key. */
function file(lines: readonly string[]): string {
  const keyOf = (line: string) => line.slice(0, 4).toLowerCase();
  const own = lines.join('\n').split('\n');
  const rest = good.filter(
    (line) => !own.some((one) => one.trim().toLowerCase().startsWith(keyOf(line))),
  );
  return `---\n${[...own, ...rest].join('\n')}\n---\n\nSáng ngày 29/6/2023, Đảng ủy họp bàn.\n`;
}

const told = (...lines: string[]) =>
  judged(file(lines))
    .findings.toSorted((a, b) => a.line - b.line)
    .map(({ line, rule, fix }) => `${line} ${rule} → ${fix ?? ''}`);

/** Every line that is offered, put in the place of the line it is offered for. */
function afterOffers(text: string): string {
  const lines = text.split('\n');
  for (const { line, fix } of judged(text).findings) if (fix !== undefined) lines[line - 1] = fix;
  return lines.join('\n');
}

describe('spaces and colons', () => {
  test.each([
    ['đơn vị:\u00A0Phòng Chính trị', 'đơn vị: Phòng Chính trị'],
    ['đơn vị:\u202FPhòng Chính trị', 'đơn vị: Phòng Chính trị'],
    ['đơn vị:\u3000Phòng Chính trị', 'đơn vị: Phòng Chính trị'],
    ['đơn vị:\u200BPhòng Chính trị', 'đơn vị: Phòng Chính trị'],
    ['\u00A0đơn vị: Phòng Chính trị', 'đơn vị: Phòng Chính trị'],
    [' \u3000đơn vị: Phòng Chính trị', 'đơn vị: Phòng Chính trị'],
    ['\u3000đơn vị:\u00A0Phòng Chính trị', 'đơn vị: Phòng Chính trị'],
    ['ngày：29/6/2023', 'ngày: 29/6/2023'],
    ['ngày： 29/6/2023', 'ngày: 29/6/2023'],
    ['ngày ：29/6/2023', 'ngày: 29/6/2023'],
    ['ngày:29/6/2023', 'ngày: 29/6/2023'],
    ['Đơn Vị：\u00A0Phòng Chính trị', 'Đơn Vị: Phòng Chính trị'],
    ['chuyên mục:\u00A0\n  - Thi đua', 'chuyên mục:'],
    ['chuyên mục： \n  - Thi đua', 'chuyên mục:'],
  ])('%j', (line, fix) => {
    expect(told(line)).toEqual([`2 front-matter-syntax → ${fix}`]);
    expect(judged(afterOffers(file([line]))).findings).toEqual([]);
  });

  test('in lists', () => {
    expect(told('phát biểu:\n  -\u00A0Đại tá Lê Văn An\n\u00A0 - Đại tá Lê Văn Ba')).toEqual([
      '3 front-matter-syntax →   - Đại tá Lê Văn An',
      '4 front-matter-syntax →   - Đại tá Lê Văn Ba',
    ]);
    expect(told('đính chính:\n  - ngày:\u00A030/6/2023\n    nội dung：Sửa tên')).toEqual([
      '3 front-matter-syntax →   - ngày: 30/6/2023',
      '4 front-matter-syntax →     nội dung: Sửa tên',
    ]);
  });

  test('the sign is named, and the cause', () => {
    const messages = judged(file(['đơn vị:\u00A0Phòng Chính trị', 'ngày：29/6/2023'])).findings;
    expect(messages.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "Phần khai báo viết sai: có dấu cách lạ (U+00A0), thường do chép từ Word hay trang web. Xóa đi, gõ một dấu cách thường.",
        "Phần khai báo viết sai: dấu “：” không phải dấu hai chấm thường. Gõ lại dấu hai chấm “:” và một dấu cách.",
      ]
    `);
  });

  test('what stands between words of a value is another matter', () => {
    for (const line of [
      'đơn vị: Phòng\u00A0Chính trị',
      'tóm tắt: Giờ: 8：30',
      'tóm tắt: Tỉ số 2:1',
    ]) {
      expect(told(line).filter((one) => one.includes('syntax'))).toEqual([]);
    }
  });
});

describe('curly quotes round a value', () => {
  test.each([
    ['ngày: “29/6/2023”', 'ngày: 29/6/2023'],
    ['ngày: ”29/6/2023”', 'ngày: 29/6/2023'],
    ['ngày: "29/6/2023”', 'ngày: 29/6/2023'],
    ['ngày: “29/6/2023"', 'ngày: 29/6/2023'],
    ['ngày: «29/6/2023»', 'ngày: 29/6/2023'],
    ['ngày: ＂29/6/2023＂', 'ngày: 29/6/2023'],
    ['tác giả: ‘Lê Minh’', 'tác giả: Lê Minh'],
    ['tác giả: ‘H’Hen Niê’', 'tác giả: H’Hen Niê'],
    ['tác giả: “Tin, ảnh: Lê Minh”', 'tác giả: Tin, ảnh: Lê Minh'],
    ['đơn vị:“Phòng Chính trị”', 'đơn vị: Phòng Chính trị'],
    ['chuyên mục: “Huấn luyện”, “Thi đua”', 'chuyên mục: Huấn luyện, Thi đua'],
    ['nháp: “không”', 'nháp: không'],
    ['loại: ‘Hội nghị’', 'loại: Hội nghị'],
    ['phát biểu: “Đại tá Lê Văn An”', 'phát biểu: Đại tá Lê Văn An'],
  ])('%s', (line, fix) => {
    expect(told(line)).toEqual([`2 front-matter-syntax → ${fix}`]);
    expect(judged(afterOffers(file([line]))).findings).toEqual([]);
  });

  test('in lists, and of a title where it is a habit', () => {
    expect(told('chuyên mục:\n  - “Huấn luyện”', 'tiêu đề: “Nghị quyết mới”')).toEqual([
      '3 front-matter-syntax →   - Huấn luyện',
      '4 front-matter-syntax → tiêu đề: Nghị quyết mới',
    ]);
  });

  test.each([
    'tiêu đề: “Uống nước nhớ nguồn” ở Phòng Chính trị',
    'tiêu đề: “Dân vận khéo” và “Ngày vì đồng đội”',
    'tiêu đề: “Đất nước gọi, chúng tôi lên đường”',
    'tóm tắt: “Kỷ luật là sức mạnh”',
    'tác giả: Lê Minh (“Người lính”)',
    'ngày: "29/6/2023"',
    "tác giả: 'Lê Minh'",
  ])('%s stays', (line) => {
    expect(told(line)).toEqual([]);
  });

  test('a line with another fault is offered with both mended, or not at all', () => {
    expect(told('ngày: “31/6/2023”')).toEqual(['2 front-matter-syntax → ', '2 date-invalid → ']);
    expect(told('tác giả: “Lê Minh”', 'tiêu đề: “Họp xong.”')).toEqual([
      '2 front-matter-syntax → tác giả: Lê Minh',
      '3 front-matter-syntax → tiêu đề: Họp xong',
      '3 title-full-stop → tiêu đề: Họp xong',
    ]);
  });

  test('hides nothing that is wrong in other lines', () => {
    expect(told('tác giả: “Lê Minh”', 'ngày: 31/6/2023', 'hạng: A')).toEqual([
      '2 front-matter-syntax → tác giả: Lê Minh',
      '3 date-invalid → ',
      expect.stringMatching(/^4 field-unknown/u),
    ]);
  });
});

test('a line that is offered is right: with all of them in place nothing is wrong there', () => {
  const sign = fc.constantFrom(
    ...[
      '\u00A0',
      '\u3000',
      ' ',
      '  ',
      '：',
      ':',
      '“',
      '”',
      '‘',
      '’',
      '"',
      "'",
      '-',
      '–',
      '\t',
      '#',
      '. ',
    ],
    ...['Lê Minh', '29/6/2023', 'Đại tá', 'không', ',', 'ngày', '*', '[', '|'],
  );
  const value = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(''));
  const key = fc.constantFrom(
    'tiêu đề',
    'đơn vị',
    'ngày',
    'tác giả',
    'phát biểu',
    'chuyên mục',
    'nháp',
  );
  fc.assert(
    fc.property(
      key,
      fc.array(value, { minLength: 1, maxLength: 3 }),
      (name, [first = '', ...more]) => {
        const text = file([[`${name}:${first}`, ...more.map((one) => `  ${one}`)].join('\n')]);
        const before = judged(text).findings;
        const offered = new Set(
          before.flatMap(({ line, fix }) => (fix === undefined ? [] : [line])),
        );
        // A correction of one line may uncover what another one hid; what was told must be gone.
        const after = judged(afterOffers(text)).findings;
        for (const { line, rule } of after) {
          const same = before.some((one) => one.line === line && one.rule === rule);
          expect(offered.has(line) && same ? text : '').toBe('');
        }
      },
    ),
    { numRuns: 600 },
  );
});
