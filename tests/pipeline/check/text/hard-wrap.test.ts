import { expect, test } from 'vitest';
import { textHardWrap } from '#pipeline/check/spacing/text-hard-wrap';
import { article, hitsOf, marked, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['một hai\nba bốn\nnăm', 'một hai⟦\n⟧ba bốn\nnăm'],
  ['một hai\n> ba', 'một hai⟦\n⟧> ba'],
])('%s', (text, expected) => {
  expect(shown(textHardWrap, text, { glossary })).toBe(expected);
});

test.each(['một hai ba', '\nmột', 'một\n', ...officialProse])('finds nothing in %s', (text) => {
  expect(shown(textHardWrap, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(textHardWrap, 'một\nhai', { glossary })).toMatchInlineSnapshot(`
    [
      "Đoạn văn bị ngắt dòng giữa chừng. Viết cả đoạn trên một dòng.",
    ]
  `);
});

test.each(['caption', 'cell', 'summary', 'speaker', 'alt'] as const)('not in %s', (kind) => {
  expect(hitsOf(textHardWrap, article([kind, 'một\nhai']))).toEqual([]);
});

test('a meant line end is not in the text', () => {
  expect(hitsOf(textHardWrap, marked('Đồi Thông,|\\\n|Áo ai'))).toEqual([]);
});

test('once a paragraph, also behind emphasis', () => {
  expect(hitsOf(textHardWrap, marked('một |**|hai\nba|**| bốn\nnăm'))).toMatchObject([
    { offset: 9, length: 1 },
  ]);
});
