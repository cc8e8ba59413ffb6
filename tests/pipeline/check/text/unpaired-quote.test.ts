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

test('one typed for the other is a slip wherever the quotation goes on', () => {
  const shownBefore = (text: string) =>
    shown(textUnpairedQuote, article(text, '“Đoạn sau mở lại.”')).split('\n')[0];
  expect(shownBefore('danh hiệu “Mẫu mực“ năm')).toBe('danh hiệu “Mẫu mực⟦“→”⟧ năm');
  expect(shownBefore('danh hiệu ”Mẫu mực” năm')).toBe('danh hiệu ⟦”→“⟧Mẫu mực” năm');
  expect(shownBefore('danh hiệu Mẫu mực” năm')).toBe('danh hiệu Mẫu mực⟦”⟧ năm');
  expect(shownBefore('“Mẫu mực“ và “tiêu biểu')).toBe('“Mẫu mực⟦“→”⟧ và “tiêu biểu');
});

test('a quotation goes on where the next block opens, be it after a space', () => {
  expect(hitsOf(textUnpairedQuote, article('“Một.', ' “Hai.”'))).toEqual([]);
  expect(hitsOf(textUnpairedQuote, article('“Một.', 'Và “hai.”'))).toHaveLength(1);
  expect(hitsOf(textUnpairedQuote, article('“Một.', 'Không có gì.', '“Ba.”'))).toHaveLength(1);
});

test.each([
  ['mở đầu “a', 'mở đầu ⟦“⟧a'],
  ['“a” và “b', '“a” và ⟦“⟧b'],
  ['a” và b”', 'a⟦”⟧ và b⟦”⟧'],
  ['(”a” b)', '(⟦”→“⟧a” b)'],
  ['–”a” b', '–⟦”→“⟧a” b'],
  ['—”a” b', '—⟦”→“⟧a” b'],
  ['-”a” b', '-⟦”→“⟧a” b'],
  ['”a” b', '⟦”→“⟧a” b'],
  ['nói ” a', 'nói ⟦”⟧ a'],
  ['“a“', '“a⟦“→”⟧'],
  ['“a“.', '“a⟦“→”⟧.'],
  ['“a“b', '⟦“⟧a⟦“⟧b'],
  ['“a (“b', '⟦“⟧a (⟦“⟧b'],
  ['“a“1', '⟦“⟧a⟦“⟧1'],
  ['“a“(', '⟦“⟧a⟦“⟧('],
  ['“ “', '⟦“⟧ ⟦“⟧'],
  ['"a”', '"a”'],
  ['"a', '"a'],
  ['a"', 'a"'],
  ['“a"', '“a"'],
])('every mark finds its partner: %s', (text, expected) => {
  expect(shown(textUnpairedQuote, text)).toBe(expected);
});

test.each([
  ['dài 21”', 'dài 21”'],
  ['dài 2,5”', 'dài 2,5”'],
  ['dài 2.5”', 'dài 2.5”'],
  ['11’25”', '11’25”'],
  ["11'25”", "11'25”"],
  ['11′25”', '11′25”'],
  ['số 9001”', 'số 9001⟦”⟧'],
  ['số a1”', 'số a1⟦”⟧'],
  ['“màn hình 21” ấy”', '“màn hình 21” ấy⟦”⟧'],
])('seconds and inches are no quotation: %s', (text, expected) => {
  expect(shown(textUnpairedQuote, text)).toBe(expected);
});

test('a pair around emphasis is a pair', () => {
  expect(hitsOf(textUnpairedQuote, marked('nói “|**|Mẫu mực|**|” vậy'))).toEqual([]);
});

test('a letter quoted over paragraphs opens once and closes in the last', () => {
  const none = (...blocks: string[]) =>
    expect(hitsOf(textUnpairedQuote, article(...blocks))).toEqual([]);
  none('“Ba mẹ thương yêu!', 'Con vẫn khỏe.', 'Con của ba mẹ”.');
  none(
    'Thư viết: “Ba mẹ thương yêu!',
    'Con nhớ câu “Ba sẵn sàng”.',
    'Con của ba mẹ”, thư khép lại.',
  );
  none('– “Một.', '“Hai.', 'Ba”. Rồi “bốn” nữa.');
  expect(hitsOf(textUnpairedQuote, article('danh hiệu “Mẫu mực', 'tiêu biểu” năm'))).toHaveLength(
    2,
  );
  expect(hitsOf(textUnpairedQuote, article('“Một.', 'nói “hai.', 'Ba.”'))).toHaveLength(3);
  expect(hitsOf(textUnpairedQuote, article('“Một.', 'a”b“ c', 'Ba.'))).not.toEqual([]);
});

test('no quotation is endless, and captions are read by themselves', () => {
  const between = (count: number) => Array.from({ length: count }, () => 'Đoạn giữa.');
  expect(hitsOf(textUnpairedQuote, article('“Một.', ...between(39), 'Hai.”'))).toEqual([]);
  expect(hitsOf(textUnpairedQuote, article('“Một.', ...between(40), 'Hai.”'))).toHaveLength(2);
  expect(hitsOf(textUnpairedQuote, article('“Một.', ['caption', 'Trao cờ.'], 'Hai.”'))).toEqual([]);
  expect(hitsOf(textUnpairedQuote, article(['caption', '“Một.'], 'Hai.”'))).toHaveLength(2);
});
