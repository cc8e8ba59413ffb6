import { beforeAll, expect, it } from 'vitest';
import { verdictLines } from '#gate/verdict-lines';
import type { BuiltSite } from '../site/built-site.ts';
import { judgedSite, SiteCopy } from './judged-copy.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await judgedSite();
});

function linesAfter(damage: (copy: SiteCopy) => void, most?: number): string[] {
  const copy = new SiteCopy(site);
  damage(copy);
  copy.seal();
  return verdictLines({ faults: copy.judge(), files: 1 }, most);
}

it('names a file once, and what to do once where it is the same', () => {
  expect(
    linesAfter((copy) => copy.append('lien-he/index.html', '<p style="x" onclick="x">x</p>')),
  ).toMatchInlineSnapshot(`
    [
      "lien-he/index.html",
      "  [inline] Trang có thuộc tính style ở thẻ <p>.",
      "  [inline] Trang có thuộc tính onclick ở thẻ <p>.",
      "    → Chuyển mã và kiểu dáng ra tệp riêng; sửa mẫu trang rồi dựng lại.",
    ]
  `);
});

it('counts what it leaves out', () => {
  const lines = linesAfter((copy) => {
    for (const name of ['A b.txt', 'C d.txt', 'E f.txt']) copy.write(name, 'x');
  }, 1);
  expect(lines).toMatchInlineSnapshot(`
    [
      "A b.txt",
      "  [address] Địa chỉ có chữ hoa, dấu hoặc ký tự lạ.",
      "    → Đổi tên thư mục bài, đơn vị hoặc tệp cho khác nhau, chỉ dùng chữ thường không dấu.",
      "… và 2 chỗ khác.",
    ]
  `);
});

it('sends nothing to a terminal that it would obey, nor what people cannot see', () => {
  // What clears the screen, turns the direction of what follows, begins a line, or takes no room.
  const lines = linesAfter((copy) => {
    copy.write('\u001b[2Jtin.txt', 'x');
    copy.write('tin\u202etxt.exe', 'x');
    copy.write('tin\n::error::x', 'x');
    copy.append('lien-he/index.html', '<a href="/\u009b2J\u2066\u200b">x</a>');
  });
  expect(lines.join('').replace(/[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')).toBe('');
  expect(lines.filter((line) => line.includes('<U+'))).toMatchInlineSnapshot(`
    [
      "<U+001B>[2Jtin.txt",
      "  [link] “/<U+009B>2J<U+2066><U+200B>” không có trong trang.",
      "tin<U+000A>::error::x",
      "tin<U+202E>txt.exe",
    ]
  `);
});
