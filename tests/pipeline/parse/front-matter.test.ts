import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '#bulletin/finding';
import { articleKeys, nestedKeys } from '#bulletin/front-matter-keys';
import { article, prose } from '../content-folder.ts';
import { judged } from '../judged.ts';

const headOf = (text: string) => judged(text).parsed?.head;
const findingsOf = (text: string): readonly Finding[] => judged(text).findings;

/** `2:8+1 front-matter-syntax message → corrected line` */
function told(text: string): string {
  return findingsOf(text)
    .map(
      ({ line, column, length, rule, message, fix }) =>
        `${line}:${column}+${length} ${rule}: ${message}${fix === undefined ? '' : `\n→ ${fix}`}`,
    )
    .join('\n');
}

/** A good article with one line put in place of, or behind, a line of its front matter. */
function withLine(line: string, key?: string): string {
  return key === undefined
    ? article().replace('author: Hương Giang\n', `author: Hương Giang\n${line}\n`)
    : article().replace(new RegExp(`^${key}: .*$`, 'mu'), line);
}

const without = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

describe('keys', () => {
  const spellings = [
    (label: string) => label,
    (label: string) => label.toUpperCase(),
    (label: string) => label.replace(/^./u, (first) => first.toUpperCase()),
    without,
    (label: string) => without(label).toUpperCase(),
    (label: string) => without(label).replaceAll(' ', '_'),
    (label: string) => label.replaceAll(' ', '-'),
  ];

  it.each(spellings)('are understood in English and in Vietnamese: %o', (spell) => {
    const values = ['Hội nghị ra nghị quyết', 'Phòng Chính trị', '29/6/2023', 'Hương Giang'];
    const lines = articleKeys.slice(0, 4).map(({ key, label }) => [spell(key), spell(label)]);
    for (const column of [0, 1]) {
      const head = lines.map((names, index) => `${names[column]}: ${values[index]}`).join('\n');
      const { parsed, findings } = judged(`---\n${head}\n---\n\n${prose}\n`);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(parsed?.head).toMatchObject({ title: values[0], date: { date: '2023-06-29' } });
    }
  });

  it('never mean two things', () => {
    for (const keys of [articleKeys, ...Object.values(nestedKeys)]) {
      const all = keys.flatMap(({ key, label, also = [] }) => [key, label, ...also].map(without));
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('inside lists are understood too', () => {
    const text = withLine(
      'đính chính:\n  - ngày: 30/6/2023\n    nội dung: Sửa tên.\nphát biểu:\n  - họ tên: Lê Văn Tám\n    cấp bậc: Đại tá',
    );
    expect(headOf(text)).toMatchObject({
      corrections: [{ date: { date: '2023-06-30' }, text: 'Sửa tên.' }],
      speakers: [{ name: 'Lê Văn Tám', rank: 'Đại tá', posts: [] }],
    });
  });

  it('that are wrong get the right one beside them', () => {
    expect(told(withLine('tieu de phu: A'))).toMatchInlineSnapshot(
      `"6:1+11 field-unknown: Không có mục “tieu de phu”. Viết vào mục “tóm tắt”, hoặc vào câu đầu của bài."`,
    );
    expect(told(withLine('tóm tăc: A'))).toMatchInlineSnapshot(`
      "6:1+7 field-unknown: Không có mục “tóm tăc”. Có phải ý là “tóm tắt”?
      → tóm tắt: A"
    `);
    expect(told(withLine('ảnh:\n  - tệpp: a.jpg'))).toMatchInlineSnapshot(`
      "7:5+4 field-unknown: Không có mục “tệpp”. Có phải ý là “tệp”?
      →   - tệp: a.jpg"
    `);
  });

  it.each([
    '__proto__: x',
    'constructor: x',
    'toString: x',
    '"": x',
    ': x',
    '[a, b]: x',
    '<<: {a: b}',
  ])('that only a program would write are unknown: %s', (line) => {
    const [finding, ...more] = findingsOf(withLine(line));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: 'field-unknown', line: 6 });
  });

  it('under two spellings are a duplicate at the second', () => {
    expect(told(withLine('tác giả: Gia Chinh'))).toMatchInlineSnapshot(
      `"6:1+7 field-duplicate: Mục “tác giả” được ghi hai lần. Giữ lại một."`,
    );
  });
});

describe('YAML', () => {
  const mistakes: readonly (readonly [string, string, string | undefined])[] = [
    ['a hash in a value', 'title: Giải thưởng # 1', 'title'],
    ['a hash behind a lone quote', 'title: Ngày "vàng # 1', 'title'],
    ['an alias', 'title: *nghị', 'title'],
    ['an anchor', 'title: &a Nghị quyết', 'title'],
    ['a tag', 'title: !!! Khẩn', 'title'],
    ['a tag that YAML would drop', 'title: !!str Khẩn', 'title'],
    ['an exclamation mark that YAML would drop', 'title: ! Khẩn', 'title'],
    ['an unclosed double quote', 'title: "Nghị quyết', 'title'],
    ['an unclosed single quote', "title: 'Nghị quyết", 'title'],
    ['text behind a quote', 'title: "Nghị quyết" mới', 'title'],
    ['a special first letter', 'title: @Nghị quyết', 'title'],
    ['a percent sign first', 'title: %Nghị quyết', 'title'],
    ['a bracket first', 'title: [Ảnh] Nghị quyết', 'title'],
    ['a dash first', 'title: - Nghị quyết', 'title'],
    ['a tab', '\ttitle: Nghị quyết', 'title'],
    ['an indented key', ' unit: Phòng Chính trị', 'unit'],
    ['a missing colon', 'unit Phòng Chính trị', 'unit'],
    ['a backslash', 'title: "C:\\quyet"', 'title'],
    ['a list out of line', 'topics:\n  - Một\n - Hai', undefined],
    ['a line of dots', '...\nkind: Hội nghị', undefined],
  ];

  it('that is wrong is explained at its place, and corrected where that is sure', () => {
    const all = mistakes.map(([name, line, key]) => `# ${name}\n${told(withLine(line, key))}`);
    expect(all.join('\n')).toMatchInlineSnapshot(`
      "# a hash in a value
      2:19+4 front-matter-syntax: Phần khai báo viết sai: phần “# 1” bị coi là ghi chú và mất đi. Đặt cả giá trị trong dấu nháy kép.
      → title: "Giải thưởng # 1"
      # a hash behind a lone quote
      2:18+4 front-matter-syntax: Phần khai báo viết sai: phần “# 1” bị coi là ghi chú và mất đi. Đặt cả giá trị trong dấu nháy kép.
      → title: "Ngày \\"vàng # 1"
      # an alias
      2:8+5 front-matter-alias: Giá trị bắt đầu bằng *, & hoặc ! sẽ bị hiểu sai. Đặt cả giá trị trong dấu nháy kép, ví dụ "*Ghi chú".
      → title: "*nghị"
      # an anchor
      2:8+2 front-matter-alias: Giá trị bắt đầu bằng *, & hoặc ! sẽ bị hiểu sai. Đặt cả giá trị trong dấu nháy kép, ví dụ "*Ghi chú".
      → title: "&a Nghị quyết"
      # a tag
      2:8+3 front-matter-syntax: Phần khai báo viết sai: giá trị bắt đầu bằng dấu !. Đặt cả giá trị trong dấu nháy kép.
      → title: "!!! Khẩn"
      # a tag that YAML would drop
      2:8+5 front-matter-alias: Giá trị bắt đầu bằng *, & hoặc ! sẽ bị hiểu sai. Đặt cả giá trị trong dấu nháy kép, ví dụ "*Ghi chú".
      → title: "!!str Khẩn"
      # an exclamation mark that YAML would drop
      2:8+1 front-matter-alias: Giá trị bắt đầu bằng *, & hoặc ! sẽ bị hiểu sai. Đặt cả giá trị trong dấu nháy kép, ví dụ "*Ghi chú".
      → title: "! Khẩn"
      # an unclosed double quote
      2:8+11 front-matter-syntax: Phần khai báo viết sai: dấu nháy mở ra mà chưa đóng. Thêm dấu nháy ở cuối dòng.
      → title: "Nghị quyết"
      # an unclosed single quote
      2:8+11 front-matter-syntax: Phần khai báo viết sai: dấu nháy mở ra mà chưa đóng. Thêm dấu nháy ở cuối dòng.
      → title: 'Nghị quyết'
      # text behind a quote
      2:21+3 front-matter-syntax: Phần khai báo viết sai: có ký tự thừa. Xóa đi; nếu là một phần của giá trị, đặt cả giá trị trong dấu nháy kép.
      → title: "\\"Nghị quyết\\" mới"
      # a special first letter
      2:8+1 front-matter-syntax: Phần khai báo viết sai: giá trị bắt đầu bằng ký tự đặc biệt. Đặt cả giá trị trong dấu nháy kép.
      → title: "@Nghị quyết"
      # a percent sign first
      2:8+1 front-matter-syntax: Phần khai báo viết sai: giá trị bắt đầu bằng ký tự đặc biệt. Đặt cả giá trị trong dấu nháy kép.
      → title: "%Nghị quyết"
      # a bracket first
      2:14+10 front-matter-syntax: Phần khai báo viết sai: có ký tự thừa. Xóa đi; nếu là một phần của giá trị, đặt cả giá trị trong dấu nháy kép.
      → title: "[Ảnh] Nghị quyết"
      # a dash first
      2:8+1 front-matter-syntax: Phần khai báo viết sai: có ký tự thừa. Xóa đi; nếu là một phần của giá trị, đặt cả giá trị trong dấu nháy kép.
      → title: "- Nghị quyết"
      # a tab
      2:1+18 front-matter-syntax: Phần khai báo viết sai: đầu dòng có ký tự Tab. Xóa đi hoặc thay bằng dấu cách.
      → title: Nghị quyết
      # an indented key
      3:2+21 front-matter-syntax: Phần khai báo viết sai: thụt đầu dòng không đều. Viết các dòng của cùng một danh sách thẳng cột.
      → unit: Phòng Chính trị
      # a missing colon
      3:1+20 front-matter-syntax: Phần khai báo viết sai: dòng này thiếu dấu hai chấm sau tên mục, hoặc dòng trên chưa kết thúc. Thêm dấu hai chấm.
      → unit: Phòng Chính trị
      # a backslash
      2:11+1 front-matter-syntax: Phần khai báo viết sai: dấu \\ trong nháy kép bị hiểu sai. Viết \\\\ hoặc bỏ đi.
      → title: "C:\\\\quyet"
      # a list out of line
      8:2+5 front-matter-syntax: Phần khai báo viết sai: thụt đầu dòng không đều. Viết các dòng của cùng một danh sách thẳng cột.
      →   - Hai
      # a line of dots
      7:1+14 front-matter-syntax: Phần khai báo viết sai: có dòng ... hoặc --- thừa. Chỉ dùng --- ở đầu và cuối phần khai báo."
    `);
  });

  it('is corrected line by line where several are wrong', () => {
    const [finding] = findingsOf(withLine('summary: *a\nkind: @b'));
    expect(finding).toMatchObject({ line: 6, fix: 'summary: "*a"' });
    expect(findingsOf(withLine('topics:\n  - Một\n - Hai'))).toMatchObject([
      { line: 8, fix: '  - Hai' },
    ]);
  });

  it('is corrected beside lines whose colons are text', () => {
    const text = withLine('summary: Một: hai\n\tkind: Hội nghị');
    expect(findingsOf(text)).toMatchObject([{ line: 7, fix: 'kind: Hội nghị' }]);
    expect(findingsOf(withLine('summary: Một: hai\nkind: *Hội: nghị'))).toMatchObject([
      { line: 7, fix: 'kind: "*Hội: nghị"' },
    ]);
  });

  it('with two keys alike is refused at the second', () => {
    expect(told(withLine('title: Nghị quyết'))).toMatchInlineSnapshot(
      `"6:1+5 field-duplicate: Mục “tiêu đề” được ghi hai lần. Giữ lại một."`,
    );
  });

  it('without a space behind the colon is explained', () => {
    expect(told('---\ntitle:Nghị quyết\n---\n\nChữ.\n')).toMatchInlineSnapshot(
      `
      "2:6+1 front-matter-syntax: Phần khai báo viết sai: sau dấu hai chấm phải có dấu cách. Thêm một dấu cách.
      → title: Nghị quyết
      1:1+0 field-missing: Thiếu mục “đơn vị”. Thêm một dòng, ví dụ “đơn vị: Phòng Chính trị”.
      1:1+0 field-missing: Thiếu mục “ngày”. Thêm một dòng, ví dụ “ngày: 29/6/2023”.
      1:1+0 field-missing: Thiếu mục “tác giả”. Thêm một dòng, ví dụ “tác giả: Hương Giang”."
    `,
    );
  });

  it('offers a correction only where the line is right with it', () => {
    const values = fc.string({
      unit: fc.constantFrom(...' ab:#"\'*&!|>[]{}-?@%`,\\\tủ'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(values, fc.constantFrom('title: ', 'topics:\n  - '), (value, before) => {
        const text = withLine(before + value, before.startsWith('title') ? 'title' : undefined);
        for (const { rule, line, fix } of findingsOf(text)) {
          if (fix === undefined || rule !== 'front-matter-syntax') continue;
          const lines = text.split('\n');
          lines[line - 1] = fix;
          const after = findingsOf(lines.join('\n'));
          expect(after.filter((one) => one.rule === rule && one.line === line)).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['title: "\\b', 'title: "\\a', 'title: "Tin \\e'])(
    'offers nothing that would make a character of an escape: %s',
    (line) => {
      const [finding] = findingsOf(withLine(line, 'title'));
      const fixed = finding?.fix;
      if (fixed !== undefined) expect(findingsOf(withLine(fixed, 'title'))).toEqual([]);
      expect(finding?.rule).toBe('front-matter-syntax');
    },
  );

  it('cannot blow up: aliases are refused before they multiply', () => {
    const bomb = Array.from({ length: 12 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]`);
    bomb[0] = 'a0: &a0 [x]';
    const began = process.cpuUsage();
    const [finding] = findingsOf(withLine(bomb.join('\n')));
    expect(finding).toMatchObject({ rule: 'front-matter-alias', line: 6, column: 5, length: 3 });
    // Nine to the twelfth would take for ever.
    expect(process.cpuUsage(began).user).toBeLessThan(1_000_000);
  });

  it.each([
    ['brackets', `title: ${'['.repeat(50_000)}`],
    ['closed brackets', `title: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['dashes', `title: x\ntopics:\n  ${'- '.repeat(20_000)}`],
    ['keys', Array.from({ length: 501 }, (_, i) => `k${i}: x`).join('\n')],
    ['length', `title: ${'a'.repeat(60_001)}`],
  ])('of a pasted mistake is refused unread: %s', (_, yaml) => {
    const [finding, ...more] = findingsOf(`---\n${yaml}\n---\n\nChữ.\n`);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: 'front-matter-syntax', severity: 'error' });
    expect(finding?.message).toContain('Xóa phần dán thừa');
  });
});

describe('values', () => {
  it.each([
    ['010', 'title: 010', { title: '010' }],
    ['12:30', 'title: "12:30"', { title: '12:30' }],
    ['true', 'title: true', { title: 'true' }],
    ['null', 'title: null', { title: 'null' }],
    ['1e3', 'title: 1e3', { title: '1e3' }],
    ['2023-06-29', 'title: 2023-06-29', { title: '2023-06-29' }],
    ['~', 'title: "~"', { title: '~' }],
    ['a folded line', 'title: Nghị quyết\n  sáu tháng', { title: 'Nghị quyết sáu tháng' }],
    ['a block', 'title: >-\n  Nghị quyết\n  sáu tháng', { title: 'Nghị quyết sáu tháng' }],
    ['single quotes', "title: 'Hội thi ''Tiếng hát'''", { title: "Hội thi 'Tiếng hát'" }],
  ])('stay what was typed: %s', (_, line, expected) => {
    expect(headOf(withLine(line, 'title'))).toMatchObject(expected);
  });

  it.each([
    ['29/6/2023', { date: '2023-06-29' }],
    ['2023-06-29', { date: '2023-06-29' }],
    ['29/6/2023 08:30', { date: '2023-06-29', time: '08:30' }],
    ['29-06-2023 8h', { date: '2023-06-29', time: '08:00' }],
    ['05/4/2012', { date: '2012-04-05' }],
  ])('of a date are read day first: %s', (written, expected) => {
    const text = article({ date: written });
    expect(headOf(text)?.date).toEqual(expected);
  });

  it.each([
    '2023-02-31',
    '31/2/2023',
    '6/29/2023',
    '29/6',
    '29/6/23',
    'hôm qua',
    '20230629',
    '1656',
  ])('of a date that is none are refused: %s', (written) => {
    const [finding, ...more] = findingsOf(article({ date: written }));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: 'date-invalid', line: 4, column: 7 });
  });

  it.each([
    ['a name', 'Hương Giang', [{ names: ['Hương Giang'] }]],
    [
      'a label and its names, quoted',
      '"Tin, ảnh: Hương Giang"',
      [{ label: 'Tin, ảnh', names: ['Hương Giang'] }],
    ],
    ['a list', '\n  - Hương Giang\n  - Gia Chinh', [{ names: ['Hương Giang', 'Gia Chinh'] }]],
    [
      'a list with labels, as YAML takes it for keys',
      '\n  - Tin: Hương Giang\n  - Ảnh: Gia Chinh',
      [
        { label: 'Tin', names: ['Hương Giang'] },
        { label: 'Ảnh', names: ['Gia Chinh'] },
      ],
    ],
    ['labels without a list', '\n  Tin: Hương Giang', [{ label: 'Tin', names: ['Hương Giang'] }]],
  ])('of an author are %s', (_, written, parts) => {
    const { parsed, findings } = judged(article({ author: written }));
    expect(findings).toEqual([]);
    expect(parsed?.head?.author).toEqual({ parts, anonymous: false });
  });

  it('of an author may say that there is none, and must not be empty', () => {
    expect(headOf(article({ author: 'không' }))?.author.anonymous).toBe(true);
    expect(told(article({ author: '' }))).toMatchInlineSnapshot(
      `"5:9+0 field-invalid: Mục “tác giả” chưa đúng: ghi tên tác giả, hoặc ghi không nếu bài không có tên tác giả."`,
    );
    expect(told(article({ author: '","' }))).toMatchInlineSnapshot(
      `"5:9+3 field-invalid: Mục “tác giả” chưa đúng: ghi tên tác giả, hoặc ghi không nếu bài không có tên tác giả."`,
    );
  });

  it.each(['có', 'Có', 'CÓ', 'co', 'true', 'yes'])('of a flag mean yes: %s', (written) => {
    expect(headOf(article({ draft: written }))?.draft).toBe(true);
  });

  it('that are empty, of the wrong shape or incomplete are named with their place', () => {
    expect(told(article({ title: '' }))).toMatchInlineSnapshot(
      `"2:8+0 field-invalid: Mục “tiêu đề” chưa đúng: ghi tiêu đề của bài."`,
    );
    expect(told(article({ title: '\n  a: b' }))).toMatchInlineSnapshot(
      `"3:3+4 field-invalid: Mục “tiêu đề” chưa đúng: ghi tiêu đề của bài."`,
    );
    expect(told(article({ topics: '\n  - [a]' }))).toMatchInlineSnapshot(
      `"7:3+5 field-invalid: Mục “chuyên mục” chưa đúng: viết một dòng chữ, hoặc một danh sách mỗi mục một dòng bắt đầu bằng gạch nối."`,
    );
    expect(told(article({ photos: '\n  - chú thích: Hội trường' }))).toMatchInlineSnapshot(
      `"7:5+21 field-invalid: Mục “tệp” chưa đúng: ghi tên tệp ảnh trong thư mục bài."`,
    );
    expect(told(article({ aliases: '/Tin cũ/' }))).toMatchInlineSnapshot(
      `"6:10+8 field-invalid: Mục “đường dẫn cũ” chưa đúng: địa chỉ cũ bắt đầu bằng / và không có dấu, ví dụ /tin/123.html."`,
    );
    expect(told(article({ speakers: '\n  - Thượng tá' }))).toMatchInlineSnapshot(
      `"7:5+9 speaker-invalid: Không đọc được người phát biểu: chưa thấy họ tên. Viết theo mẫu “- Thượng tá Nguyễn Văn A, Chủ nhiệm Chính trị (báo cáo)”, không có cấp bậc thì “- Đồng chí (Ông, Bà) Nguyễn Văn A, Chủ tịch xã”; tên viết cách khác thì ghi riêng “- họ tên: …”, các dòng dưới thụt bốn dấu cách: “xưng hô: …”, “chức vụ: …”, “vai trò: …”."`,
    );
    expect(told(article({ reviewed: 'secrecy-word' }))).toMatchInlineSnapshot(
      `"6:11+12 field-invalid: Mục “đã rà soát” chưa đúng: viết danh sách, mỗi mục có cảnh báo và lý do."`,
    );
  });

  it('that are missing are all named at once', () => {
    const rules = findingsOf('---\nkind: Hội nghị\n---\n\nChữ.\n');
    expect(rules.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "Thiếu mục “tiêu đề”. Thêm một dòng, ví dụ “tiêu đề: Đảng ủy Phòng Chính trị ra nghị quyết”.",
        "Thiếu mục “đơn vị”. Thêm một dòng, ví dụ “đơn vị: Phòng Chính trị”.",
        "Thiếu mục “ngày”. Thêm một dòng, ví dụ “ngày: 29/6/2023”.",
        "Thiếu mục “tác giả”. Thêm một dòng, ví dụ “tác giả: Hương Giang”.",
      ]
    `);
  });

  it.each([
    ['plain', 'title: Ra nghị quyết.', 'title: Ra nghị quyết'],
    ['in double quotes', 'title: "Ra nghị quyết."', 'title: "Ra nghị quyết"'],
    ['in single quotes', "title: 'Ra nghị quyết.'", "title: 'Ra nghị quyết'"],
  ])('of a title lose the full stop in the correction: %s', (_, line, fix) => {
    expect(findingsOf(withLine(line, 'title'))).toMatchObject([{ rule: 'title-full-stop', fix }]);
  });

  it('of a title may end in three dots', () => {
    expect(findingsOf(withLine('title: Còn mãi...', 'title'))).toEqual([]);
  });

  it('say that it is a draft, whatever else is missing', () => {
    expect(judged('---\nnháp: có\n---\n\nChữ.\n').parsed).toMatchObject({ draft: true });
    expect(judged('---\nnháp: không\n---\n\nChữ.\n').parsed).toMatchObject({ draft: false });
  });
});

describe('the lines of hyphens', () => {
  const mistakes: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['only spaces', '   \n\n'],
    ['prose', `${prose}\n`],
    ['an opener alone', '---'],
    ['an opener and prose', `---\n\n${prose}\n`],
    ['a missing end', article().replace('\n---\n\n', '\n\n')],
    ['a long end', article().replace('\n---\n\n', '\n-----\n\n')],
    ['four hyphens', article().replace('---\n', '----\n')],
    ['a dash', article().replace('---\n', '—\n')],
    ['a leading space', article().replace('---\n', ' ---\n')],
    ['a leading blank line', `\n${article()}`],
    ['a title on the opener', article().replace('---\n', '--- title: Nghị quyết\n')],
  ];

  it('are demanded', () => {
    const all = mistakes.map(([name, text]) => `# ${name}\n${told(text)}`);
    expect(all.join('\n')).toMatchInlineSnapshot(`
      "# nothing
      1:1+0 front-matter-missing: Thiếu phần khai báo đầu bài. Dòng đầu tiên phải là ba gạch nối ---, rồi các mục tiêu đề, đơn vị, ngày, tác giả, rồi lại ---.
      # only spaces
      1:1+3 front-matter-missing: Thiếu phần khai báo đầu bài. Dòng đầu tiên phải là ba gạch nối ---, rồi các mục tiêu đề, đơn vị, ngày, tác giả, rồi lại ---.
      # prose
      1:1+62 front-matter-missing: Thiếu phần khai báo đầu bài. Dòng đầu tiên phải là ba gạch nối ---, rồi các mục tiêu đề, đơn vị, ngày, tác giả, rồi lại ---.
      # an opener alone
      1:1+3 front-matter-unclosed: Phần khai báo đầu bài chưa được đóng. Thêm một dòng chỉ có --- sau mục cuối cùng.
      # an opener and prose
      1:1+3 front-matter-unclosed: Phần khai báo đầu bài chưa được đóng. Thêm một dòng chỉ có --- sau mục cuối cùng.
      # a missing end
      1:1+3 front-matter-unclosed: Phần khai báo đầu bài chưa được đóng. Thêm một dòng chỉ có --- sau mục cuối cùng.
      # a long end
      6:1+5 front-matter-unclosed: Phần khai báo đầu bài chưa được đóng. Thêm một dòng chỉ có --- sau mục cuối cùng.
      → ---
      # four hyphens
      1:1+4 front-matter-syntax: Phần khai báo viết sai: dòng đầu tiên phải là đúng ba gạch nối ---. Gõ lại dòng này.
      → ---
      # a dash
      1:1+1 front-matter-syntax: Phần khai báo viết sai: dòng đầu tiên phải là đúng ba gạch nối ---. Gõ lại dòng này.
      → ---
      # a leading space
      1:1+4 front-matter-syntax: Phần khai báo viết sai: dòng đầu tiên phải là đúng ba gạch nối ---. Gõ lại dòng này.
      → ---
      # a leading blank line
      1:1+0 front-matter-syntax: Phần khai báo viết sai: trước dòng --- có dòng trống. Xóa dòng trống ấy.
      # a title on the opener
      1:1+21 front-matter-syntax: Phần khai báo viết sai: dòng đầu tiên phải là đúng ba gạch nối ---. Chuyển phần thừa xuống dòng."
    `);
  });

  it('may bear spaces, and the places behind them stay right', () => {
    const text = article({ unit: '*x' })
      .replace('---\n', '---  \t\n')
      .replace('\n---\n', '\n--- \n');
    expect(findingsOf(text)).toMatchObject([{ rule: 'front-matter-alias', line: 3, column: 7 }]);
  });

  it('with nothing between them miss every field', () => {
    const rules = findingsOf(`---\n---\n\n${prose}\n`).map(({ rule, line }) => `${rule} ${line}`);
    expect(rules).toEqual(Array.from({ length: 4 }, () => 'field-missing 1'));
  });

  it.each(['# ghi chú', '\n', '# a\n# b'])(
    'with a comment between them alone too: %j',
    (comment) => {
      expect(findingsOf(`---\n${comment}\n---\n\n${prose}\n`)).toHaveLength(4);
    },
  );

  it('with nothing behind them leave an empty body', () => {
    const head = article({}, '').trimEnd();
    expect(findingsOf(head)).toMatchObject([{ rule: 'body-empty', line: 6, column: 4 }]);
    expect(findingsOf(`${head}\n\n  \n`)).toMatchObject([{ rule: 'body-empty', line: 6 }]);
    expect(findingsOf(`${head}\n\n[a]: b\n\n---\n`)).toMatchObject([
      { rule: 'body-empty' },
      { rule: 'reference-unused' },
    ]);
  });
});
