import { describe, expect, it } from 'vitest';
import { article } from '../content-folder.ts';
import { judged } from '../judged.ts';
import { findingsOf, headOf, told, withLine } from './front-matter-lines.ts';

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
