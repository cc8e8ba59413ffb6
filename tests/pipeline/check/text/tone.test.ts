import { expect, test } from 'vitest';
import { textTone } from '#pipeline/check/spelling/text-tone';
import { article, hitsOf, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['Đảng ủy, chi ủy và Đảng uỷ', 'Đảng ủy, chi ủy và Đảng ⟦uỷ→ủy⟧'],
  ['Đảng uỷ, văn hoá, sức khỏe', 'Đảng uỷ, văn hoá, sức ⟦khỏe→khoẻ⟧'],
  ['văn hóa và văn hoá', 'văn hóa và văn ⟦hoá→hóa⟧'],
  ['ĐẢNG UỶ với Đảng ủy, hòa bình', 'ĐẢNG ⟦UỶ→ỦY⟧ với Đảng ủy, hòa bình'],
  ['Toàn khoá học. Khóa học mới, khóa cũ', 'Toàn ⟦khoá→khóa⟧ học. Khóa học mới, khóa cũ'],
  ['Đảng Uỷ, Đảng ủy, khỏe', 'Đảng ⟦Uỷ→Ủy⟧, Đảng ủy, khỏe'],
])('%s', (text, expected) => {
  expect(shown(textTone, text, { glossary })).toBe(expected);
});

test.each([
  'Đảng ủy, Thượng úy Nguyễn Thị Thuý, anh Hoà và đồng chí Trần Văn Hoà',
  'Thuý cười. Chị Thuý là đảng ủy viên',
  'Đảng uỷ, quý, quả, quỳ, thuở, hoàn, huýt, ngoài, chuyện, khuya, loại',
  'Đảng uỷ tỉnh Hòa Bình và Thanh Hóa',
  'Đảng ủy. Hoà kể: Hoà là cháu bác Hoà',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(textTone, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(textTone, 'Đảng ủy, chi ủy và Đảng uỷ', { glossary })).toMatchInlineSnapshot(`
    [
      "“uỷ” đặt dấu thanh khác với “ủy” trong cùng bài. Thống nhất một cách viết.",
    ]
  `);
});

test('where both are equally many, the one the site does not use', () => {
  const text = 'Đảng ủy và văn hoá';
  expect(shown(textTone, text, { tone: 'old' })).toBe('Đảng ủy và văn ⟦hoá→hóa⟧');
  expect(shown(textTone, text, { tone: 'new' })).toBe('Đảng ⟦ủy→uỷ⟧ và văn hoá');
});

test('names of the register, of speakers and of authors are left alone wherever they stand', () => {
  const text = 'Đảng ủy, chi ủy, văn hóa, khóa. Khoẻ nói. Toà nói. Thoà nói';
  const people = [{ slug: 'x', name: 'Vi Văn Khoẻ', aliases: ['Toà'], periods: [] }];
  const speakers = [{ name: 'Lò Thị Thoà', posts: [] }];
  expect(shown(textTone, text, { people, speakers })).toBe(text);
  expect(shown(textTone, text)).toBe(
    'Đảng ủy, chi ủy, văn hóa, khóa. ⟦Khoẻ→Khỏe⟧ nói. ⟦Toà→Tòa⟧ nói. ⟦Thoà→Thòa⟧ nói',
  );
  const passages = article(['author', 'Lò Thị Thoà'], 'Đảng ủy. Thoà nói.');
  expect(hitsOf(textTone, passages)).toEqual([]);
});

test('the whole article is one: blocks of every kind count', () => {
  const passages = article(['title', 'Đảng uỷ họp'], 'Đảng ủy', ['caption', 'Chi ủy']);
  expect(shown(textTone, passages)).toContain('Đảng ⟦uỷ→ủy⟧ họp');
});

test('the example is the same word where the article has it', () => {
  expect(messagesOf(textTone, 'Văn hóa, tòa nhà, chi ủy, Đảng uỷ')).toEqual([
    '“uỷ” đặt dấu thanh khác với “ủy” trong cùng bài. Thống nhất một cách viết.',
  ]);
  expect(messagesOf(textTone, 'Văn hóa, tòa nhà và Đảng uỷ')).toEqual([
    '“uỷ” đặt dấu thanh khác với “hóa” trong cùng bài. Thống nhất một cách viết.',
  ]);
});
