import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf, told, withLine } from './front-matter-lines.ts';

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
