import { describe, expect, it } from 'vitest';
import { found, lettersOf, mendedBy, offered } from '../pasted/offered.ts';

/** What was written, and what all corrections together make of it. */
const mended: readonly (readonly [written: string, mended: string])[] = [
  ['Đồng chí <b>Lê An</b> phát biểu.', 'Đồng chí **Lê An** phát biểu.'],
  ['<strong>Về ưu điểm:</strong>Đơn vị <em>tốt</em>.', '**Về ưu điểm:** Đơn vị *tốt*.'],
  ['Chữ <B>một </B>và<i> hai</i>.', 'Chữ **một** và *hai*.'],
  ['<b><i>Ảnh:</i> Lan</b>', '***Ảnh:* Lan**'],
  ['<p class="MsoNormal">Một.</p>\n<p>Hai.</p>', 'Một.\n\nHai.'],
  ['<p>Một.</p><p>Hai.</p>\nBa.', 'Một.\n\nHai.\n\nBa.'],
  ['Một.\n<p>Hai.</p>', 'Một.\n\nHai.'],
  ['<p>Hội nghị&nbsp;đã diễn ra.</p>', 'Hội nghị đã diễn ra.'],
  ['<font color="red">Tin</font> <u>nóng</u><o:p></o:p> <span>24h</span>', 'Tin nóng 24h'],
  ['- <b>Một</b>: tốt\n- <u>Hai</u>', '- **Một**: tốt\n- Hai'],
  ['> <em>Lời Bác</em>', '> *Lời Bác*'],
  [
    '| Họ | Số |\n| --- | --- |\n| <b>An</b> | 31<br>32 |',
    '| Họ | Số |\n| --- | --- |\n| **An** | 31<br>32 |',
  ],
  ['Bài [trước](https://a.vn/b) <b>hay</b>.', 'Bài [trước](https://a.vn/b) **hay**.'],
  ['<div>\nMột.\n</div>', '\nMột.\n'],
  ['Thôn Đông,<br>\nxã Tây.', 'Thôn Đông,\\\nxã Tây.'],
  ['Thôn Đông,<br/>xã Tây.<br/>', 'Thôn Đông,\\\nxã Tây.'],
  ['Gồm:<br />\n- Một;<br />\n- Hai.<br />', 'Gồm:\n\n- Một;\n- Hai.'],
  ['Gồm:<br />- Một;<br />- Hai.', 'Gồm:\n\n- Một;\n- Hai.'],
  ['Một.<br><br>Hai.', 'Một.\n\nHai.'],
];

async function afterAll(written: string): Promise<string> {
  let text = written;
  for (let step = 0; step < 20; step += 1) {
    const finding = (await found(text)).find(({ fix }) => fix !== undefined);
    if (!finding) return text;
    text = mendedBy(text, finding);
  }
  throw new Error(`no end: ${text}`);
}

describe('a line with tags', () => {
  it.each(mended)('is offered without: %j', async (written, right) => {
    const rules = (await offered(written)).map(([rule]) => rule);
    expect(new Set(rules)).toEqual(new Set(['raw-html']));
    expect(new Set((await found(written)).map(({ line }) => line)).size).toBe(rules.length);
    expect(await afterAll(written)).toBe(right);
    const bare = written.replaceAll(/<[^<>]*>|&nbsp;/gu, '');
    expect(lettersOf(right.replaceAll('<br>', ''))).toBe(lettersOf(bare));
    expect(await offered(right)).toEqual([]);
  });

  it.each([
    ['a pair is not whole', '<p>Chữ <b>đậm</p>'],
    ['a pair goes over lines', '<b>Hội nghị\nthành công</b>'],
    ['another tag stands there', '<sup>2</sup> và <b>đậm</b>'],
    ['it would become a list', '<p>1. Công tác Đảng</p>'],
    ['it would become a heading', '<p># Công tác</p>'],
    ['it has signs that are no marks', 'Tính 5 * 3 * 2 là <b>30</b>.'],
    ['it has items with other signs', 'Gồm:<br>– Một<br>– Hai'],
    ['it is a note', '<!-- ghi chú -->'],
  ])('is told without one where %s: %s', async (_, written) => {
    const all = (await found(written)).filter(({ rule }) => rule === 'raw-html');
    expect(all).not.toEqual([]);
    expect(all.filter(({ fix }) => fix !== undefined)).toEqual([]);
  });

  it('is told once, at its first tag, of each kind of tag', async () => {
    const [finding, ...more] = await found('Chữ <b>đậm</b>, <b>đậm nữa</b> và <i>nghiêng</i>.');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: 'raw-html', line: 1, column: 5, length: 3 });
    expect(finding?.message).toBe(
      'Không dùng thẻ HTML “<b>”, “<i>”. Xóa thẻ. Chữ đậm viết **đậm**. Chữ nghiêng viết *nghiêng*.',
    );
  });

  it('is told by its tag, not by the paragraph that a block of HTML is', async () => {
    const [finding] = await found(`<p style="${'margin:0;'.repeat(20)}">${'Chữ '.repeat(90)}</p>`);
    expect(finding?.message).toBe('Không dùng thẻ HTML “<p…>”. Xóa thẻ, giữ lại chữ.');
  });

  it('is none inside a script, which is told at its two ends', async () => {
    const all = await found('<script>\nif (a<b) x>y;\n</script>');
    expect(all.map(({ rule, line }) => [rule, line])).toEqual([
      ['raw-html', 1],
      ['raw-html', 3],
    ]);
  });
});

describe('a line end in HTML', () => {
  const wordsFor = async (written: string) =>
    (await found(written)).find(({ rule }) => rule === 'raw-html')?.message;

  it.each([
    ['within a paragraph', 'Một<br>\nHai', 'thêm dấu \\ ở cuối dòng trên'],
    ['before a list', 'Gồm:<br />\n- Một', 'trên danh sách để một dòng trống'],
    ['before what was meant as a list', 'Gồm:<br>\n– Một<br>\n– Hai', 'mỗi mục một dòng'],
    ['by itself', 'Một.\n\n<br>\n\nHai.', 'Giữa hai đoạn chỉ cần một dòng trống'],
    ['at the end of a paragraph', 'Một.<br>', 'giữ lại chữ'],
  ])('is told what to write for it: %s', async (_, written, cure) => {
    expect(await wordsFor(written)).toContain(cure);
  });

  it('is not told to become a backslash that the next finding tells to delete', async () => {
    for (const written of ['Gồm:<br />\n- Một', 'Gồm:<br>\n– Một', 'Một.<br>', '<br>']) {
      expect(await wordsFor(written)).not.toContain('\\');
    }
  });
});

it('a page pasted as a whole is told in little time', async () => {
  const line = `<p>${'<b>Chữ '.repeat(50)}</p>`;
  const all = await found(`${'<b>'.repeat(30_000)}\n\n${`${line}\n`.repeat(300)}`);
  expect(all.length).toBeGreaterThan(0);
});
