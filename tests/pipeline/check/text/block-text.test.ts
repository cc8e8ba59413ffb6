import { expect, test } from 'vitest';
import { BlockText, blocksOf } from '#pipeline/check/text/block-text';
import { article, marked } from './articles.ts';

test('joins the passages of a block and finds back to the file', () => {
  const block = new BlockText(marked('Sáng |**|thứ Sáu|**|, ngày 29/6'));
  expect(block.text).toBe('Sáng thứ Sáu, ngày 29/6');
  expect(block.flaw(5, 12, undefined, 'thứ Năm')).toEqual({
    offset: 7,
    length: 7,
    replacement: 'thứ Năm',
  });
  expect(block.flaw(12, 13, 'x')).toEqual({ offset: 16, length: 1, values: 'x' });
});

test('names the first passage alone and offers nothing where markup lies in between', () => {
  const block = new BlockText(marked('Sáng |**|thứ Sáu|**|, ngày'));
  expect(block.flaw(0, 12, { text: 'x' }, '')).toEqual({
    offset: 0,
    length: 5,
    values: { text: 'x' },
  });
});

test('keeps words apart that markup or a line end parts', () => {
  expect(new BlockText(marked('trời,|\\\n|Áo')).text).toBe('trời,\nÁo');
});

test('one block a number, made once', () => {
  const passages = [...article('một', ['caption', 'hai'])];
  expect(blocksOf(passages).map(({ kind, text }) => [kind, text])).toEqual([
    ['paragraph', 'một'],
    ['caption', 'hai'],
  ]);
  expect(blocksOf(passages)).toBe(blocksOf(passages));
  expect(blocksOf([])).toEqual([]);
});
