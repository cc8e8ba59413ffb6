import { describe, expect, it } from 'vitest';
import { articleKeys, nestedKeys } from '#bulletin/front-matter-keys';
import { prose } from '../content-folder.ts';
import { judged } from '../judged.ts';
import { findingsOf, headOf, told, withLine, without } from './front-matter-lines.ts';

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
