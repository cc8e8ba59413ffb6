import { expect, test } from 'vitest';
import { textUnpairedQuote } from '#pipeline/check/marks/text-unpaired-quote';
import { article, hitsOf, marked, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['danh hiệu “Mẫu mực, tiêu biểu năm', 'danh hiệu ⟦“⟧Mẫu mực, tiêu biểu năm'],
  ['danh hiệu Mẫu mực” năm', 'danh hiệu Mẫu mực⟦”⟧ năm'],
  ['danh hiệu “Mẫu mực“ năm', 'danh hiệu “Mẫu mực⟦“→”⟧ năm'],
  ['danh hiệu ”Mẫu mực” năm', 'danh hiệu ⟦”→“⟧Mẫu mực” năm'],
])('%s', (text, expected) => {
  expect(shown(textUnpairedQuote, text, { glossary })).toBe(expected);
});

test.each([
  '“Tôi nhớ câu “Ba sẵn sàng” ấy”',
  'Cự ly 3.000m, thời gian 11’25”, màn hình 21”',
  '“Mẫu mực" và "tiêu biểu”',
  'màn hình 21" và “Mẫu mực”',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(textUnpairedQuote, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(textUnpairedQuote, '“Mẫu mực', { glossary })).toMatchInlineSnapshot(`
    [
      "Dấu nháy “ không có dấu đi cùng trong đoạn. Thêm dấu còn thiếu.",
    ]
  `);
});

test('a quotation of several paragraphs opens each and closes the last', () => {
  expect(hitsOf(textUnpairedQuote, article('“Một.', '“Hai.', '“Ba.”'))).toEqual([]);
  expect(hitsOf(textUnpairedQuote, article('“Một.', 'Hai.'))).toHaveLength(1);
});

test('a pair around emphasis is a pair', () => {
  expect(hitsOf(textUnpairedQuote, marked('nói “|**|Mẫu mực|**|” vậy'))).toEqual([]);
});
