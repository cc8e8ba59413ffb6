import { expect, test } from 'vitest';
import { textSpaceAfter } from '#pipeline/check/spacing/text-space-after';
import { bare, hitsOf, marked, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['đoàn kết,thống nhất', 'đoàn kết⟦,→, ⟧thống nhất'],
  ['yêu cầu:nắm chắc;làm tốt', 'yêu cầu⟦:→: ⟧nắm chắc⟦;→; ⟧làm tốt'],
  ['về mọi mặt.Tình hình', 'về mọi mặt⟦.→. ⟧Tình hình'],
  ['năm 2023.Đồng chí (CTĐ).Tiếp theo', 'năm 2023⟦.→. ⟧Đồng chí (CTĐ)⟦.→. ⟧Tiếp theo'],
  ['Sẵn sàng!Đồng chí nói?Vâng', 'Sẵn sàng⟦!→! ⟧Đồng chí nói⟦?→? ⟧Vâng'],
  ['rất tốt.Ở đây', 'rất tốt⟦.→. ⟧Ở đây'],
  ['“Mẫu mực”,tiêu biểu', '“Mẫu mực”⟦,→, ⟧tiêu biểu'],
])('%s', (text, expected) => {
  expect(shown(textSpaceAfter, text, { glossary })).toBe(expected);
});

test.each([
  'TP.HCM, Tp.Hồ Chí Minh, TP.Hà Nội, PGS.TS, Th.S Nam, ThS.Nam, Đ.Nam, Q.Bình Thạnh, v.v.',
  '29.6.2023 lúc 8:30, đạt 96,5%, 1.240 người',
  'https://qdnd.vn/tin,bai;so?x=Y và www.vnn.vn:Tin, a.b@c.vn',
  'baotanglichsu.vn, index.md, Node.js, ASP.NET',
  'Đoàn 969./.',
  'Tom &amp;Jerry',
  'C++ std::Vector',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(textSpaceAfter, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(textSpaceAfter, 'đoàn kết,thống nhất', { glossary })).toMatchInlineSnapshot(`
    [
      "Thiếu dấu cách sau dấu phẩy. Thêm dấu cách.",
    ]
  `);
});

test('a line end behind markup is no missing space', () => {
  const verse = marked('Đồi Thông sương phủ lưng trời,|\\\n> |Áo ai trắng giữa núi đồi');
  expect(hitsOf(textSpaceAfter, verse)).toEqual([]);
});

test.each([
  ...[',', ';', ':', '!', '?'].flatMap((mark) => [
    `một⟦${mark}→${mark} ⟧hai`,
    `2⟦${mark}→${mark} ⟧hai`,
    `)⟦${mark}→${mark} ⟧hai`,
  ]),
  ...[')', '”', '"', '’'].map((mark) => `một${mark}⟦.→. ⟧Hai`),
  ...[
    'một⟦.→. ⟧Hai',
    'một⟦.→. ⟧Ý kiến',
    '2⟦.→. ⟧Hai',
    'đi⟦.→. ⟧Về',
    'Mỹ⟦.→. ⟧Về',
    'a⟦;→; ⟧b',
    'Đi⟦,→, ⟧ấy',
  ],
])('%s', (drawing) => {
  expect(shown(textSpaceAfter, bare(drawing))).toBe(drawing);
});

test.each([
  ...[
    'một,2',
    'một.hai',
    'một.HAI',
    'A.Hai',
    'a.Hai',
    'Th.Hai',
    'HA.Hai',
    ',một',
    '“,một',
    '&amp;một',
    '-,một',
    '/:một',
  ],
  ...['xem a.vn,một', 'a@b,một', 'www.a,một', 'http://a,một'],
])('finds nothing in %s', (text) => {
  expect(shown(textSpaceAfter, text)).toBe(text);
});
